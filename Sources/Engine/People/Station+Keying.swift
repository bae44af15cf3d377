package import Domain
internal import FoundationEssentials
package import StationAPI
internal import Store

/// Guided keying: what a person types into a portal that has no API, and what people saw there.
extension Station {
  package func keyingQueue() async throws(StationRefusal) -> KeyingQueue {
    try await answer {
      let now = surroundings.now()
      let report = try await status()
      let rows = try await store.keyingRows(
        deadlinesBefore: now + DeadlineReport.notice, limit: KeyingQueue.most + 1)
      let near = rows.filter { $0.deadline.map { $0 - now < DeadlineReport.notice } ?? false }
      let nearest = near.sorted {
        ($0.deadline ?? now, $0.summary.sequence) < ($1.deadline ?? now, $1.summary.sequence)
      }
      let others = rows.filter { row in !near.contains { $0.operation == row.operation } }
      let ordered = nearest + others.filter { !$0.isOutOfProvince } + others.filter(\.isOutOfProvince)
      return KeyingQueue(
        counts: report.keying, isWeb: sync.settings.isWeb, isRetired: store.retirement != nil,
        rows: try await counted(ordered.prefix(KeyingQueue.most)),
        isCut: rows.count > KeyingQueue.most, seen: try await store.keyingSeen(limit: KeyingQueue.mostSeen),
        lastPerson: try await store.lastKeyingPerson())
    }
  }

  /// With the number of steps, where somebody types it.
  private func counted(_ rows: some Sequence<KeyingRow>) async throws -> [KeyingRow] {
    var counted = Array(rows)
    for index in counted.indices where counted[index].record.state == .keying {
      let (summary, operation) = (counted[index].summary, counted[index].operation)
      let subject = KeyingSubject(kind: summary.kind, number: summary.number, operation: operation)
      counted[index].steps = sheet(of: try await facts(of: subject)).steps.count
    }
    return counted
  }

  package func keyingSession(_ call: KeyingSessionCall) async throws(StationRefusal) -> KeyingSession {
    try await answer { session(of: try await facts(of: call.subject)) }
  }

  package func takeKeying(_ call: KeyingTakeCall) async throws(StationRefusal) -> KeyingSession {
    try require(call.by)
    if let why = call.why { try require(why, "why") }
    try requireWeb(call.subject)
    return try await change(call.subject) { facts, now throws(KeyingFault) in
      guard !facts.isBeingCancelled else { throw .isBeingCancelled }
      guard !facts.waitsForDocument else { throw .waitsForDocument }
      return (try Self.record(of: facts).taken(by: call.by, why: call.why, at: now), nil)
    }
  }

  package func stepKeying(_ call: KeyingStepCall) async throws(StationRefusal) -> KeyingSession {
    try require(call.by)
    if case .refused(_, let message?) = call.action { try requireMessage(message) }
    if case .saved(let number?) = call.action { try requireDigit(number, "number") }
    let script = settings.script
    return try await change(call.subject, savedBy: call.action.isSaved ? call.by : nil) {
      facts, now throws(KeyingFault) in
      let sheet = Self.sheet(of: facts, script)
      let change = try Self.after(call, facts, sheet, at: now)
      // Exactly what the person says was typed.
      guard case .saved? = change.event?.what else { return (change, nil) }
      return (change, KeyingCopyBytes(kind: .values, bytes: Data(sheet.values.utf8)))
    }
  }

  private static func after(
    _ call: KeyingStepCall, _ facts: KeyingFacts, _ sheet: KeyingSheet, at now: Instant
  ) throws(KeyingFault) -> KeyingChange {
    let (record, intent) = (record(of: facts), facts.operation.intent)
    // Another person took it over, and the first one pressed the portal's button all the same.
    if case .saved(let number) = call.action, facts.events.mayHaveSaved(call.by) {
      return try record.savedLate(number: number, by: call.by, sheet, intent: intent, at: now)
    }
    return try record.after(call.action, by: call.by, revision: call.revision, sheet, intent: intent, at: now)
  }

  /// Unicode scalars of a portal's message.
  static let longestMessage = 2_000

  private func requireMessage(_ message: String) throws(StationRefusal) {
    let field = "action.refused.message"
    if message.scalarCount > Self.longestMessage {
      let parameters = ["used": "\(message.scalarCount)", "limit": "\(Self.longestMessage)"]
      throw StationRefusal(.malformedCall, issues: [FieldIssue(field: field, reason: .tooLong, parameters: parameters)])
    }
    if let issue = EntryText.issue(with: message, in: field) { throw StationRefusal(.malformedCall, issues: [issue]) }
  }

