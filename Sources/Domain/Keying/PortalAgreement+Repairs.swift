internal import FoundationEssentials
internal import SyncProtocol

/// Repairs that a person typed at the portal's site: they have no receipt, but the portal shows each defect as repaired.
extension PortalAgreement {
  /// Nil where a defect is not shown as repaired after the inspection. The minute is not compared: the site has one time
  /// for all repairs.
  ///
  /// - Parameters:
  ///   - shown: the portal's fields of the document.
  ///   - repairs: as `PortalForm.repairs` gives them, one field a repair.
  init?(shown: [PortalField], repairs: [PortalField]) {
    var open = Self.repairs(in: shown)
    var found: [String] = []
    for repair in repairs {
      guard let index = open.firstIndex(where: { $0.text == repair.text }) else { return nil }
      found.append(open.remove(at: index).name)
    }
    guard !found.isEmpty else { return nil }
    fields = found
  }

  /// The defects that a document shows as repaired after its inspection, named by the field that says when.
  private static func repairs(in shown: [PortalField]) -> [PortalField] {
    let texts = Dictionary(shown.map { ($0.name, $0.text) }) { first, _ in first }
    let inspection = Self.minute(texts)
    return shown.filter { Self.isRepair($0, after: inspection) }.compactMap { field in
      let path = field.name.dropLast(".repairedAt".count)
      guard let component = texts["\(path).component"], let code = texts["\(path).code"] else { return nil }
      return PortalField(name: field.name, text: PortalForm.repair(component, code))
    }
  }
}

extension PortalForm {
  /// The repairs of a sealed conformity, one field each: component and code; empty when the bytes are no
  /// conformity.
  static func repairs(of payload: Data) -> [PortalField] {
    guard let form = try? CanonicalJSON.decode(ConformityForm.self, from: payload) else { return [] }
    return form.repairs.enumerated().map { index, repair in
      PortalField(name: "repairs.\(index)", text: self.repair(repair.component, repair.code))
    }
  }

  fileprivate static func repair(_ component: String, _ code: String) -> String { "\(component) \(code)" }
}
