import FoundationEssentials

@testable import Domain

/// A correct entry and its context; each test changes one value.
enum Sample {
  /// 2026-11-23T12:00:00-05:00
  static let now = Instant(milliseconds: 1_795_453_200_000)
  static let station = StationIdentity(id: id(1), kind: .mobileUnit)
  static let context = EntryContext(now: now, station: station, limits: .faq, newID: id(2))

  static func id<Subject>(_ last: UInt8) -> Identifier<Subject> {
    Identifier(UUID(uuid: (0, 0, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, last)))
  }

  static let json = """
    {"number": "CV0004471001", "performedAt": "2026-11-23T09:12-05:00", "mechanic": "abcd1234",
     "paperReason": "mobileUnit", "inspectionReason": "outOfProvince",
     "vehicle": {"vin": "1M8GDM9AXKP042788", "year": 1989, "make": "MCI", "model": "MC-9", "colour": "blanc",
       "plate": "abc 123", "jurisdiction": "on", "netMass": "1 250,5", "pnbv": 4400},
     "owner": {"kind": "person", "name": "Chantal Exemple", "identificationNumber": "E123456789012",
       "address": {"civicNumber": 12, "street": "rue Lo", "city": "Gatineau", "jurisdiction": "QC"}},
     "odometer": {"value": 182004, "unit": "km"}, "defects": [], "result": "compliant", "sticker": 6,
     "remarks": "RAS"}
    """

  static func value(_ json: String) throws -> JSONValue {
    try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8))
  }

  /// The correct entry with other JSON at these paths; nil removes the field.
  static func entry(_ changes: [String: String?] = [:]) throws -> JSONValue {
    var entry = try value(json)
    for (path, json) in changes.sorted(by: { $0.key < $1.key }) {
      entry = changed(entry, at: path.split(separator: ".")[...], to: try json.map(value))
    }
    return entry
  }

  private static func changed(_ value: JSONValue, at path: ArraySlice<Substring>, to new: JSONValue?) -> JSONValue {
    guard let key = path.first.map(String.init), case .object(var members) = value else { return value }
    members[key] = path.count == 1 ? new : changed(members[key] ?? .object([:]), at: path.dropFirst(), to: new)
    return .object(members)
  }

  static func read(_ changes: [String: String?] = [:], limits: FormLimits = .faq) throws -> ReadEntry {
    var context = context
    context.limits = limits
    return try EntryReader.read(entry(changes), context: context).get()
  }

  /// The issues of the entry; empty when it is accepted.
  static func issues(_ changes: [String: String?]) throws -> [FieldIssue] {
    guard case .failure(let refusal) = EntryReader.read(try entry(changes), context: context) else { return [] }
    return refusal.issues
  }

  static func inspection(_ changes: [String: String?] = [:]) throws -> Inspection { try read(changes).inspection }

  static let minorDefect = #"{"component": "0120", "code": "ab", "severity": "minor"}"#
  static let majorDefect = #"{"component": "3", "code": "C", "severity": "major", "position": "avant"}"#
}
