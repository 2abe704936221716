/// What the manifest of the package found in the environment.
extern const char duet_built_commit[];
extern const char duet_built_home[];
extern const char duet_built_release[];
