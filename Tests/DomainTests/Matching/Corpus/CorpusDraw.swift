import Domain
import TestSupport

/// Numbers, texts and vehicles drawn from a seed.
struct CorpusDraw {
  private var source: SeededGenerator
  private static let letters = Array("ABCDEFGHJKLMNPRSTUVWXYZ")
  private static let digits = Array("0123456789")
  static let placeholders = ["ARTISANALE", "AUCUN", "0", "INCONNU", "NONE", "XXX"]

  init(seed: UInt64) { source = SeededGenerator(seed: seed) }

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &source) }
  mutating func happens(_ percent: Int) -> Bool { below(100) < percent }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

  private mutating func text(_ count: Int, of characters: [Character]) -> String {
    String((0..<count).map { _ in pick(characters) })
  }

  mutating func plate() -> String {
    text(1, of: Self.letters) + text(2, of: Self.digits) + text(3, of: Self.letters)
  }

  mutating func jurisdiction() -> String { happens(80) ? "QC" : pick(["ON", "NB", "US-ME", "US-NY"]) }

  mutating func vehicle(_ kind: CorpusVehicle.Kind) -> CorpusVehicle {
    let make = pick(CorpusVehicle.makes(of: kind))
    let year =
      switch kind {
      case .modern, .european: 2005 + below(18)
      case .classic: 1950 + below(31)
      case .small, .homemade: 1985 + below(35)
      }
    return CorpusVehicle(
      vin: vin(kind, make), year: year, make: make.name, portalMake: make.portal, model: pick(make.models),
      plate: plate(), jurisdiction: jurisdiction(), kind: kind)
  }

  private mutating func vin(_ kind: CorpusVehicle.Kind, _ make: CorpusVehicle.Make) -> String {
    switch kind {
    case .modern:
      let body = pick(make.beginnings) + text(5, of: Self.letters)
      let end = text(2, of: Self.letters) + text(6, of: Self.digits)
      return Self.checked(body, end)
    case .european: return pick(make.beginnings) + "0" + text(17 - 13, of: Self.digits)
    case .classic: return pick(make.beginnings) + text(4 + below(8), of: Self.digits)
    case .small: return pick(make.beginnings) + text(4, of: Self.digits)
    case .homemade: return pick(Self.placeholders)
    }
  }

  /// A NIV with its correct check digit.
  static func checked(_ body: String, _ end: String) -> String {
    let fitting = "0123456789X".map { "\(body)\($0)\(end)" }.first { VehicleIdentificationNumber($0)?.doubt == nil }
    return fitting ?? body + "0" + end
  }

  /// The NIV with one character misread, often as a similar one.
  mutating func misread(_ vin: String) -> String {
    var characters = Array(vin)
    let place = below(characters.count)
    let alike: [Character: Character] = [
      "0": "O", "1": "I", "5": "S", "8": "B", "2": "Z", "S": "5", "B": "8", "Z": "2",
    ]
    if happens(50), let found = characters.indices.first(where: { alike[characters[$0]] != nil }) {
      characters[found] = alike[characters[found]] ?? characters[found]
    } else {
      characters[place] = pick((Self.digits + Self.letters).filter { $0 != characters[place] })
    }
    return String(characters)
  }

  mutating func shuffled<Value>(_ values: [Value]) -> [Value] { values.shuffled(using: &source) }
}
