internal import Domain

/// A number that an acknowledged change recorded or moved; encoded in 44 bytes.
struct WitnessedNumber: Hashable, Sendable {
  /// The count of the change (`ChangeMark.changes`).
  let change: Int64
  let kind: CertificateKind
  let number: CertificateNumber
  let fate: Fate

  enum Fate: Hashable, Sendable {
    /// The state of the paper after the change.
    case stock(StockState)
    /// A record without a paper of this stock.
    case document
  }

  func names(_ kind: CertificateKind, _ number: CertificateNumber) -> Bool {
    self.kind == kind && self.number == number
  }

  static let size = 44
  private static let longest = 32
  /// The index in these lists is the byte in the file: append only.
  private static let kinds: [CertificateKind] = [.mechanical, .photometric]
  private static let fates: [Fate] = [
    .stock(.available), .stock(.reserved), .stock(.issued), .stock(.reinstated), .stock(.spoiled), .stock(.lost),
    .stock(.stolen), .stock(.returned), .stock(.handedOver), .document,
  ]

  init(change: Int64, kind: CertificateKind, number: CertificateNumber, fate: Fate) {
    (self.change, self.kind, self.number, self.fate) = (change, kind, number, fate)
  }

  /// Nil where these bytes do not encode a number.
  init?(_ bytes: ArraySlice<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.count == Self.size, Int(bytes[10]) <= Self.longest,
      Self.kinds.indices.contains(Int(bytes[8])), Self.fates.indices.contains(Int(bytes[9])),
      let number = CertificateNumber(told: String(decoding: bytes[11..<11 + Int(bytes[10])], as: UTF8.self))
    else { return nil }
    change = WitnessBytes.integer(in: bytes, at: 0)
    (kind, fate, self.number) = (Self.kinds[Int(bytes[8])], Self.fates[Int(bytes[9])], number)
  }

  var bytes: [UInt8] {
    let text = Array(number.text.utf8)
    var bytes = WitnessBytes.bytes(of: change)
    bytes.append(UInt8(Self.kinds.firstIndex(of: kind) ?? 0))
    bytes.append(UInt8(Self.fates.firstIndex(of: fate) ?? 0))
    bytes.append(UInt8(text.count))
    return bytes + text + [UInt8](repeating: 0, count: Self.size - bytes.count - text.count)
  }
}
