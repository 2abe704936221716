// What the program was compiled from, as the manifest of the package found it in the environment. It is C, because a manifest
// can give C a text: a new commit then compiles this target and nothing else.

/// The last commit that changed the sources, with a `+` where they have changed since; empty where it is not known.
const char *_Nonnull duet_commit(void);

/// The repository on GitHub, `owner/name`; empty where it is not known.
const char *_Nonnull duet_home(void);
