internal import Domain
internal import FoundationEssentials
internal import GRDB

/// The tag of a row: the first sixteen bytes of SHA-256 over its table's name and every column. Changed bytes have
/// another, whoever changed them.
enum RowTag {
  /// What a connection needs before its triggers and views name them: `tag_of(table, column…)`, and
  /// `expect_tag(tag, table, column…)`, which ends the statement as on a damaged file unless the tag is that.
  static let functions = [
    DatabaseFunction("tag_of", pure: true) { values in tag(of: values[...]) },
    DatabaseFunction("expect_tag", pure: true) { values in
      guard values.count > 1, values[0] == tag(of: values[1...]).databaseValue else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a row is not as it was written")
      }
      return nil
    },
  ]

  /// Each value with its kind and length, so that no two rows are the same bytes.
  private static func tag(of values: ArraySlice<DatabaseValue>) -> Data {
    var bytes: [UInt8] = []
    for value in values {
      switch value.storage {
      case .null: bytes.append(0)
      case .int64(let number): append(1, number.bigEndian, to: &bytes)
      case .double(let number): append(2, number.bitPattern.bigEndian, to: &bytes)
      case .string(let text):
        append(3, UInt64(text.utf8.count).bigEndian, to: &bytes)
        bytes.append(contentsOf: text.utf8)
      case .blob(let blob):
        append(4, UInt64(blob.count).bigEndian, to: &bytes)
        bytes.append(contentsOf: blob)
      }
    }
    return PayloadDigest(of: Data(bytes)).bytes.prefix(16)
  }

  private static func append(_ kind: UInt8, _ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    bytes.append(kind)
    withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
  }
}
