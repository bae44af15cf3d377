import FoundationEssentials

@testable import Domain

extension Sample {
  /// Repairs made and verified an hour ago.
  static let conformityJSON = """
    {"performedAt": "2026-11-23T11:00-05:00", "mechanic": "abcd1234",
     "repairs": [{"component": "0120", "code": "ab"}, {"component": "7", "code": "D",
       "repairedAt": "2026-11-23T10:30-05:00"}], "remarks": "Vérifié."}
    """

  static let conformedNumber = number(4_471_001)

  /// Inspected at 9:12, with two open minor defects of the same name, another open one, and one repaired at once.
  static func nonCompliant(_ change: (inout Inspection) -> Void = { _ in }) throws -> Inspection {
    var inspection = try inspection()
    inspection.number = conformedNumber
    inspection.defects = [
      Defect(component: "0120", code: "AB", severity: .minor, position: "avant gauche"),
      Defect(component: "0120", code: "AB", severity: .minor, position: "avant droit"),
      Defect(component: "7", code: "D", severity: .minor),
      Defect(component: "8", code: "E", severity: .major, repairedAt: inspection.performedAt),
    ]
    inspection.result = .nonCompliant
    inspection.sticker = nil
    change(&inspection)
    return inspection
  }

  static func conforming(
    _ document: ConformedDocument?, kind: CertificateKind = .mechanical, after earlier: [Conformity] = []
  ) -> ConformityContext {
    ConformityContext(entry: context, kind: kind, number: conformedNumber, document: document, earlier: earlier)
  }

  static func conformityEntry(_ changes: [String: String?] = [:]) throws -> JSONValue {
    guard case .object(var members) = try value(conformityJSON) else { preconditionFailure("an object") }
    for (key, json) in changes { members[key] = try json.map { try value($0) } }
    return .object(members)
  }

  static func conformity(
    _ changes: [String: String?] = [:], of document: ConformedDocument?
  ) throws -> Conformity {
    try ConformityReader.read(conformityEntry(changes), context: conforming(document)).get().conformity
  }
}
