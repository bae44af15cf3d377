extension EntryReading {
  mutating func vehicle(_ clock: DeviceClock) -> Vehicle? {
    let vin = vin("vehicle.vin")
    let year = whole("vehicle.year", upTo: clock.latestModelYear)
    let make = wording("vehicle.make")
    let model = wording("vehicle.model")
    let colour = wording("vehicle.colour")
    let plate = isGiven("vehicle.plate", unless: Plate.isNone) ? capitals("vehicle.plate") : nil
    let jurisdiction = jurisdiction("vehicle.jurisdiction")
    let netMass = isGiven("vehicle.netMass") ? mass("vehicle.netMass") : nil
    let rating = weightRating()
    guard let vin else { return nil }
    return Vehicle(
      vin: vin, year: year, make: make, model: model, colour: colour, plate: plate, jurisdiction: jurisdiction,
      netMass: netMass, grossVehicleWeightRating: rating)
  }

  mutating func warnAbout(_ vin: VehicleIdentificationNumber) {
    guard !vin.isPlaceholder else { return warn("vehicle.vin", .vinPlaceholder) }
    switch vin.doubt {
    case .lettersIOQ: warn("vehicle.vin", .vinLetters)
    case .checkDigit: warn("vehicle.vin", .vinCheckDigit)
    case nil: break
    }
  }

  private mutating func weightRating() -> GrossVehicleWeightRating? {
    let path = "vehicle.pnbv"
    if value(at: path)?.isObject == true {
      let weightClass = choice("vehicle.pnbv.notVisible", as: GrossVehicleWeightRating.WeightClass.self)
      return weightClass.map(GrossVehicleWeightRating.notVisible)
    }
    guard let kilograms = mass(path) else { return nil }
    guard kilograms != DecimalNumber(1) else {
      report(path, .weightSentinel)
      return nil
    }
    if kilograms == DecimalNumber(4_501) { warn(path, .weightSentinel) }
    return .read(kilograms)
  }
}
