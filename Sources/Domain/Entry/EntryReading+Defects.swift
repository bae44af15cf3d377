/// The conclusion of the inspection.
struct EntryConclusion {
  let result: Inspection.Result
  let mayCirculate: Bool
  let sticker: Int?
}

extension EntryReading {
  /// The defects that could be read; the others were reported.
  mutating func defects(of kind: CertificateKind?, _ clock: DeviceClock) -> [Defect] {
    let paths = elements(of: EntryFields.defectList, kind) ?? []
    return paths.compactMap { defect(at: $0, clock) }
  }

  private mutating func defect(at path: String, _ clock: DeviceClock) -> Defect? {
    let component = digits("\(path).component")
    let code = letters("\(path).code")
    let severity = choice("\(path).severity", as: DefectSeverity.self)
    let position = text("\(path).position")
    let value = decimal("\(path).measurement")
    let unit = text("\(path).unit")
    let repairedAt = dateTime("\(path).repairedAt", clock)?.instant
    guard let component, let code, let severity else { return nil }
    let measurement = value.flatMap { value in unit.map { Defect.Measurement(value: value, unit: $0) } }
    return Defect(
      component: component, code: code, severity: severity, position: position, measurement: measurement,
      repairedAt: repairedAt)
  }

  /// Reports a result that contradicts the defects: compliant means no open defect, and with an open major defect the
  /// vehicle may not circulate.
  mutating func conclusion(of defects: [Defect]) -> EntryConclusion? {
    let allWereRead = !issues.contains { $0.field.hasPrefix("defects") }
    let open = defects.filter { $0.repairedAt == nil }
    let major = open.filter { $0.severity == .major }
    let result = choice("result", as: Inspection.Result.self)
    if result == .compliant && !open.isEmpty || result == .nonCompliant && open.isEmpty && allWereRead {
      report("result", .contradictsDefects, ["open": "\(open.count)"])
    }
    let mayCirculate = flag("mayCirculate")
    if mayCirculate == true, !major.isEmpty { report("mayCirculate", .openMajorDefect, ["open": "\(major.count)"]) }
    let sticker = choice("sticker").flatMap { Int($0) }
    guard let result else { return nil }
    return EntryConclusion(result: result, mayCirculate: mayCirculate ?? major.isEmpty, sticker: sticker)
  }
}
