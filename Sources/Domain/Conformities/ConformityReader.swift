/// The facts, besides the entry itself, that reading a conformity's entry needs.
package struct ConformityContext: Hashable, Sendable {
  package var entry: EntryContext
  package var kind: CertificateKind
  package var number: CertificateNumber
  /// Nil for a document that is not known here and could not be read at the portal.
  package var document: ConformedDocument?
  /// Conformities recorded here of the same document.
  package var earlier: [Conformity]

  package init(
    entry: EntryContext, kind: CertificateKind, number: CertificateNumber, document: ConformedDocument?,
    earlier: [Conformity]
  ) {
    self.entry = entry
    self.kind = kind
    self.number = number
    self.document = document
    self.earlier = earlier
  }
}

/// An entry without faults of its own. It may not match its document.
package struct ReadConformity: Hashable, Sendable {
  package var conformity: Conformity
  package var warnings: [EntryWarning]
  /// Mismatches between the entry and its document.
  package var issues: [FieldIssue]
}

/// Reads the entry of `conform`: one JSON object for one conformity.
package enum ConformityReader {
  package static func read(_ entry: JSONValue, context: ConformityContext) -> Result<ReadConformity, EntryRefusal> {
    var reading = EntryReading(entry, .conformity)
    reading.checkStructure()
    let conformity = entry.isObject ? reading.conformity(in: context) : nil
    guard reading.issues.isEmpty else { return .failure(EntryRefusal(issues: reading.issues)) }
    guard let conformity else { preconditionFailure("a field was left out without an issue") }
    return .success(
      ReadConformity(
        conformity: conformity,
        warnings: reading.warnings + conformity.warnings(after: context.earlier, of: context.document),
        issues: context.document.map { conformity.issues(beside: $0) } ?? []))
  }
}

extension EntryReading {
  /// Nil when an issue was reported.
  fileprivate mutating func conformity(in context: ConformityContext) -> Conformity? {
    let (clock, document) = (context.entry.clock, context.document)
    _ = flag("acceptDate")
    let id = parsed("id", else: .notAnIdentifier) { InspectionID($0) }
    checkNames(context)
    let vehicle = conformedVehicle(in: context)
    let performedAt = dateTime("performedAt", clock)
    if performedAt != nil, clock.isWrong { warn("performedAt", .deviceClockWrong) }
    let mechanic = accessCode("mechanic")
    let keyedBy = accessCode("keyedBy")
    let repairs = repairs(verifiedAt: performedAt?.instant, clock)
    let remarks = text("remarks")
    if let used = remarks?.scalarCount, used > context.entry.limits.remarks {
      report("remarks", .tooLong, ["used": "\(used)", "limit": "\(context.entry.limits.remarks)"])
    }
    // With other faults, mismatches are reported too, so that the person sees all at once; without, the caller decides,
    // which knows what was recorded before.
    if !issues.isEmpty, let document {
      let found = document.issues(vin: vehicle?.vin, performedAt: performedAt?.instant, repairs: repairs)
      for issue in found { report(issue.field, issue.reason, issue.parameters) }
    }
    guard let performedAt, let mechanic, let vehicle else { return nil }
    return Conformity(
      id: id ?? context.entry.newID, kind: context.kind, number: context.number, performedAt: performedAt.instant,
      utcOffset: performedAt.utcOffset, recordedAt: clock.reference, station: context.entry.station, mechanic: mechanic,
      keyedBy: keyedBy ?? mechanic, vehicle: vehicle, repairs: repairs.compactMap(\.self), remarks: remarks,
      deadline: document?.deadline)
  }

  /// An AVP has no defects that a repair could name (SyncProtocol §4.8); kind and number must be the document's.
  private mutating func checkNames(_ context: ConformityContext) {
    let kind = parsed("kind", else: .notAChoice, ["choices": "mechanical, CVM"]) { CertificateKind(entered: $0) }
    if context.kind == .photometric {
      report("kind", .noDefectsToRepair)
    } else if let kind, kind != context.kind {
      report("kind", .numberDiffers)
    }
    // A number from the portal is accepted exactly as it gave it.
    if case .text(let written)? = value(at: "number"), EntryText.cleaned(written) == context.number.text { return }
    let number = number("number", of: context.kind)
    if let number, number != context.number { report("number", .numberDiffers) }
  }

  private mutating func conformedVehicle(in context: ConformityContext) -> Vehicle? {
    let vin = vin("vehicle.vin")
    if let document = context.document {
      guard let vin, vin != document.vehicle.vin else { return document.vehicle }
      return Vehicle(vin: vin)
    }
    if vin == nil, !issues.contains(where: { $0.field == "vehicle.vin" }) { report("vehicle.vin", .missing) }
    return vin.map { Vehicle(vin: $0) }
  }

  /// An element is nil when it was reported. A repair without a time counts as made when it was verified.
  private mutating func repairs(verifiedAt: Instant?, _ clock: DeviceClock) -> [Conformity.Repair?] {
    let paths = elements(of: ConformityFields.repairList, .mechanical) ?? []
    return paths.map { path in
      let component = digits("\(path).component")
      let code = letters("\(path).code")
      let repairedAt = dateTime("\(path).repairedAt", clock)?.instant
      if let repairedAt, let verifiedAt, repairedAt > verifiedAt { report("\(path).repairedAt", .afterVerification) }
      guard let component, let code, let moment = repairedAt ?? verifiedAt else { return nil }
      return Conformity.Repair(component: component, code: code, repairedAt: moment)
    }
  }
}
