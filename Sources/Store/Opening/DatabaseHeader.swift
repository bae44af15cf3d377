/// The first hundred bytes of a database file (SQLite file format §1.3). They are read without SQLite, which would
/// write to a file just by opening it.
struct DatabaseHeader {
  let applicationID: Int32
  let userVersion: Int32
  private let bytes: [UInt8]

  static let size = 100
  /// Page size in bytes, in every file that this program makes.
  static let pageSize = 4_096

  init(at path: String) throws(StoreFault) {
    guard StoreFile.exists(path) else { throw .io("there is no database") }
    bytes = try StoreFile.head(of: path, count: Self.size)
    guard bytes.count == Self.size, bytes.starts(with: Self.magic) else {
      throw .damaged("the file is not a database")
    }
    userVersion = Self.integer(in: bytes, at: 60)
    applicationID = Self.integer(in: bytes, at: 68)
  }

  /// Throws `damaged` unless the file is a station's database in the form that this program makes. Some changed bytes
  /// here would make SQLite open the file read-only, as another kind of file.
  func check() throws(StoreFault) {
    guard applicationID == Schema.applicationID else { throw .damaged("the file is not a station's database") }
    for field in Self.fixed where !field.values.contains(Array(bytes[field.offset..<field.offset + field.count])) {
      throw .damaged("the file's header is not as it was made (byte \(field.offset))")
    }
  }

  /// Makes the header of a file with this number of pages, without a schema and without free pages.
  static func made(pages: Int, hasLog: Bool) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: size)
    bytes.replaceSubrange(0..<magic.count, with: magic)
    for field in fixed { bytes.replaceSubrange(field.offset..<field.offset + field.count, with: field.values[0]) }
    for (offset, value) in [(24, 1), (28, UInt32(clamping: pages)), (40, 1), (92, 1)] as [(Int, UInt32)] {
      withUnsafeBytes(of: value.bigEndian) { bytes.replaceSubrange(offset..<offset + 4, with: $0) }
    }
    if !hasLog { bytes.replaceSubrange(18..<20, with: [1, 1]) }
    return bytes
  }

  private struct Field {
    let offset: Int
    /// The allowed values; the first is the one in an open file.
    let values: [[UInt8]]
    var count: Int { values[0].count }
  }

  private static let magic = Array("SQLite format 3\0".utf8)

  private static let fixed = [
    Field(offset: 16, values: [[0x10, 0]]),  // the size of a page
    Field(offset: 18, values: [[2, 2], [1, 1]]),  // with a log, or a copy without one
    Field(offset: 20, values: [[0, 64, 32, 32]]),
    Field(offset: 44, values: [[0, 0, 0, 4]]),  // the format of the schema
    Field(offset: 52, values: [[0, 0, 0, 0, 0, 0, 0, 1]]),  // no vacuum by itself; UTF-8
    Field(offset: 64, values: [[0, 0, 0, 0]]),
    Field(offset: 72, values: [[UInt8](repeating: 0, count: 20)]),
  ]

  private static func integer(in bytes: [UInt8], at offset: Int) -> Int32 {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int32($1) }
  }
}
