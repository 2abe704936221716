// What the program was compiled from. The texts themselves are in CCommit, which is compiled anew for each commit. Swift sees
// only this target, which stays the same: otherwise a new commit would compile the module of the commands as well.

/// The last commit that changed the sources, with a `+` where they have changed since; empty where it is not known.
const char *_Nonnull duet_commit(void);

/// The repository on GitHub, `owner/name`; empty where it is not known.
const char *_Nonnull duet_home(void);

/// Whether it was compiled for a release, whose tag carries the sum of it.
_Bool duet_is_release(void);
