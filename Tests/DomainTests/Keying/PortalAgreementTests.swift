import Testing

@testable import Domain

/// Whether the portal's document of a number is the one that was typed there.
struct PortalAgreementTests {
  private static let typed = [
    ("kind", "mechanical"), ("number", "4471190"), ("performedAt", "1795453230000"),
    ("vehicle.vin", "3FA6P0HD3GR204417"),
    ("vehicle.make", "Citroën"), ("vehicle.netMass", "1250.5"), ("owner.name", "Gagnon, Exemple"),
    ("result", "compliant"), ("keyedBy", "ABCD1234"),
  ].map { PortalField(name: $0.0, text: $0.1) }

  private func shown(_ changes: [String: String?]) -> [PortalField] {
    Self.typed.compactMap { field in
      switch changes[field.name] {
      case .some(let text): text.map { PortalField(name: field.name, text: $0) }
      case nil: field
      }
    }
      + changes.compactMap { name, text in
        Self.typed.contains { $0.name == name } ? nil : text.map { PortalField(name: name, text: $0) }
      }
  }

  @Test(
    arguments: [
      [:], ["vehicle.make": "CITROEN"], ["owner.name": nil], ["performedAt": "1795453200000"], ["keyedBy": "WXYZ9876"],
      ["station.id": "x"], ["defects.0.repairedAt": "1795453260000"],
    ] as [[String: String?]])
  func `it agrees whatever a person cannot type, and whatever was repaired since (A2)`(changes: [String: String?]) {
    #expect(PortalAgreement(shown: shown(changes), typed: Self.typed) != nil)
  }

  @Test(
    arguments: [
      ["vehicle.vin": "3FA6P0HD3GR204418"], ["vehicle.netMass": "12505"], ["result": "nonCompliant"], ["result": nil],
      ["vehicle.vin": nil], ["number": nil], ["performedAt": "1795453260000"], ["remarks": "autre"],
      ["owner.name": "Gagnon, Autre"], ["defects.0.repairedAt": "1795453230000"],
      ["defects.0.position": "avant gauche"],
    ] as [[String: String?]])
  func `one field that differs, or too few, is a difference`(changes: [String: String?]) {
    #expect(PortalAgreement(shown: shown(changes), typed: Self.typed) == nil)
  }

  private static let document = [
    ("performedAt", "1795453230000"), ("defects.0.component", "brakes"), ("defects.0.code", "B12"),
    ("defects.0.repairedAt", "1795453230000"), ("defects.1.component", "brakes"), ("defects.1.code", "B12"),
    ("defects.2.component", "lamps"), ("defects.2.code", "L3"), ("defects.2.repairedAt", "1795539630000"),
    ("defects.3.component", "lamps"), ("defects.3.code", "L3"), ("defects.3.repairedAt", "1795539630000"),
  ].map { PortalField(name: $0.0, text: $0.1) }

  @Test(
    arguments: [
      (["lamps L3"], ["defects.2.repairedAt"]),
      (["lamps L3", "lamps L3"], ["defects.2.repairedAt", "defects.3.repairedAt"]),
      (["lamps L3", "lamps L3", "lamps L3"], nil), (["lamps L4"], nil), ([], nil),
      // Repaired during the inspection, and still open.
      (["brakes B12"], nil), (["lamps L3", "brakes B12"], nil),
    ] as [([String], [String]?)])
  func `repairs agree where the portal shows each of them as made after the inspection (A2)`(
    repairs: [String], expected: [String]?
  ) {
    let typed = repairs.enumerated().map { PortalField(name: "repairs.\($0)", text: $1) }
    #expect(PortalAgreement(shown: Self.document, repairs: typed)?.fields == expected)
  }
}
