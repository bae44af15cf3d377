/// What a database file says of itself in its first hundred bytes (SQLite file format §1.3), read without opening it:
/// SQLite would write to a file just by opening it.
struct DatabaseHeader {
  let applicationID: Int32
  let userVersion: Int32

  init(at path: String) throws(StoreFault) {
    guard StoreFile.exists(path) else { throw .io("there is no database") }
    let bytes = try StoreFile.head(of: path, count: 100)
    guard bytes.count == 100, bytes.starts(with: "SQLite format 3\0".utf8) else {
      throw .damaged("the file is not a database")
    }
    userVersion = Self.integer(in: bytes, at: 60)
    applicationID = Self.integer(in: bytes, at: 68)
  }

  /// Throws unless this version can work with the file.
  func check() throws(StoreFault) {
    guard applicationID == Schema.applicationID else { throw .damaged("the file is not a station's database") }
    guard userVersion <= Schema.version else { throw .newerSchema(found: "\(userVersion)") }
  }

  private static func integer(in bytes: [UInt8], at offset: Int) -> Int32 {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int32($1) }
  }
}
