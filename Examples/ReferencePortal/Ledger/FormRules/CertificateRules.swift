internal import SyncProtocol

extension CertificateForm {
  /// Checks every rule of SyncProtocol §4.1. `number` is the number in the path or entry, nil for an older document.
  func check(kind: CertificateKind, number: String?, _ limits: PortalLimits) throws(FormFault) {
    try expect(self.kind == kind, "kind", "celui de la requête")
    try expect(self.number == number, "number", number == nil ? "absent" : "celui de la requête")
    if let number { try expect(number.isDocumentNumber, "number", "de 1 à 32 lettres, chiffres ou tirets") }
    try expect(performedAt.isInstant, "performedAt", "des millisecondes depuis 1970")
    try expect((-840...840).contains(utcOffset), "utcOffset", "des minutes, de -840 à 840")
    try expect(isAccessCode(mechanic), "mechanic", "un code d’accès")
    try expect(isAccessCode(keyedBy), "keyedBy", "un code d’accès")
    try vehicle.check(at: "vehicle")
    try owner.check(at: "owner", limits)
    try odometer.check(at: "odometer")
    try expect(defects.count <= 100, "defects", "au plus 100")
    for (index, defect) in defects.enumerated() { try defect.check(at: "defects.\(index)") }
    try expectText(remarks, "remarks", upTo: limits.remarks, inLines: true)
    try checkReadings()
    try checkResult()
  }

  private func checkReadings() throws(FormFault) {
    guard kind == .photometric else {
      try expect(readings == nil, "readings", "absent d’un CVM")
      return try expect(tool == nil, "tool", "absent d’un CVM")
    }
    try expect(defects.isEmpty, "defects", "aucune sur un AVP")
    let readings = readings ?? []
    try expect((1...20).contains(readings.count), "readings", "de 1 à 20 lectures")
    for (index, reading) in readings.enumerated() {
      try expect(
        (1...32).contains(reading.window.utf8.count) && reading.window.utf8.allSatisfy(isLetter),
        "readings.\(index).window", "de 1 à 32 lettres")
      try expect(
        !reading.transmission.isNegative && !reading.transmission.isAbove(100), "readings.\(index).transmission",
        "de 0 à 100")
    }
    try expectText(tool, "tool", upTo: 40)
  }

  private func checkResult() throws(FormFault) {
    try expect(result == resultFound, "result", "conforme si rien n’est à corriger")
    if defects.contains(where: { $0.severity == .major && $0.repairedAt == nil }) {
      try expect(!mayCirculate, "mayCirculate", "non, une défectuosité majeure n’est pas réparée")
    }
    guard let sticker else { return }
    try expect(kind == .mechanical && result == .compliant, "sticker", "seulement sur un CVM conforme")
    try expect(sticker == 6 || sticker == 12, "sticker", "6 ou 12 mois")
  }
}

extension CertificateForm {
  /// The result that follows from the findings: a CVM conforms without an open defect, an AVP with 70 % of light or
  /// more through both front windows.
  var resultFound: Result {
    switch kind {
    case .mechanical: return defects.allSatisfy { $0.repairedAt != nil } ? .compliant : .nonCompliant
    case .photometric:
      let front = ["frontLeft", "frontRight"].map { window in (readings ?? []).filter { $0.window == window } }
      let isClear = front.allSatisfy { !$0.isEmpty && $0.allSatisfy { !$0.transmission.isBelow(70) } }
      return isClear ? .compliant : .nonCompliant
    }
  }
}

extension Int64 {
  /// Whether this is a valid time: milliseconds up to the year 9999 (SyncProtocol §1.3).
  var isInstant: Bool { (0...253_402_300_799_999).contains(self) }
}

extension OdometerForm {
  func check(at path: String) throws(FormFault) {
    try expect((value == nil) != (absent == nil), path, "une lecture, ou pourquoi il n’y en a pas")
    try expect((value == nil) == (unit == nil), path, "une lecture avec son unité")
    try expect(!(value?.isNegative ?? false), "\(path).value", "pas moins de zéro")
  }
}

extension DefectForm {
  func check(at path: String) throws(FormFault) {
    try expect(
      (1...6).contains(component.utf8.count) && component.utf8.allSatisfy(isDigit), "\(path).component",
      "de 1 à 6 chiffres")
    try expect(
      (1...3).contains(code.utf8.count) && code.utf8.allSatisfy(isCapital), "\(path).code", "de 1 à 3 majuscules")
    try expectText(position, "\(path).position", upTo: 40)
    try expectText(unit, "\(path).unit", upTo: 16)
    try expect(repairedAt?.isInstant ?? true, "\(path).repairedAt", "des millisecondes depuis 1970")
    try expect((unit == nil) == (measurement == nil), "\(path).unit", "une mesure et son unité, ou aucune")
  }
}

extension String {
  /// Whether the text matches `^[A-Za-z0-9][A-Za-z0-9-]{0,31}$`.
  package var isDocumentNumber: Bool {
    (1...32).contains(utf8.count) && utf8.first != UInt8(ascii: "-")
      && utf8.allSatisfy { isDigit($0) || isLetter($0) || $0 == UInt8(ascii: "-") }
  }
}
