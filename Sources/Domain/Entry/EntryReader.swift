/// Reads the entry of `record`: one JSON object for one inspection.
package enum EntryReader {
  /// Returns the inspection as entered, ready to be sealed, or all faults at once.
  package static func read(_ entry: JSONValue, context: EntryContext) -> Result<ReadEntry, EntryRefusal> {
    guard entry.isObject else {
      let issue = FieldIssue(field: "", reason: .wrongType, parameters: ["expected": "object"])
      return .failure(EntryRefusal(issues: [issue]))
    }
    var reading = EntryReading(entry)
    reading.checkStructure()
    let read = reading.inspection(in: context)
    guard reading.issues.isEmpty else { return .failure(EntryRefusal(issues: reading.issues)) }
    guard var inspection = read else { preconditionFailure("a field was left out without an issue") }
    inspection.typed = reading.typed(inspection)
    return .success(ReadEntry(inspection: inspection, warnings: reading.warnings))
  }

  /// Returns the paper that an entry names, even where the rest of the entry is wrong or missing.
  package static func paper(of entry: JSONValue) -> StockNumber? {
    let reading = EntryReading(entry)
    guard let kind = reading.documentKind, case .text(let written)? = reading.value(at: "number"),
      ["older.number", "numbering"].allSatisfy({ reading.value(at: $0) == nil })
    else { return nil }
    return EnteredNumber(written).number.map { StockNumber(kind: kind, number: $0) }
  }

  /// All issues and warnings of an entry that is being filled in, such as at a prompt.
  package static func opinion(
    of answers: TypedEntry, context: EntryContext
  ) -> (issues: [FieldIssue], warnings: [EntryWarning]) {
    var reading = EntryReading(answers.entry)
    reading.checkStructure()
    _ = reading.inspection(in: context)
    return (reading.issues, reading.warnings)
  }
}

extension EntryReading {
  /// Nil when an issue was reported.
  fileprivate mutating func inspection(in context: EntryContext) -> Inspection? {
    let opening = opening(in: context)
    let vehicle = vehicle(context.clock)
    let owner = owner()
    let odometer = odometer()
    let kind = documentKind
    let defects = defects(of: kind, context.clock)
    let photometry = photometry(of: kind)
    let conclusion = kind == .photometric ? conclusion(of: photometry) : conclusion(of: defects)
    let remarks = remarks(beside: owner, numbering: opening?.numbering, limits: context.limits)
    guard let opening, let vehicle, let owner, let odometer, let conclusion else { return nil }
    return Inspection(
      id: opening.id, kind: opening.kind, number: opening.number, numbering: opening.numbering,
      performedAt: opening.performedAt.instant, utcOffset: opening.performedAt.utcOffset,
      recordedAt: context.clock.reference,
      station: context.station, mechanic: opening.mechanic, keyedBy: opening.keyedBy ?? opening.mechanic,
      paperReason: opening.paperReason, inspectionReason: opening.inspectionReason, vehicle: vehicle, owner: owner,
      odometer: odometer, defects: defects, photometry: photometry, result: conclusion.result,
      mayCirculate: conclusion.mayCirculate, sticker: conclusion.sticker, remarks: remarks)
  }

  private mutating func remarks(beside owner: Owner?, numbering: Numbering?, limits: FormLimits) -> String? {
    let remarks = text("remarks")
    let lines = PortalForm.addedLines(
      documentKind ?? .mechanical, numbering, identificationNumber: owner?.identificationNumber, limits: limits)
    let whole = PortalForm.remarks(remarks, after: lines)
    let used = whole?.scalarCount ?? 0
    if used > limits.remarks {
      let added = used - (remarks?.scalarCount ?? 0)
      report("remarks", .remarksTooLong, ["used": "\(used)", "limit": "\(limits.remarks)", "added": "\(added)"])
    }
    return remarks
  }
}