  package func witnessKeying(_ call: KeyingWitnessCall) async throws(StationRefusal) -> KeyingSession {
    try require(call.by)
    try require(call.seen)
    try requireWeb(call.subject)
    let copy = try copy(call)
    let (script, second) = (settings.script, settings.second)
    return try await change(call.subject, at: call.revision) { facts, now throws(KeyingFault) in
      let own = Self.own(facts, script, second)
      var sighting = try call.seen.sighting(of: facts, at: now)
      if let copy { sighting.copy = KeyingCopy(kind: copy.kind == .pdf ? .pdf : .text, copy.bytes) }
      if let page = call.page, !page.isEmpty {
        (sighting.agreed, sighting.notShown) = KeyingCopy.compared(page, with: own.sheet)
      }
      let change = try Self.record(of: facts).witnessed(
        sighting, by: call.by, own, confirmsDifference: call.confirmsDifference, at: now)
      return (change, copy)
    }
  }

  package func countersignKeying(_ call: KeyingCountersignCall) async throws(StationRefusal) -> KeyingSession {
    try require(call.by)
    try require(call.seen)
    try requireWeb(call.subject)
    let (script, second) = (settings.script, settings.second)
    return try await change(call.subject, at: call.revision) { facts, now throws(KeyingFault) in
      let change = try Self.record(of: facts).countersigned(
        call.seen.sighting(of: facts, at: now), by: call.by, Self.own(facts, script, second),
        after: facts.events, at: now)
      return (change, nil)
    }
  }

  package func retractKeying(_ call: KeyingRetractCall) async throws(StationRefusal) -> KeyingSession {
    try require(call.by)
    try require(call.why, "why")
    return try await change(call.subject, at: call.revision) { facts, now throws(KeyingFault) in
      (try Self.record(of: facts).retracted(by: call.by, why: call.why, at: now), nil)
    }
  }
}

extension Station {
  /// A copy is given with the certificate that it is of.
  package func keyingCopy(_ call: KeyingCopyCall) async throws(StationRefusal) -> KeyingCopyAnswer {
    try await answer {
      let events = try await facts(of: call.subject).events
      let copy = events.contains { $0.copy == call.digest } ? try await store.keyingCopy(call.digest) : nil
      guard let copy, let kind = KeyingCopyAnswer.Kind(rawValue: copy.kind.rawValue) else {
        throw StationRefusal(.malformedCall, issues: [FieldIssue(field: "digest", reason: .notAnIdentifier)])
      }
      return KeyingCopyAnswer(kind: kind, digest: call.digest, bytes: copy.bytes)
    }
  }
}

// MARK: Parts of every call

extension Station {
  private func facts(of subject: KeyingSubject) async throws -> KeyingFacts {
    let found = try await store.keyingFacts(subject.kind, subject.number, operation: subject.operation)
    guard let found else {
      throw StationRefusal(
        .noSuchCertificate, parameters: ["kind": subject.kind.printed, "number": subject.number.text])
    }
    return found
  }

  /// Decides on what is stored now, stores the change, and gives the session after it.
  ///
  /// - Parameter seen: the revision of the session that the person saw; nil where the decision looks at it, or where any
  ///   will do.
  /// - Parameter saver: who says that the portal saved it, which is noted whatever became of it meanwhile.
  private func change(
    _ subject: KeyingSubject, at seen: Int? = nil, savedBy saver: KeyingPerson? = nil,
    _ decide: @Sendable (KeyingFacts, Instant) throws(KeyingFault) -> (KeyingChange, KeyingCopyBytes?)
  ) async throws(StationRefusal) -> KeyingSession {
    try await answer {
      try store.expectWritable()
      let facts = try await facts(of: subject)
      // Sent twice, or from an older page: what the person saw is not what it would change.
      if let seen, seen != facts.keying?.revision ?? 0 {
        throw StationRefusal(.keyingMoved, parameters: ["number": subject.number.text])
      }
      let state = facts.operation.state
      let states = states(of: facts, saver)
      guard states.contains(state), facts.summary.isCancelled != true else {
        throw StationRefusal(.wrongState, parameters: ["number": subject.number.text, "state": state.rawValue])
      }
      let now = surroundings.now()
      let result: (change: KeyingChange, copy: KeyingCopyBytes?)
      do throws(KeyingFault) {
        result = try decide(facts, now)
      } catch {
        throw StationRefusal(error, about: subject)
      }
      switch try await store.note(
        result.change, of: facts.operation.id, after: facts.keying?.revision ?? 0, in: states, copy: result.copy,
        at: now)
      {
      case .noted: return session(of: try await self.facts(of: subject.naming(facts.operation.id)))
      case .moved: throw StationRefusal(.keyingMoved, parameters: ["number": subject.number.text])
      case .tooManyEvents: throw StationRefusal(KeyingFault.tooManyEvents, about: subject)
      }
    }
  }

