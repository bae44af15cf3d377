internal import FoundationEssentials
package import SyncProtocol

extension TypedForm {
  /// The form of a document typed at the site. What the site does not ask has the values of SyncProtocol §4.4.
  ///
  /// - Parameter inspection: the portal's own id of what was typed.
  func certificate(
    _ kind: CertificateKind, vin: String, keyedBy: String, inspection: MessageID
  ) throws(SiteRefusal) -> CertificateForm {
    var reader = TypedReader(self)
    for screen in SiteField.Screen.allCases where screen.isOf(kind) {
      reader.require(SiteField.fields(of: screen, kind))
    }
    let performed = reader.time("date", "heure")
    let reason: CertificateForm.InspectionReason? = reader.choice("motif")
    let vehicle = reader.vehicle(vin)
    let owner = reader.owner()
    let odometer = reader.odometer()
    let defects = kind == .mechanical ? reader.defects() : []
    let readings = kind == .photometric ? reader.readings() : nil
    let result: CertificateForm.Result? = reader.choice("resultat")
    let mayCirculate: Answer? = reader.choice("circuler")
    let sticker: Months? = kind == .mechanical ? reader.choice("vignette") : nil
    guard reader.faults.isEmpty, let performed, let reason, let result, let mayCirculate, let owner else {
      throw .fields(reader.faults)
    }
    return CertificateForm(
      kind: kind, number: self["numero"], inspection: inspection, performedAt: performed.instant,
      utcOffset: performed.offset, station: .site, mechanic: self["mecanicien"] ?? "", keyedBy: keyedBy,
      paperReason: .other, inspectionReason: reason, vehicle: vehicle, owner: owner, odometer: odometer,
      defects: defects, readings: readings, tool: kind == .photometric ? self["appareil"] : nil, result: result,
      mayCirculate: mayCirculate == .yes, sticker: sticker.flatMap { Int($0.rawValue) }, remarks: self["remarques"])
  }
}

private enum Answer: String { case yes = "true", no = "false" }
private enum Months: String { case six = "6", twelve = "12" }

extension StationForm {
  /// The site itself, in documents that were typed there.
  package static let site = StationForm(
    id: MessageID(UUID(uuid: (0, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, 0x51, 0x7E))), kind: .garage)
}

extension TypedReader {
  fileprivate mutating func vehicle(_ vin: String) -> VehicleForm {
    VehicleForm(
      vin: vin, year: year("annee"), make: form["marque"], model: form["modele"], plate: form["plaque"],
      jurisdiction: form["province"], netMass: decimal("masse"), grossVehicleWeightRating: decimal("pnbv"))
  }

  fileprivate mutating func owner() -> OwnerForm? {
    guard let kind: OwnerForm.Kind = choice("type"), let name = form["nom"] else { return nil }
    let address = AddressForm(
      civicNumber: form["civique"], street: form["rue"], city: form["ville"], jurisdiction: nil,
      postalCode: form["postal"])
    let isEmpty = ["civique", "rue", "ville", "postal"].allSatisfy { form[$0] == nil }
    return OwnerForm(
      kind: kind, name: name, identificationNumber: form["ni"], enterpriseNumber: form["neq"],
      address: isEmpty ? nil : address)
  }

  fileprivate mutating func odometer() -> OdometerForm {
    let value = decimal("odometre")
    let unit = form["unite"].flatMap { OdometerForm.Unit(rawValue: $0) }
    let absent: OdometerForm.AbsenceReason? = unit == nil ? choice("unite") : nil
    if unit != nil, form["odometre"] == nil { blame("odometre", "une lecture, ou pourquoi il n’y en a pas") }
    if absent != nil, form["odometre"] != nil { blame("unite", "km ou mi, s’il y a une lecture") }
    return OdometerForm(value: value, unit: unit, absent: absent)
  }

  fileprivate mutating func defects() -> [DefectForm] {
    var defects: [DefectForm] = []
    let names = SiteField.fields(of: .defects, .mechanical).map(\.name)
    for row in SiteField.defectRows where names.contains(where: { form["\($0)-\(row)"] != nil }) {
      if row != defects.count + 1 { blame("composant-\(row)", "remplissez d’abord la rangée \(defects.count + 1)") }
      guard let severity: DefectForm.Severity = choice("gravite-\(row)") else {
        blame("gravite-\(row)", "mineure ou majeure")
        continue
      }
      defects.append(
        DefectForm(
          component: form["composant-\(row)"] ?? "", code: form["code-\(row)"] ?? "", severity: severity,
          position: form["position-\(row)"], measurement: decimal("mesure-\(row)"),
          unit: form["mesure-unite-\(row)"], repairedAt: moment("reparee-\(row)")))
    }
    return defects
  }

  fileprivate mutating func readings() -> [ReadingForm] {
    var readings: [ReadingForm] = []
    for field in SiteField.fields(of: .readings, .photometric) where field.member.hasPrefix("readings.") {
      guard let transmission = decimal(field.name) else { continue }
      if transmission.isAbove(100) { blame(field.name, "de 0 à 100") }
      readings.append(
        ReadingForm(window: String(field.member.dropFirst("readings.".count)), transmission: transmission))
    }
    if readings.isEmpty { blame("lecture-avant-gauche", "au moins une lecture") }
    return readings
  }
}
