extension EntryReading {
  /// Nil for a document that is no AVP, and where an issue was reported.
  mutating func photometry(of kind: CertificateKind?) -> Photometry? {
    let readings = readings(of: kind)
    let tool = text("tool")
    guard kind == .photometric, let readings, !readings.isEmpty else { return nil }
    return Photometry(readings: readings, tool: tool)
  }

  private mutating func readings(of kind: CertificateKind?) -> [Photometry.Reading]? {
    guard let elements = elements(of: EntryFields.readingList, kind) else { return nil }
    var windows: Set<Window> = []
    let readings = elements.map { path -> Photometry.Reading? in
      let window = parsed("\(path).window", else: .notLetters, ["least": "1", "most": "32"]) { Window($0) }
      if let window, !windows.insert(window).inserted { report("\(path).window", .windowTwice) }
      let transmission = percent("\(path).transmission")
      guard let window, let transmission else { return nil }
      return Photometry.Reading(window: window, transmission: transmission)
    }
    return readings.contains(nil) ? nil : readings.compactMap(\.self)
  }

  private mutating func percent(_ path: String) -> DecimalNumber? {
    guard let number = decimal(path) else { return nil }
    guard number <= DecimalNumber(100) else {
      report(path, .outOfRange, ["least": "0", "most": "100"])
      return nil
    }
    return number
  }

  /// Reports a result that contradicts the readings: compliant means 70 per cent of light or more through both front
  /// side windows [law].
  mutating func conclusion(of photometry: Photometry?) -> EntryConclusion? {
    let result = choice("result", as: Inspection.Result.self)
    if let result, let found = photometry?.result, result != found {
      report("result", .contradictsReadings, ["least": "\(Photometry.least)"])
    }
    let mayCirculate = flag("mayCirculate")
    _ = choice("sticker")
    guard let result else { return nil }
    return EntryConclusion(result: result, mayCirculate: mayCirculate ?? true, sticker: nil)
  }
}
