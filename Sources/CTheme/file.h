// One file of the theme, NAME. It is no text, as #embed joins none.
#define TEXT_OF(name) #name
#define TEXT(name) TEXT_OF(name)
{ TEXT(NAME), (const unsigned char[]) {
#embed TEXT(../../templates/NAME)
}, sizeof((const unsigned char[]) {
#embed TEXT(../../templates/NAME)
}) },
#undef TEXT
#undef TEXT_OF
#undef NAME
