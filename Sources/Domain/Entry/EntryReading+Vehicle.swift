extension EntryReading {
  mutating func vehicle(_ clock: DeviceClock) -> Vehicle? {
    let vin = parsed("vehicle.vin", else: .notAVIN) { VehicleIdentificationNumber($0) }
    switch vin?.doubt {
    case .lettersIOQ: warn("vehicle.vin", .vinLetters)
    case .checkDigit: warn("vehicle.vin", .vinCheckDigit)
    case nil: break
    }
    let year = whole("vehicle.year", upTo: clock.latestModelYear)
    let make = text("vehicle.make")
    let model = text("vehicle.model")
    let colour = text("vehicle.colour")
    let plate = capitals("vehicle.plate")
    let jurisdiction = jurisdiction("vehicle.jurisdiction")
    let netMass = mass("vehicle.netMass")
    let rating = weightRating()
    guard let vin else { return nil }
    return Vehicle(
      vin: vin, year: year, make: make, model: model, colour: colour, plate: plate, jurisdiction: jurisdiction,
      netMass: netMass, grossVehicleWeightRating: rating)
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
