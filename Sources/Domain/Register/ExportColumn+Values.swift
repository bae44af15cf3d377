extension CertificateSummary {
  /// The state's code; `cancelled`, `withdrawn` or the keying state's code where the certificate is called so instead.
  var standing: String {
    if isCancelled == true { return "cancelled" }
    return keyingState?.rawValue ?? (isWithdrawn ? "withdrawn" : state.rawValue)
  }
}

extension Inspection {
  /// The moment in local time at the place of the inspection.
  func localText(_ instant: Instant) -> String { OffsetDateTime.text(instant, utcOffset: utcOffset) }
}

extension String {
  var nonEmpty: String? { isEmpty ? nil : self }
}

extension Address {
  /// `12 rue Exemple, Hawkesbury ON K6A 1A1`; nil for one without any part.
  var line: String? {
    let street = [civicNumber, street].compactMap(\.self).joined(separator: " ")
    let place = [city, jurisdiction, postalCode].compactMap(\.self).joined(separator: " ")
    return [street, place].filter { !$0.isEmpty }.joined(separator: ", ").nonEmpty
  }
}

extension GrossVehicleWeightRating {
  /// Kilograms, or the weight class where the label was not read; never the portal's sentinel [FAQ R8].
  var text: String {
    switch self {
    case .read(let kilograms): kilograms.text
    case .notVisible(let weightClass): weightClass.rawValue
    }
  }
}

extension Odometer {
  /// The number, or the reason for its absence.
  var text: String {
    switch self {
    case .reading(let value, _): value.text
    case .absent(let reason): reason.rawValue
    }
  }

  var unitText: String? {
    switch self {
    case .reading(_, let unit): unit.rawValue
    case .absent: nil
    }
  }
}

extension Defect {
  /// `611 AB minor` and the moment of the repair, in local time at `utcOffset` minutes east of UTC.
  func line(utcOffset: Int) -> String {
    let measured = measurement.map { "\($0.value.text) \($0.unit)" }
    let repaired = repairedAt.map { "repaired " + OffsetDateTime.text($0, utcOffset: utcOffset) }
    return ([component, code, severity.rawValue] + [position, measured, repaired].compactMap(\.self))
      .joined(separator: " ")
  }
}
