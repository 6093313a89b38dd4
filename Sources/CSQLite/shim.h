// SQLite, which the Disk module uses.
#ifndef DISCLOSE_CSQLITE_SHIM_H
#define DISCLOSE_CSQLITE_SHIM_H

#include <sqlite3.h>

// Swift cannot import the macro, as it casts a number to a function.
static inline int disclose_bind_text(sqlite3_stmt *statement, int place, const char *text, int size) {
  return sqlite3_bind_text(statement, place, text, size, SQLITE_TRANSIENT);
}

static inline int disclose_bind_blob(sqlite3_stmt *statement, int place, const void *bytes, int size) {
  return sqlite3_bind_blob(statement, place, bytes, size, SQLITE_TRANSIENT);
}

#endif
