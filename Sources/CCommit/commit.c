#include "CCommit.h"

const char duet_built_commit[] = DUET_COMMIT;
const char duet_built_home[] = DUET_HOME;
const char duet_built_release[] = DUET_RELEASE;
