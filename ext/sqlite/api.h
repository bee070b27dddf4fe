// SQLite as a loadable extension sees it: every call goes through the table that the host hands
// over.
#pragma once

#include <sqlite3ext.h>

SQLITE_EXTENSION_INIT3
