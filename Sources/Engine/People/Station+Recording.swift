internal import Domain
package import StationAPI
internal import Store
internal import Synchronization

/// Records inspections: finds every error of an entry at once, then writes inspection, number and outbox in one
/// transaction.
extension Station {
  /// Reads the entries before it asks for the store's thread, against what the last call found there: what several
  /// people record is read at the same time, and only what the store does is done in turn.
  package nonisolated func record(_ call: RecordCall) async throws(StationRefusal) -> RecordAnswer {
    guard (1...RecordCall.maximumEntries).contains(call.entries.count) else {
      throw StationRefusal(
        .malformedCall,
        issues: [
          FieldIssue(
            field: "entries", reason: .outOfRange, parameters: ["least": "1", "most": "\(RecordCall.maximumEntries)"])
        ])
    }
    let now = surroundings.now()
    let early = basis.withLock(\.self).map { last in
      EarlyReading(basis: last, outcomes: read(call.entries, against: last, at: now))
    }
    return try await record(call, early, at: now)
  }

  private func record(
    _ call: RecordCall, _ early: EarlyReading?, at now: Instant
  ) async throws(StationRefusal) -> RecordAnswer {
    try await answer {
      let current = try await entryBasis()
      basis.withLock { $0 = current }
      let isCurrent = early?.basis.reads(as: current, at: now) == true
      let read =
        if isCurrent, let early { early.outcomes } else {
          // The call may have waited: the time is taken anew.
          read(call.entries, against: current, at: surroundings.now())
        }
      let readings = try await remarked(read)
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
    try await remarked(read([entry], against: entryBasis(), at: surroundings.now()))[0]
  }

  /// What entries are read against now.
  private func entryBasis() async throws(StoreFault) -> EntryBasis {
    let station = try await store.station()
    return EntryBasis(
      station: StationIdentity(id: station.id, kind: station.kind), lastEvent: try await store.lastEvent(),
      health: try await sync.currentHealth)
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

  private nonisolated func read(
    _ entries: [JSONValue], against basis: EntryBasis, at now: Instant
  ) -> [EntryOutcome] {
    let (limits, clock) = (basis.limits, basis.clock(at: now))
    return entries.map { entry in
      let context = EntryContext(
        now: now, station: basis.station, limits: limits, newID: InspectionID(surroundings.newID()), clock: clock)
      return outcome(of: EntryReader.read(entry, context: context), limits)
    }
  }

  private nonisolated func outcome(
    of reading: Result<ReadEntry, EntryRefusal>, _ limits: FormLimits
  ) -> EntryOutcome {
    switch reading {
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

/// What entries are read against, besides the time.
struct EntryBasis: Sendable {
  let station: StationIdentity
  let limits: FormLimits
  private let lastEvent: Instant?
  private let health: PortalHealth

  init(station: StationIdentity, lastEvent: Instant?, health: PortalHealth) {
    (self.station, self.lastEvent, self.health) = (station, lastEvent, health)
    limits = health.capabilities?.form ?? .faq
  }

  func clock(at now: Instant) -> DeviceClock { DeviceClock(now: now, lastEvent: lastEvent, health: health) }

  /// Whether an entry of this time is read the same against `other`.
  func reads(as other: EntryBasis, at now: Instant) -> Bool {
    station == other.station && limits == other.limits && clock(at: now) == other.clock(at: now)
  }
}

/// What was read of a call's entries before the store's thread was free.
private struct EarlyReading: Sendable {
  let basis: EntryBasis
  let outcomes: [EntryOutcome]
}

/// One entry being recorded: its answer, and what is sealed where it has no error.
struct EntryOutcome: Sendable {
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
