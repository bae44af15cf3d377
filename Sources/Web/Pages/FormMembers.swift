/// The members of a query or of a form, in order; a name may repeat (application/x-www-form-urlencoded, WHATWG URL
/// §5.1).
struct FormMembers: Hashable, Sendable {
  struct Member: Hashable, Sendable {
    let name: String
    let value: String
  }

  /// The most members of one form: 40 defects of eight fields, and the rest of a certificate, are under 500.
  static let most = 1_000

  let members: [Member]

  init(_ members: [Member] = []) { self.members = members }

  /// Nil where there are more than `most`.
  init?(encoded text: some StringProtocol) {
    let pairs = text.split(separator: "&", maxSplits: Self.most)
    guard pairs.count <= Self.most else { return nil }
    members = pairs.map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return Member(name: Self.decoded(parts[0]), value: parts.count > 1 ? Self.decoded(parts[1]) : "")
    }
  }

  /// The first value of a name; nil where the name is not there.
  subscript(_ name: String) -> String? { members.first { $0.name == name }?.value }

  func all(_ name: String) -> [String] { members.filter { $0.name == name }.map(\.value) }

  /// The members as a value in another address's query: encoded twice.
  var encoded: String {
    members.map { Self.encoded($0.name) + "%3D" + Self.encoded(Self.encoded($0.value)) }.joined(separator: "%26")
  }

  private static func encoded(_ text: String) -> String {
    text.utf8.reduce(into: "") { result, byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain = byte < 0x80 && (scalar.properties.isAlphabetic || (0x30...0x39).contains(byte))
      result +=
        isPlain || "-._~".utf8.contains(byte)
        ? String(Character(scalar)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
  }

  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    decode(Array(text.utf8)[...], into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the bytes that `rest`, a name or a value as sent, stands for: never more than it has.
  static func decode(_ rest: ArraySlice<UInt8>, into bytes: inout [UInt8]) {
    var rest = rest
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        let digits = rest.prefix(2)
        if digits.count == 2, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
          let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
        {
          bytes.append(value)
          rest = rest.dropFirst(2)
        } else {
          bytes.append(byte)
        }
      default: bytes.append(byte)
      }
    }
  }

  private static func decoded(_ text: some StringProtocol) -> String { decoded(Substring(text)) }
}
