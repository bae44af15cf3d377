internal import FoundationEssentials
internal import PortalLedger

extension PortalRequest {
  /// The most bytes that a form of the site may send, and the most fields.
  static let formLimit = 65_536
  static let fieldLimit = 400

  /// The fields of a form, or of a query; the first of each name. Nil if they are no form.
  static func fields(_ encoded: some Sequence<UInt8>) -> [String: String]? {
    let pairs = Array(encoded).split(separator: UInt8(ascii: "&"))
    guard pairs.count <= fieldLimit else { return nil }
    var fields: [String: String] = [:]
    for pair in pairs {
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = decoded(parts[0]), let text = decoded(parts.count > 1 ? parts[1] : []) else { return nil }
      if fields[name] == nil { fields[name] = text }
    }
    return fields
  }

  /// The fields that the body has. Throws if another site sent it, or if it is no form.
  func typed() throws(Refusal) -> [String: String] {
    if let origin = headers["origin"], origin.lowercased() != "http://\(headers["host"]?.lowercased() ?? "")" {
      throw .notFound("ce formulaire vient d’un autre site")
    }
    guard bodyFault == nil, body.count <= Self.formLimit else { throw .tooLarge("au plus \(Self.formLimit) octets") }
    guard headers["content-type"]?.lowercased().hasPrefix("application/x-www-form-urlencoded") == true,
      let fields = Self.fields(body)
    else { throw .malformed("ce n’est pas un formulaire de ce site") }
    return fields
  }

  var queryFields: [String: String] { Self.fields(query.utf8) ?? [:] }

  /// The session's token from the site's cookie.
  var siteToken: String? {
    let cookies = (headers["cookie"] ?? "").split { $0 == ";" || $0 == "," }.map { $0.drop { $0 == " " } }
    return cookies.first { $0.hasPrefix("portail=") }.map { String($0.dropFirst("portail=".count)) }
  }

  /// Decodes `+` and `%` codes; nil unless the result is UTF-8.
  private static func decoded(_ encoded: ArraySlice<UInt8>) -> String? {
    var bytes: [UInt8] = []
    var rest = encoded
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        guard rest.count >= 2, let high = digit(rest.removeFirst()), let low = digit(rest.removeFirst()) else {
          return nil
        }
        bytes.append(high << 4 | low)
      default: bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(UnicodeScalar(byte)).hexDigitValue.map { UInt8($0) }
  }
}