  /// The states of an operation in which people may change its keying.
  private func states(of facts: KeyingFacts, _ saver: KeyingPerson?) -> Set<OutboxState> {
    var states: Set<OutboxState> = [.ready]
    // Where the portal can be asked, only a look-up tells what became of a request.
    if sync.settings.isWeb { states.insert(.unknown) }
    if facts.keying?.state.isDone == true { states.insert(.closed) }
    if let saver, facts.events.mayHaveSaved(saver) { states.formUnion([.held, .quarantined]) }
    return states
  }

  private func session(of facts: KeyingFacts) -> KeyingSession {
    let inspection: Inspection? = if case .inspection(let inspection) = facts.record { inspection } else { nil }
    return KeyingSession(
      operation: facts.operation.id, summary: facts.summary, record: Self.record(of: facts),
      sheet: sheet(of: facts), vehicle: facts.operation.vehicle, decision: facts.operation.decision,
      search: inspection?.older?.number ?? facts.operation.portalNumber ?? facts.operation.number,
      portalNumber: Self.portalNumber(of: facts), events: facts.events,
      second: Self.second(facts, settings.second), deadline: inspection?.repairDeadline)
  }

  private func sheet(of facts: KeyingFacts) -> KeyingSheet { Self.sheet(of: facts, settings.script) }

  private static func sheet(of facts: KeyingFacts, _ script: KeyingScript) -> KeyingSheet {
    switch facts.record {
    case .inspection(let inspection):
      KeyingSheet.make(
        of: inspection, payload: facts.operation.payload, adaptations: facts.adaptations, script: script)
    case .conformity:
      KeyingSheet.make(
        repairs: facts.operation.payload, of: facts.operation.portalNumber ?? facts.operation.number, script: script)
    }
  }

  private static func record(of facts: KeyingFacts) -> KeyingRecord {
    var record = facts.keying ?? KeyingRecord.untouched(since: facts.operation.sealedAt, facts.operation.state)
    if facts.operation.state == .unknown { record.isPossible = true }
    return record
  }

  private static func own(
    _ facts: KeyingFacts, _ script: KeyingScript, _ second: [KeyingSecondReason]
  ) -> KeyingRecord.Own {
    KeyingRecord.Own(
      sheet: sheet(of: facts, script),
      number: portalNumber(of: facts) ?? (facts.operation.intent == .register ? nil : facts.operation.number),
      vin: facts.operation.vehicle.vin.text, needsSecond: !Self.second(facts, second).isEmpty)
  }

  /// The number that the portal gave when it was saved, else the paper's.
  private static func portalNumber(of facts: KeyingFacts) -> CertificateNumber? {
    facts.keying?.number ?? facts.operation.portalNumber
  }

  private static func second(_ facts: KeyingFacts, _ reasons: [KeyingSecondReason]) -> [KeyingSecondReason] {
    let inspection: Inspection? = if case .inspection(let inspection) = facts.record { inspection } else { nil }
    return reasons.filter {
      $0.holds(for: facts.operation.intent, inspection, facts.adaptations, digest: facts.operation.digest)
    }
  }

  private func requireWeb(_ subject: KeyingSubject) throws(StationRefusal) {
    guard sync.settings.isWeb else { throw StationRefusal(.wrongKeyingState, parameters: subject.told("protocol")) }
  }

  private func require(_ person: KeyingPerson) throws(StationRefusal) { try require(person.name, "by.name") }

  private func require(_ seen: KeyingSeen) throws(StationRefusal) {
    try requireDigit(seen.number, "seen.number")
    try require(seen.vin, "seen.vin")
    if let reference = seen.reference { try require(reference, "seen.reference") }
    if let note = seen.note { try require(note, "seen.note") }
  }

  private func requireDigit(_ number: CertificateNumber, _ field: String) throws(StationRefusal) {
    guard number.hasDigit else {
      throw StationRefusal(.malformedCall, issues: [FieldIssue(field: field, reason: .notACertificateNumber)])
    }
  }

