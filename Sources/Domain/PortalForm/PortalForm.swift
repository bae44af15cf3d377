package import SyncProtocol

/// An inspection as the portal takes it. The inspection itself stays as it was entered.
package struct PortalForm: Hashable, Sendable {
  package let certificate: CertificateForm
  /// In the form's order.
  package let adaptations: [Adaptation]

  package static func make(of inspection: Inspection, limits: FormLimits) -> PortalForm {
    var adaptations: [Adaptation] = []
    let vehicle = vehicle(inspection.vehicle, noting: &adaptations)
    let owner = owner(inspection.owner, limits: limits, noting: &adaptations)
    let certificate = CertificateForm(
      kind: kind(inspection.kind), number: inspection.number.text, inspection: MessageID(inspection.id.uuid),
      performedAt: inspection.performedAt.milliseconds, utcOffset: inspection.utcOffset,
      station: station(inspection.station), mechanic: inspection.mechanic.text, keyedBy: inspection.keyedBy.text,
      paperReason: paperReason(inspection.paperReason), inspectionReason: inspectionReason(inspection.inspectionReason),
      vehicle: vehicle, owner: owner, odometer: odometer(inspection.odometer), defects: inspection.defects.map(defect),
      readings: inspection.photometry?.readings.map(reading), tool: inspection.photometry?.tool,
      result: inspection.result == .compliant ? .compliant : .nonCompliant, mayCirculate: inspection.mayCirculate,
      sticker: inspection.sticker,
      remarks: remarks(
        inspection.remarks, identificationNumber: inspection.owner.identificationNumber, limits: limits))
    return PortalForm(certificate: certificate, adaptations: adaptations)
  }

  /// The agent's lines first, then the mechanic's text; nil when there is neither. Nothing is cut [FAQ R2].
  package static func remarks(
    _ text: String?, identificationNumber: String?, limits: FormLimits
  ) -> String? {
    var lines: [String] = []
    if let number = identificationNumber, number.scalarCount > limits.identificationNumber {
      lines.append("NI : \(number.composed)")
    }
    if let text { lines.append(text.composed) }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }
}
