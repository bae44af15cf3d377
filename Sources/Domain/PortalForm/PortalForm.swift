package import FoundationEssentials
package import SyncProtocol

/// An inspection in the portal's form. The inspection itself stays as entered.
package struct PortalForm: Hashable, Sendable {
  package let certificate: CertificateForm
  /// In the form's order.
  package let adaptations: [Adaptation]

  package static func make(of inspection: Inspection, limits: FormLimits) -> PortalForm {
    var adaptations: [Adaptation] = []
    let vehicle = vehicle(inspection.vehicle, noting: &adaptations)
    let owner = owner(inspection.owner, limits: limits, noting: &adaptations)
    if let older = inspection.older {
      adaptations.append(
        Adaptation(code: .olderNumberMoved, field: "number", from: older.number.text.scalarCount, to: 0))
    }
    let lines = addedLines(
      inspection.kind, inspection.numbering, identificationNumber: inspection.owner.identificationNumber,
      limits: limits)
    let certificate = CertificateForm(
      kind: inspection.kind, number: inspection.numbering == nil ? inspection.number.text : nil,
      inspection: MessageID(inspection.id.uuid),
      performedAt: inspection.performedAt.milliseconds, utcOffset: inspection.utcOffset,
      station: station(inspection.station), mechanic: inspection.mechanic.text, keyedBy: inspection.keyedBy.text,
      paperReason: paperReason(inspection.paperReason), inspectionReason: inspectionReason(inspection.inspectionReason),
      vehicle: vehicle, owner: owner, odometer: odometer(inspection.odometer), defects: inspection.defects.map(defect),
      readings: inspection.photometry?.readings.map(reading), tool: inspection.photometry?.tool,
      result: inspection.result == .compliant ? .compliant : .nonCompliant, mayCirculate: inspection.mayCirculate,
      sticker: inspection.sticker,
      remarks: remarks(inspection.remarks, after: lines))
    return PortalForm(certificate: certificate, adaptations: adaptations)
  }

  /// The lines that the remarks need in addition to the mechanic's text [FAQ R2, A3].
  package static func addedLines(
    _ kind: CertificateKind, _ numbering: Numbering?, identificationNumber: String?, limits: FormLimits
  ) -> [String] {
    var lines: [String] = []
    if case .older(let document) = numbering { lines.append(olderLine(kind, document.number)) }
    if let number = identificationNumber, number.scalarCount > limits.identificationNumber {
      lines.append("NI : \(number.composed)")
    }
    return lines
  }

  /// The line of the remarks that identifies the older document a new one replaced [FAQ A3].
  package static func olderLine(_ kind: CertificateKind, _ number: CertificateNumber) -> String {
    "Ancien \(kind.printed) : \(number.text)"
  }

  /// The added lines first, then the mechanic's text; nil when there is neither. Nothing is cut [FAQ R2].
  package static func remarks(_ text: String?, after lines: [String]) -> String? {
    let all = lines + [text?.composed].compactMap(\.self)
    return all.isEmpty ? nil : all.joined(separator: "\n")
  }
}

extension PortalForm {
  /// A sealed certificate's fields as text, by the names that the portal uses; empty when the bytes are not a form.
  package static func fields(of payload: Data, masked: Bool) -> [PortalField] {
    guard var form = try? CanonicalJSON.decode(CertificateForm.self, from: payload) else { return [] }
    if masked {
      let owner = Owner(kind: .person, name: "", identificationNumber: form.owner.identificationNumber)
      form.owner.identificationNumber = owner.maskedIdentificationNumber
    }
    return form.fields
  }
}
