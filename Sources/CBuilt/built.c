#include "CBuilt.h"

const char *duet_commit(void) { return DUET_COMMIT; }

const char *duet_home(void) { return DUET_HOME; }