  private func copy(_ call: KeyingWitnessCall) throws(StationRefusal) -> KeyingCopyBytes? {
    // One sighting has one copy, and what is compared is the copy that is kept.
    guard call.pdf == nil || call.page?.isEmpty ?? true else {
      throw StationRefusal(
        .malformedCall, issues: [FieldIssue(field: "pdf", reason: .notAllowed, parameters: ["because": "page"])])
    }
    let copy =
      call.pdf.map { KeyingCopyBytes(kind: .pdf, bytes: $0) }
      ?? call.page.flatMap { $0.isEmpty ? nil : KeyingCopyBytes(kind: .text, bytes: Data($0.utf8)) }
    guard let copy else { return nil }
    let field = copy.kind == .pdf ? "pdf" : "page"
    guard copy.bytes.count <= KeyingCopy.most else {
      let parameters = ["used": "\(copy.bytes.count)", "limit": "\(KeyingCopy.most)"]
      throw StationRefusal(.malformedCall, issues: [FieldIssue(field: field, reason: .tooLong, parameters: parameters)])
    }
    guard copy.kind != .pdf || copy.bytes.starts(with: Data("%PDF-".utf8)) else {
      throw StationRefusal(.malformedCall, issues: [FieldIssue(field: field, reason: .notAPDF)])
    }
    return copy
  }
}

extension KeyingSubject {
  fileprivate func naming(_ operation: OperationID) -> KeyingSubject {
    KeyingSubject(kind: kind, number: number, operation: operation)
  }

  fileprivate func told(_ state: String) -> [String: String] { ["number": number.text, "state": state] }
}

extension KeyingSeen {
  /// Nothing is seen at the portal before it was saved there.
  fileprivate func sighting(of facts: KeyingFacts, at now: Instant) throws(KeyingFault) -> KeyingSighting {
    guard KeyingSighting.isEnough(vin, of: facts.operation.vehicle.vin.text) else { throw .vinTooShort }
    if let seenAt {
      let saved = facts.events.last { if case .saved = $0.what { true } else { false } }?.at
      guard seenAt - now <= .minutes(10), saved.map({ $0 - seenAt <= .minutes(10) }) ?? true else {
        throw .wrongTime
      }
    }
    return KeyingSighting(
      number: number, vin: vin, result: result, seenAt: seenAt ?? now, reference: reference, note: note)
  }
}

extension KeyingAction {
  fileprivate var isSaved: Bool { if case .saved = self { true } else { false } }
}

extension KeyingCopy {
  fileprivate init(kind: Kind, _ bytes: Data) {
    self.init(kind: kind, digest: PayloadDigest(of: bytes), size: bytes.count)
  }
}

extension StationRefusal {
  /// Somebody types this certificate.
  init(keyed record: KeyingRecord, by holder: KeyingPerson, _ number: CertificateNumber) {
    self.init(
      takenBy: holder, record.since, until: record.activeAt + KeyingRecord.holdTime, number.text)
  }

  private init(takenBy person: KeyingPerson, _ since: Instant, until: Instant, _ number: String) {
    self.init(
      .keyingTaken,
      parameters: [
        "number": number, "who": person.name, "since": "\(since.milliseconds)", "until": "\(until.milliseconds)",
      ])
  }

  fileprivate init(_ fault: KeyingFault, about subject: KeyingSubject) {
    let number = subject.number.text
    switch fault {
    case .taken(let person, _, let since, let until): self.init(takenBy: person, since, until: until, number)
    case .needsReason(let person): self.init(.keyingNeedsReason, parameters: ["number": number, "who": person.name])
    case .moved: self.init(.keyingMoved, parameters: ["number": number])
    case .waitsForDocument: self.init(.wrongKeyingState, parameters: subject.told("waitsForDocument"))
    case .isBeingCancelled: self.init(.wrongKeyingState, parameters: subject.told("beingCancelled"))
    case .wrongTime: self.init(.malformedCall, issues: [FieldIssue(field: "seen.seenAt", reason: .notSeenThen)])
    case .vinTooShort: self.init(.malformedCall, issues: [FieldIssue(field: "seen.vin", reason: .vinTooShort)])
    case .wrongState(let state): self.init(.wrongKeyingState, parameters: subject.told(state.rawValue))
    case .needsNumber:
      self.init(.malformedCall, issues: [FieldIssue(field: "number", reason: .missing)])
    case .differs(let fields):
      self.init(
        .keyingDiffers, parameters: ["number": number, "fields": fields.map(\.rawValue).joined(separator: ", ")])
    case .samePerson(let from):
      self.init(.keyingSamePerson, parameters: ["number": number, "from": "\(from.milliseconds)"])
    case .tooManyEvents:
      self.init(
        .malformedCall,
        issues: [
          FieldIssue(
            field: "number", reason: .tooMany,
            parameters: ["used": "\(KeyingEvent.most + 1)", "limit": "\(KeyingEvent.most)"])
        ])
    }
  }
}
