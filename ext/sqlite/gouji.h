/* The entry points, for programs that link gouji instead of loading it: those whose SQLite is built
** without sqlite3_load_extension(), and those that can't ship a second file. They are in the target
** gouji_static.
**
**   sqlite3_auto_extension((void (*)(void))sqlite3_gouji_init);    every connection from now on
**   sqlite3_gouji_init(db, &message, NULL);                        this one
*/
#ifndef GOUJI_H
#define GOUJI_H

#include <sqlite3.h>

#ifdef __cplusplus
extern "C" {
#endif

struct sqlite3_api_routines;

/* Registers everything on a connection; a result code, SQLITE_OK where it worked. Else `message`
*may
** get a text that is to be freed with sqlite3_free(). `api` is for loadable libraries; linked ones
** ignore it. */
int sqlite3_gouji_init(sqlite3* db, char** message, const struct sqlite3_api_routines* api);

/* The same but for reports(), the one door to the file system. */
int sqlite3_gouji_noread_init(sqlite3* db, char** message, const struct sqlite3_api_routines* api);

#ifdef __cplusplus
}
#endif

#endif
