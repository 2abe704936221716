// One file of a folder, FOLDER/NAME. They are no texts, as #embed joins none.
#define TEXT_OF(name) #name
#define TEXT(name) TEXT_OF(name)
{ TEXT(NAME), (const unsigned char[]) {
#embed TEXT(FOLDER/NAME)
}, sizeof((const unsigned char[]) {
#embed TEXT(FOLDER/NAME)
}) },
#undef TEXT
#undef TEXT_OF
#undef NAME
