internal import SyncProtocol

extension VehicleForm {
  /// Checks [FAQ R5, R6, R8]: the NIV has 1 to 17 characters as written; fields that are not known are left out.
  func check(at path: String) throws(FormFault) {
    try expect(vin.isVin, "\(path).vin", "de 1 à 17 lettres majuscules ou chiffres, comme sur les papiers")
    if let year { try expect((1000...9999).contains(year), "\(path).year", "une année à quatre chiffres") }
    try expectText(make, "\(path).make", upTo: 40)
    try expectText(model, "\(path).model", upTo: 40)
    try expectText(colour, "\(path).colour", upTo: 40)
    try expectText(plate, "\(path).plate", upTo: 16)
    try expect(jurisdiction.map(isJurisdiction) ?? true, "\(path).jurisdiction", "comme QC, US-NY ou FRA")
    try expect(!(netMass?.isNegative ?? false), "\(path).netMass", "une masse en kilogrammes, ou rien")
    try expect(
      !(grossVehicleWeightRating?.isNegative ?? false), "\(path).grossVehicleWeightRating",
      "une masse en kilogrammes, ou 1 ou 4501 si elle ne peut être lue")
  }
}

extension String {
  /// Whether the text matches `^[A-Z0-9]{1,17}$` [FAQ R5].
  package var isVin: Bool { (1...17).contains(utf8.count) && utf8.allSatisfy { isCapital($0) || isDigit($0) } }
}

extension DecimalText {
  /// True for minus zero too: the contract's pattern allows no sign there.
  var isNegative: Bool { text.utf8.first == UInt8(ascii: "-") }

  /// True where the number is below `bound`, a whole number that is not negative.
  func isBelow(_ bound: Int) -> Bool { isNegative || wholePart < bound }

  /// True where the number is above `bound`, a whole number that is not negative.
  func isAbove(_ bound: Int) -> Bool {
    guard !isNegative else { return false }
    let fraction = text.split(separator: ".").dropFirst().first ?? ""
    return wholePart > bound || (wholePart == bound && fraction.utf8.contains { $0 != UInt8(ascii: "0") })
  }

  /// The whole part of the absolute value; twelve digits at most, so it fits.
  private var wholePart: Int {
    let digits = text.split(separator: ".")[0].utf8.filter(isDigit)
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
