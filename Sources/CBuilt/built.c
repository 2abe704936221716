#include "CBuilt.h"

#include "CCommit.h"

const char *duet_commit(void) { return duet_built_commit; }

const char *duet_home(void) { return duet_built_home; }

_Bool duet_is_release(void) { return duet_built_release[0] != 0; }
