// The one setting of SQLite's that Swift cannot make: sqlite3_db_config takes a variable number of arguments.
#ifndef CVM_SQLITE_LOG_H
#define CVM_SQLITE_LOG_H

/// Closing this connection leaves the write-ahead log as it is (SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE). Otherwise a log of
/// which SQLite can read no transaction is deleted, also by a connection that only reads.
///
/// - Parameter connection: a `sqlite3 *`.
/// - Returns: SQLITE_OK, or SQLite's code of what was refused.
int cvm_sqlite_keep_log(void *connection);

#endif
