internal import SyncProtocol

extension CertificateForm {
  /// Every rule of SyncProtocol §4.1; `number` is the one of the path or entry, nil for an older document.
  func check(kind: DocumentKind, number: String?, _ limits: PortalLimits, now: Int64) throws(FormFault) {
    try expect(self.kind == kind, "kind", "celui de la requête")
    try expect(self.number == number, "number", number == nil ? "absent" : "celui de la requête")
    if let number { try expect(number.isDocumentNumber, "number", "de 1 à 32 lettres, chiffres ou tirets") }
    try expect(performedAt > 0 && performedAt <= now + 86_400_000, "performedAt", "un instant passé")
    try expect((-840...840).contains(utcOffset), "utcOffset", "des minutes, de -840 à 840")
    try expect(isAccessCode(mechanic), "mechanic", "un code d’accès")
    try expect(isAccessCode(keyedBy), "keyedBy", "un code d’accès")
    try vehicle.check(at: "vehicle")
    try owner.check(at: "owner", limits)
    try odometer.check(at: "odometer")
    try expect(defects.count <= 100, "defects", "au plus 100")
    for (index, defect) in defects.enumerated() { try defect.check(at: "defects.\(index)") }
    try expectText(remarks, "remarks", upTo: limits.remarks)
    try checkReadings()
    try checkResult()
  }

  private func checkReadings() throws(FormFault) {
    guard kind == .photometric else { return try expect(readings == nil, "readings", "absent d’un CVM") }
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
  }

  /// Compliant means no open defect and, for an AVP, 70 % of light or more through every window.
  private func checkResult() throws(FormFault) {
    let open = defects.filter { $0.repairedAt == nil }
    let dark = (readings ?? []).contains { $0.transmission.isBelow(70) }
    try expect((result == .compliant) == (open.isEmpty && !dark), "result", "conforme si rien n’est à corriger")
    if open.contains(where: { $0.severity == .major }) {
      try expect(!mayCirculate, "mayCirculate", "non, une défectuosité majeure n’est pas réparée")
    }
    if result == .compliant { try expect(mayCirculate, "mayCirculate", "oui, le véhicule est conforme") }
    guard let sticker else { return }
    try expect(kind == .mechanical && result == .compliant, "sticker", "seulement sur un CVM conforme")
    try expect(sticker == 6 || sticker == 12, "sticker", "6 ou 12 mois")
  }
}

extension OdometerForm {
  func check(at path: String) throws(FormFault) {
    try expect((value == nil) != (absent == nil), path, "une lecture, ou pourquoi il n’y en a pas")
    try expect((value == nil) == (unit == nil), "\(path).unit", "avec la lecture seulement")
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
    try expect((unit == nil) == (measurement == nil), "\(path).measurement", "une mesure et son unité, ou aucune")
  }
}

extension String {
  /// `^[A-Za-z0-9][A-Za-z0-9-]{0,31}$`
  package var isDocumentNumber: Bool {
    (1...32).contains(utf8.count) && utf8.first != UInt8(ascii: "-")
      && utf8.allSatisfy { isDigit($0) || isLetter($0) || $0 == UInt8(ascii: "-") }
  }
}
