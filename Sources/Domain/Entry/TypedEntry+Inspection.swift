extension TypedEntry {
  /// The answers that make an inspection again, as they were typed and without its id: the starting point of a
  /// correction.
  package init(correcting inspection: Inspection) {
    self.init()
    let utcOffset = inspection.utcOffset
    func moment(_ instant: Instant) -> String { OffsetDateTime.text(instant, utcOffset: utcOffset) }
    self["kind"] = inspection.kind.rawValue
    switch inspection.numbering {
    case nil: self["number"] = inspection.number.text
    case .byPortal: self["numbering"] = "byPortal"
    case .older(let document):
      self["older.number"] = document.number.text
      self["older.issuedAt"] = OffsetDateTime.text(document.issuedAt, utcOffset: document.utcOffset ?? utcOffset)
    }
    self["performedAt"] = moment(inspection.performedAt)
    self["mechanic"] = inspection.mechanic.text
    self["keyedBy"] = inspection.keyedBy.text
    self["paperReason"] = inspection.paperReason.code
    if case .other(let text) = inspection.paperReason { self["paperReasonText"] = text }
    self["inspectionReason"] = inspection.inspectionReason.rawValue
    add(inspection.vehicle)
    add(inspection.owner)
    add(inspection.odometer)
    for (index, defect) in inspection.defects.enumerated() {
      add(defect, at: "defects[\(index)]", repairedAt: defect.repairedAt.map(moment))
    }
    for (index, reading) in (inspection.photometry?.readings ?? []).enumerated() {
      self["readings[\(index)].window"] = reading.window.text
      self["readings[\(index)].transmission"] = reading.transmission.text
    }
    self["tool"] = inspection.photometry?.tool
    self["result"] = inspection.result.rawValue
    self["mayCirculate"] = "\(inspection.mayCirculate)"
    self["sticker"] = inspection.sticker.map { "\($0)" }
    self["remarks"] = inspection.remarks
    for (path, text) in inspection.typed ?? [:] { self[path] = text }
  }

  private mutating func add(_ vehicle: Vehicle) {
    self["vehicle.vin"] = vehicle.vin.text
    self["vehicle.year"] = vehicle.year.map { "\($0)" }
    self["vehicle.make"] = vehicle.make
    self["vehicle.model"] = vehicle.model
    self["vehicle.colour"] = vehicle.colour
    self["vehicle.plate"] = vehicle.plate
    self["vehicle.jurisdiction"] = vehicle.jurisdiction
    self["vehicle.netMass"] = vehicle.netMass?.text
    switch vehicle.grossVehicleWeightRating {
    case .read(let kilograms): self["vehicle.pnbv"] = kilograms.text
    case .notVisible(let weightClass): self["vehicle.pnbv.notVisible"] = weightClass.rawValue
    case nil: break
    }
  }

  private mutating func add(_ owner: Owner) {
    self["owner.kind"] = owner.kind.rawValue
    self["owner.name"] = owner.name
    self["owner.identificationNumber"] = owner.identificationNumber
    self["owner.enterpriseNumber"] = owner.enterpriseNumber
    self["owner.address.civicNumber"] = owner.address?.civicNumber
    self["owner.address.street"] = owner.address?.street
    self["owner.address.city"] = owner.address?.city
    self["owner.address.jurisdiction"] = owner.address?.jurisdiction
    self["owner.address.postalCode"] = owner.address?.postalCode
  }

  private mutating func add(_ odometer: Odometer) {
    switch odometer {
    case .reading(let value, let unit):
      self["odometer.value"] = value.text
      self["odometer.unit"] = unit.rawValue
    case .absent(let reason): self["odometer.absent"] = reason.rawValue
    }
  }

  private mutating func add(_ defect: Defect, at path: String, repairedAt: String?) {
    self["\(path).component"] = defect.component
    self["\(path).code"] = defect.code
    self["\(path).severity"] = defect.severity.rawValue
    self["\(path).position"] = defect.position
    self["\(path).measurement"] = defect.measurement?.value.text
    self["\(path).unit"] = defect.measurement?.unit
    self["\(path).repairedAt"] = repairedAt
  }
}
