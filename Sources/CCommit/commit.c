#include "CCommit.h"

const char duet_built_commit[] = DUET_COMMIT;
const char duet_built_home[] = DUET_HOME;
