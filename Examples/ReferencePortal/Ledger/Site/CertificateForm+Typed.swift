package import SyncProtocol

extension CertificateForm {
  /// The form as it is typed at the site, by the names of the fields. Fields without a value are left out.
  package var typed: [String: String] {
    let (date, time) = QuebecTime.typed(performedAt, offset: utcOffset)
    var texts: [String: String?] = [
      "numero": number, "date": date, "heure": time, "motif": inspectionReason.rawValue, "mecanicien": mechanic,
      "annee": vehicle.year.map { padded($0, to: 4) }, "marque": vehicle.make, "modele": vehicle.model,
      "plaque": vehicle.plate, "province": vehicle.jurisdiction, "masse": vehicle.netMass?.text,
      "pnbv": vehicle.grossVehicleWeightRating?.text, "odometre": odometer.value?.text,
      "unite": odometer.unit?.rawValue ?? odometer.absent?.rawValue, "type": owner.kind.rawValue, "nom": owner.name,
      "ni": owner.identificationNumber, "neq": owner.enterpriseNumber, "civique": owner.address?.civicNumber,
      "rue": owner.address?.street, "ville": owner.address?.city, "postal": owner.address?.postalCode,
      "appareil": tool, "resultat": result.rawValue, "circuler": mayCirculate ? "true" : "false",
      "vignette": sticker.map(String.init), "remarques": remarks,
    ]
    for (index, defect) in defects.enumerated() {
      for (name, text) in defect.typed { texts["\(name)-\(index + 1)"] = text }
    }
    for reading in readings ?? [] {
      let field = SiteField.all.first { $0.member == "readings.\(reading.window)" }
      if let field { texts[field.name] = reading.transmission.text }
    }
    return texts.compactMapValues(\.self)
  }
}

extension DefectForm {
  fileprivate var typed: [String: String?] {
    let repaired = repairedAt.map { QuebecTime.typed($0, offset: QuebecTime.offset(at: $0)) }
    return [
      "composant": component, "code": code, "gravite": severity.rawValue, "position": position,
      "mesure": measurement?.text, "mesure-unite": unit, "reparee": repaired.map { "\($0.date) \($0.time)" },
    ]
  }
}
