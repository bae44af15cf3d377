package import SyncProtocol

extension CertificateForm {
  /// Every field with a value, as text, by its path of SyncProtocol §4.1 (`vehicle.vin`, `defects.0.code`), in the
  /// form's order; instants in milliseconds. Used to compare our form with the portal's.
  package var fields: [PortalField] {
    var fields: [PortalField] = []
    func add(_ name: String, _ text: String?) {
      if let text { fields.append(PortalField(name: name, text: text)) }
    }
    add("kind", kind.rawValue)
    add("number", number)
    add("inspection", inspection.text)
    add("performedAt", "\(performedAt)")
    add("utcOffset", "\(utcOffset)")
    add("station.id", station.id.text)
    add("station.kind", station.kind.rawValue)
    add("mechanic", mechanic)
    add("keyedBy", keyedBy)
    add("paperReason", paperReason.rawValue)
    add("inspectionReason", inspectionReason.rawValue)
    fields += vehicle.fields + owner.fields + odometer.fields
    for (index, defect) in defects.enumerated() { fields += defect.fields(at: index) }
    for (index, reading) in (readings ?? []).enumerated() {
      add("readings.\(index).window", reading.window)
      add("readings.\(index).transmission", reading.transmission.text)
    }
    add("tool", tool)
    add("result", result.rawValue)
    add("mayCirculate", "\(mayCirculate)")
    add("sticker", sticker.map { "\($0)" })
    add("remarks", remarks)
    return fields
  }
}

extension VehicleForm {
  fileprivate var fields: [PortalField] {
    list([
      ("vehicle.vin", vin), ("vehicle.year", year.map { "\($0)" }), ("vehicle.make", make), ("vehicle.model", model),
      ("vehicle.colour", colour), ("vehicle.plate", plate), ("vehicle.jurisdiction", jurisdiction),
      ("vehicle.netMass", netMass?.text), ("vehicle.grossVehicleWeightRating", grossVehicleWeightRating?.text),
    ])
  }
}

extension OwnerForm {
  fileprivate var fields: [PortalField] {
    list([
      ("owner.kind", kind.rawValue), ("owner.name", name), ("owner.identificationNumber", identificationNumber),
      ("owner.enterpriseNumber", enterpriseNumber), ("owner.address.civicNumber", address?.civicNumber),
      ("owner.address.street", address?.street), ("owner.address.city", address?.city),
      ("owner.address.jurisdiction", address?.jurisdiction), ("owner.address.postalCode", address?.postalCode),
    ])
  }
}

extension OdometerForm {
  fileprivate var fields: [PortalField] {
    list([
      ("odometer.value", value?.text), ("odometer.unit", unit?.rawValue), ("odometer.absent", absent?.rawValue),
    ])
  }
}

extension DefectForm {
  fileprivate func fields(at index: Int) -> [PortalField] {
    let path = "defects.\(index)"
    return list([
      ("\(path).component", component), ("\(path).code", code), ("\(path).severity", severity.rawValue),
      ("\(path).position", position), ("\(path).measurement", measurement?.text), ("\(path).unit", unit),
      ("\(path).repairedAt", repairedAt.map { "\($0)" }),
    ])
  }
}

private func list(_ named: [(String, String?)]) -> [PortalField] {
  named.compactMap { name, text in text.map { PortalField(name: name, text: $0) } }
}
