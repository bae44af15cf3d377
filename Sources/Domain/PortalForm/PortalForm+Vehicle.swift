internal import SyncProtocol

extension PortalForm {
  static func vehicle(_ vehicle: Vehicle, noting adaptations: inout [Adaptation]) -> VehicleForm {
    VehicleForm(
      vin: vehicle.vin.text, year: vehicle.year, make: vehicle.make, model: vehicle.model, colour: vehicle.colour,
      plate: vehicle.plate, jurisdiction: vehicle.jurisdiction, netMass: vehicle.netMass.map(wire),
      grossVehicleWeightRating: vehicle.grossVehicleWeightRating.map { weightRating($0, noting: &adaptations) })
  }

  /// 1 and 4501 are used in the form only, for a weight that could not be read [FAQ R8].
  private static func weightRating(
    _ rating: GrossVehicleWeightRating, noting adaptations: inout [Adaptation]
  ) -> DecimalText {
    switch rating {
    case .read(let kilograms): return wire(kilograms)
    case .notVisible(let weightClass):
      let sentinel = weightClass.sentinel
      adaptations.append(
        Adaptation(code: .weightSentinel, field: "vehicle.grossVehicleWeightRating", from: 0, to: sentinel))
      return wire(DecimalNumber(sentinel))
    }
  }

  static func odometer(_ odometer: Odometer) -> OdometerForm {
    switch odometer {
    case .reading(let value, let unit):
      OdometerForm(value: wire(value), unit: unit == .km ? .km : .mi, absent: nil)
    case .absent(.illegible): OdometerForm(value: nil, unit: nil, absent: .illegible)
    case .absent(.broken): OdometerForm(value: nil, unit: nil, absent: .broken)
    case .absent(.none): OdometerForm(value: nil, unit: nil, absent: OdometerForm.AbsenceReason.none)
    }
  }

  static func defect(_ defect: Defect) -> DefectForm {
    DefectForm(
      component: defect.component, code: defect.code, severity: defect.severity == .major ? .major : .minor,
      position: defect.position, measurement: defect.measurement.map { wire($0.value) },
      unit: defect.measurement?.unit, repairedAt: defect.repairedAt?.milliseconds)
  }

  static func reading(_ reading: Photometry.Reading) -> ReadingForm {
    ReadingForm(window: reading.window.text, transmission: wire(reading.transmission))
  }

  /// With a decimal point, also where a comma was typed [FAQ R7].
  private static func wire(_ number: DecimalNumber) -> DecimalText {
    guard let text = DecimalText(number.text) else { preconditionFailure("the contract takes every such number") }
    return text
  }
}
