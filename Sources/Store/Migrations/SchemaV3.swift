/// Version 3, frozen: a tag for each row of every table but the counters, by its table's name and its primary key; unused columns
/// of the key are empty. The rules that keep the tags belong to a connection, not to the file.
enum SchemaV3 {
  static let tags = """
    CREATE TABLE row_tag (
      place TEXT NOT NULL,
      first ANY NOT NULL,
      second ANY NOT NULL,
      third ANY NOT NULL,
      tag BLOB NOT NULL CHECK (length(tag) = 16),
      PRIMARY KEY (place, first, second, third)
    ) STRICT, WITHOUT ROWID;
    PRAGMA user_version = 3;
    """
}
