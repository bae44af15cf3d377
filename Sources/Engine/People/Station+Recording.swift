internal import Domain
package import StationAPI
internal import Store

/// Records inspections: finds every error of an entry at once, then writes inspection, number and outbox in one
/// transaction.
extension Station {
  package func record(_ call: RecordCall) async throws(StationRefusal) -> RecordAnswer {
    guard (1...RecordCall.maximumEntries).contains(call.entries.count) else {
      throw StationRefusal(
        .malformedCall,
        issues: [
          FieldIssue(
            field: "entries", reason: .outOfRange, parameters: ["least": "1", "most": "\(RecordCall.maximumEntries)"])
        ])
    }
    return try await answer {
      let limits = try await sync.currentHealth.capabilities?.form ?? .faq
      let station = try await store.station()
      let identity = StationIdentity(id: station.id, kind: station.kind)
      let clock = try await deviceClock()
      let readings = try await remarked(call.entries.map { read($0, at: identity, limits: limits, clock) })
      guard !call.rehearsal else {
        var results = try await rehearse(readings)
        for (index, entry) in call.entries.enumerated() where readings[index].sealed == nil {
          if let issue = try await paperIssue(of: entry) { results[index].add(issue) }
        }
        return RecordAnswer(results: results)
      }
      let sealed = readings.compactMap(\.sealed)
      let results = sealed.isEmpty ? [] : try await store.seal(sealed, at: surroundings.now())
      sync.waker.signal(.recorded)
      var remaining = results[...]
      return RecordAnswer(
        results: readings.map { reading in
          guard reading.sealed != nil, let result = remaining.popFirst() else { return reading.result }
          return reading.sealed(as: result)
        })
    }
  }

  /// Reads an entry and seals it with the portal's limits as known now.
  func read(_ entry: JSONValue) async throws(StoreFault) -> EntryOutcome {
    let limits = try await sync.currentHealth.capabilities?.form ?? .faq
    let station = try await store.station()
    let identity = StationIdentity(id: station.id, kind: station.kind)
    let reading = read(entry, at: identity, limits: limits, try await deviceClock())
    return try await remarked([reading])[0]
  }

  /// Adds warnings from a comparison with earlier inspections, from one read of the store.
  private func remarked(_ readings: [EntryOutcome]) async throws(StoreFault) -> [EntryOutcome] {
    let sound = readings.compactMap(\.sealed?.inspection)
    guard !sound.isEmpty else { return readings }
    var precedents = try await store.precedents(of: sound)
    return readings.map { reading in
      guard let inspection = reading.sealed?.inspection else { return reading }
      var reading = reading
      reading.remarks = precedents.remarks(on: inspection)
      return reading
    }
  }

  private func read(
    _ entry: JSONValue, at station: StationIdentity, limits: FormLimits, _ clock: DeviceClock
  ) -> EntryOutcome {
    let context = EntryContext(
      now: surroundings.now(), station: station, limits: limits, newID: InspectionID(surroundings.newID()),
      clock: clock)
    switch EntryReader.read(entry, context: context) {
    case .failure(let refusal): return EntryOutcome(result: RecordResult(outcome: .refused, issues: refusal.issues))
    case .success(let read):
      guard let form = try? PortalForm.seal(read.inspection, limits: limits) else {
        preconditionFailure("a form of valid values is encoded")
      }
      let sealed = SealedInspection(
        inspection: read.inspection, operation: OperationID(surroundings.newID()), payload: form.payload,
        digest: form.digest, adaptations: form.adaptations)
      let result = RecordResult(
        outcome: .fit, kind: read.inspection.kind, number: read.inspection.number, inspection: read.inspection.id,
        adaptations: read.inspection.told(form.adaptations), warnings: read.warnings)
      return EntryOutcome(result: result, sealed: sealed)
    }
  }

  /// Why the paper that an entry names cannot be used; nil where it can. A dry run reports it beside the other errors.
  private func paperIssue(of entry: JSONValue) async throws(StoreFault) -> FieldIssue? {
    guard let paper = EntryReader.paper(of: entry) else { return nil }
    guard let state = try await store.stockState(paper.kind, paper.number) else {
      return FieldIssue(field: "number", reason: .numberNotInStock)
    }
    guard !state.isFree else { return nil }
    return FieldIssue(field: "number", reason: .numberNotAvailable, parameters: ["state": state.rawValue])
  }

  private func rehearse(_ readings: [EntryOutcome]) async throws(StoreFault) -> [RecordResult] {
    var standings = try await store.expectedResults(of: readings.compactMap(\.sealed))[...]
    return readings.map { reading in
      guard reading.sealed != nil, case .some(.some(let standing)) = standings.popFirst() else {
        return reading.remarked
      }
      return reading.sealed(as: standing)
    }
  }
}

/// One entry being recorded: its answer, and what is sealed where it has no error.
struct EntryOutcome {
  var result: RecordResult
  var sealed: SealedInspection?
  /// Warnings from earlier inspections; dropped for an entry that is recorded already.
  var remarks: [EntryWarning] = []

  var remarked: RecordResult {
    var result = result
    result.warnings += remarks
    return result
  }

  func sealed(as outcome: SealResult) -> RecordResult {
    var result = result
    switch outcome {
    case .sealed:
      result = remarked
      result.outcome = .recorded
    case .alreadySealed: result.outcome = .alreadyRecorded
    case .idTaken: refuse(&result, "id", .idTaken, [:])
    case .numberNotInStock: refuse(&result, "number", .numberNotInStock, [:])
    case .olderKnown: refuse(&result, "older.number", .olderAlreadyRecorded, [:])
    case .numberOfStock: refuse(&result, "older.number", .numberOfStock, [:])
    case .numberNotAvailable(let state):
      refuse(&result, "number", .numberNotAvailable, ["state": state.rawValue])
    case .sealedUnder(let inspection): (result.outcome, result.inspection) = (.alreadyRecorded, inspection)
    case .correctedSince:
      result.outcome = .alreadyRecorded
      result.warnings.append(EntryWarning(field: "number", code: .correctedSince))
    case .withdrawn: refuse(&result, "id", .idWithdrawn, ["number": result.number?.text ?? "?"])
    }
    return result
  }

  func refused(_ field: String, _ reason: FieldIssue.Reason, _ number: CertificateNumber) -> RecordResult {
    var result = result
    refuse(&result, field, reason, ["number": number.text])
    return result
  }

  private func refuse(
    _ result: inout RecordResult, _ field: String, _ reason: FieldIssue.Reason, _ parameters: [String: String]
  ) {
    result.outcome = .refused
    result.adaptations = []
    result.issues = [FieldIssue(field: field, reason: reason, parameters: parameters)]
  }
}

extension RecordResult {
  /// Adds an issue, unless its field has one already.
  fileprivate mutating func add(_ issue: FieldIssue) {
    if !issues.contains(where: { $0.field == issue.field }) { issues.append(issue) }
  }
}
