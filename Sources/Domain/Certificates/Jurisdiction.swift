/// The place that a plate or an address is from. One place has one code: `CA-QC` and `QC` are both Québec.
package struct Jurisdiction: Hashable, Sendable {
  /// The code as the contract has it: `QC` in Canada, `US-ME` elsewhere, `FRA` for a country alone (SyncProtocol §4.1).
  package let code: String
  /// Only a state's two letters were written, which many countries use too: `ME`, `DE`.
  package let isBareState: Bool

  package enum Refusal: Error, Hashable, Sendable {
    case notAJurisdiction
    /// `CA`: California, or Canada without its province.
    case ambiguous
  }

  /// Reads what a person wrote.
  package init(entered text: String) throws(Refusal) {
    let parts = text.uppercased().split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2, parts.allSatisfy(Self.isPlain), parts[0].utf8.allSatisfy({ $0 > UInt8(ascii: "9") }) else {
      throw .notAJurisdiction
    }
    let country = Self.countries[parts[0]] ?? parts[0]
    guard let part = parts.last, parts.count == 2 else {
      self = try Self.alone(parts[0])
      return
    }
    switch country {
    case "CAN":
      guard let province = Self.province(part) else { throw .notAJurisdiction }
      self.init(code: province)
    case "USA":
      guard Self.states.contains(part) else { throw .notAJurisdiction }
      self.init(code: "US-" + part)
    default:
      guard parts[0].utf8.count == 2, (1...3).contains(part.utf8.count) else { throw .notAJurisdiction }
      self.init(code: "\(parts[0])-\(part)")
    }
  }

  private init(code: String, isBareState: Bool = false) { (self.code, self.isBareState) = (code, isBareState) }

  private static func alone(_ text: String) throws(Refusal) -> Jurisdiction {
    if let province = province(text) { return Jurisdiction(code: province) }
    if text == "CA" { throw .ambiguous }
    if states.contains(text) { return Jurisdiction(code: "US-" + text, isBareState: true) }
    guard text.utf8.count == 3 else { throw .notAJurisdiction }
    return Jurisdiction(code: text)
  }

  /// Also accepts former codes and common spellings.
  private static func province(_ text: String) -> String? {
    provinces.contains(text) ? text : formerProvinces[text]
  }

  private static func isPlain(_ part: String) -> Bool {
    !part.isEmpty && part.utf8.allSatisfy { Character(Unicode.Scalar($0)).isASCIIAlphanumeric }
  }

  private static let provinces: Set<String> = [
    "AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT",
  ]

  private static let formerProvinces = [
    "NF": "NL", "ONT": "ON", "PEI": "PE", "PQ": "QC", "QUE": "QC", "YK": "YT",
  ]

  /// Includes the district, the territories and the armed forces' post offices.
  private static let states: Set<String> = [
    "AA", "AE", "AK", "AL", "AP", "AR", "AS", "AZ", "CA", "CO", "CT", "DC", "DE", "FL", "GA", "GU", "HI", "IA", "ID",
    "IL", "IN", "KS", "KY", "LA", "MA", "MD", "ME", "MI", "MN", "MO", "MP", "MS", "MT", "NC", "ND", "NE", "NH", "NJ",
    "NM", "NV", "NY", "OH", "OK", "OR", "PA", "PR", "RI", "SC", "SD", "TN", "TX", "UM", "UT", "VA", "VI", "VT", "WA",
    "WI", "WV", "WY",
  ]

  /// By the two or three letters of ISO 3166-1, for countries whose plates are seen in Québec.
  private static let countries = [
    "CA": "CAN", "CAN": "CAN", "US": "USA", "USA": "USA", "MX": "MEX", "FR": "FRA",
  ]
}

extension Jurisdiction {
  /// Whether both texts, ours or the portal's, name one place; nil where that is unknown, because one names the country
  /// alone or may be two places.
  package static func areSame(_ left: String, _ right: String) -> Bool? {
    if Placeholder.isNone(left) || Placeholder.isNone(right) { return nil }
    let (left, right) = (folded(left), folded(right))
    if left == right { return true }
    let places = (places(of: left), places(of: right))
    let isPossible = places.0.contains { one in
      places.1.contains { one.country == $0.country && (one.part == nil || $0.part == nil || one.part == $0.part) }
    }
    return isPossible ? nil : false
  }

  /// The contract's code where the text has one, else the text in capitals.
  package static func folded(_ text: String) -> String {
    let plain = text.uppercased().filter { !$0.isWhitespace }
    return (try? Jurisdiction(entered: plain))?.code ?? plain
  }

  private static func places(of folded: String) -> [(country: String, part: String?)] {
    if folded == "CA" { return [("CAN", nil), ("USA", "CA")] }
    if provinces.contains(folded) { return [("CAN", folded)] }
    let parts = folded.split(separator: "-", maxSplits: 1).map(String.init)
    guard let first = parts.first else { return [] }
    return [(countries[first] ?? first, parts.count == 2 ? parts[1] : nil)]
  }
}

extension Character {
  fileprivate var isASCIIAlphanumeric: Bool { isASCII && (isLetter || isNumber) }
}
