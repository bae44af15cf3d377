/// Where the guided keying of one certificate stands: a state machine as a value. Each call of a person gives the next
/// record, the event that is kept, and what becomes of the operation; nothing else changes it.
///
/// A number is looked for at the portal before anything is typed, and again after every interruption [FAQ U2].
package struct KeyingRecord: Codable, Hashable, Sendable {
  package var state: KeyingState
  package var since: Instant
  /// Who acted last.
  package var person: KeyingPerson?
  /// Exactly while it is `keying`.
  package var stage: KeyingStage?
  /// The last call of the holder.
  package var activeAt: Instant
  /// Counts calls, so that a call made twice, or on an old page, changes nothing.
  package var revision: Int
  /// The portal may have what was typed, though nobody says so: it was interrupted, or answered « Erreur 500 ».
  package var isPossible: Bool
  /// The number that the portal gave when it was saved; nil where the paper has its own.
  package var number: CertificateNumber?

  package init(
    state: KeyingState = .toKey, since: Instant, person: KeyingPerson? = nil, stage: KeyingStage? = nil,
    activeAt: Instant, revision: Int = 0, isPossible: Bool = false, number: CertificateNumber? = nil
  ) {
    self.state = state
    self.since = since
    self.person = person
    self.stage = stage
    self.activeAt = activeAt
    self.revision = revision
    self.isPossible = isPossible
    self.number = number
  }

  /// The fault of a call by somebody else than the person who has it.
  package func isTaken(by holder: KeyingPerson) -> KeyingFault {
    .taken(by: holder, stage: stage, since: since, until: activeAt + Self.holdTime)
  }

  /// Of a certificate that nobody has begun. A request may have brought it to a portal that could be asked then.
  package static func untouched(since: Instant, _ state: OutboxState) -> KeyingRecord {
    KeyingRecord(since: since, activeAt: since, isPossible: state == .unknown)
  }

  /// Who has it.
  package var holder: KeyingPerson? { state == .keying ? person : nil }

  /// After so long without a call another person may take it over, with a reason.
  package static let holdTime = Span.minutes(30)
  /// After so long without a call the portal has ended its session [FAQ C1].
  package static let sessionTime = Span.minutes(15)
  /// A person alone looks a second time after so long, at the earliest.
  package static let secondLook = Span.hours(1)
  package static let mostMismatches = 3

  /// Whether the portal cannot have it, so that it may be taken back.
  package var isSurelyNotAtPortal: Bool { state == .toKey && !isPossible }

  /// Whether so long has passed since a call, or the clock was set back, which must not lock anybody out.
  static func hasPassed(_ span: Span, since call: Instant, at now: Instant) -> Bool {
    now - call >= span || call - now > .minutes(1)
  }
}

/// What a call changes.
package struct KeyingChange: Hashable, Sendable {
  package var record: KeyingRecord
  package var event: KeyingEvent?
  package var outcome: Outcome?

  package init(record: KeyingRecord, event: KeyingEvent? = nil, outcome: Outcome? = nil) {
    self.record = record
    self.event = event
    self.outcome = outcome
  }

  /// What becomes of the operation.
  package enum Outcome: Hashable, Sendable {
    /// A person must decide.
    case hold(StateReason)
    /// The portal does not take it as it is.
    case quarantine(StateReason)
    /// It was seen at the portal: closed, without a receipt.
    case close
    /// It waits again.
    case reopen
  }
}

/// Why a call changes nothing.
package enum KeyingFault: Error, Hashable, Sendable {
  /// Another person has it, until then.
  case taken(by: KeyingPerson, stage: KeyingStage?, since: Instant, until: Instant)
  /// Another person has had it for long: a reason is needed to take it over.
  case needsReason(from: KeyingPerson)
  /// It was changed meanwhile, or it is at another step.
  case moved
  /// Nobody has taken it, or its state does not allow the call.
  case wrongState(KeyingState)
  /// The portal gave a number, which is needed [FAQ A3].
  case needsNumber
  /// What was seen is not what this station has.
  case differs([KeyingField])
  /// The second look is by the same person, and too early.
  case samePerson(from: Instant)
  case tooManyEvents
  /// A request to cancel it at the portal is open [FAQ R9].
  case isBeingCancelled
  /// The document of these repairs is not at the portal yet.
  case waitsForDocument
  /// It cannot have been seen then: later than now, or before it was saved.
  case wrongTime
  /// Too few characters of the NIV to tell whether it is this vehicle.
  case vinTooShort
}

/// One act of the person who has it.
package enum KeyingAction: Codable, Hashable, Sendable {
  case searched(found: KeyingSearch)
  case vehicle(found: KeyingVehicle)
  /// The step is typed.
  case next
  case back
  /// Shows another step.
  case go(to: Int)
  /// The portal saved it; the number that it gave to an older document.
  case saved(number: CertificateNumber?)
  case refused(how: KeyingRefusal, message: String?)
  /// For later: nothing was saved.
  case leave
}

extension KeyingRecord {
  /// Gives the certificate to one person, at step 0.
  package func taken(
    by person: KeyingPerson, why: String?, at now: Instant
  ) throws(KeyingFault) -> KeyingChange {
    guard state == .toKey || state == .keying else { throw .wrongState(state) }
    var over: KeyingPerson?
    if let holder, !holder.isSame(as: person) {
      guard Self.hasPassed(Self.holdTime, since: activeAt, at: now) else {
        throw isTaken(by: holder)
      }
      guard why != nil else { throw .needsReason(from: holder) }
      over = holder
    }
    var next = self
    next.isPossible = isPossible || isPastSearch
    next.stage = .search
    next.enter(.keying, by: person, at: now, isNew: holder?.isSame(as: person) != true)
    return KeyingChange(
      record: next, event: KeyingEvent(at: now, by: person, what: .taken(over: over, why: over == nil ? nil : why)))
  }

  /// - Parameters:
  ///   - revision: of the session that the person saw.
  ///   - sheet: the certificate's.
  ///   - intent: repairs have no vehicle to look for.
  package func after(
    _ action: KeyingAction, by person: KeyingPerson, revision seen: Int, _ sheet: KeyingSheet,
    intent: OutboxOperation.Intent, at now: Instant
  ) throws(KeyingFault) -> KeyingChange {
    guard state == .keying, let holder, let stage else { throw .wrongState(state) }
    guard holder.isSame(as: person) else {
      throw isTaken(by: holder)
    }
    guard seen == revision else { throw .moved }
    if isPastSearch, action.needsSession, Self.hasPassed(Self.sessionTime, since: activeAt, at: now) {
      return interrupted(at: now, holder)
    }
    let place = KeyingPlace(stage: stage, steps: sheet.steps.count, intent: intent)
    switch action {
    case .searched(let found):
      guard stage == .search else { throw .moved }
      return searched(found, place, by: person, at: now)
    case .vehicle(let found):
      guard stage == .vehicle else { throw .moved }
      return vehicle(found, by: person, at: now)
    case .next, .back, .go:
      guard let stage = place.after(action) else { throw .moved }
      return KeyingChange(record: moved(to: stage, at: now))
    case .saved(let number):
      guard stage == .recap else { throw .moved }
      let number = try Self.given(number, sheet, intent)
      let event = KeyingEvent(at: now, by: person, what: .saved(values: sheet.digest, number: number))
      var next = freed(to: .keyed, isPossible: true, by: person, at: now)
      next.number = number
      return KeyingChange(record: next, event: event)
    case .refused(let refusal, let message):
      guard isPastSearch else { throw .moved }
      return refused(refusal, message, place.field(of: sheet), by: person, at: now)
    case .leave:
      return KeyingChange(
        record: freed(to: .toKey, isPossible: isPossible, by: person, at: now),
        event: KeyingEvent(at: now, by: person, what: .left))
    }
  }

  /// The number that the portal gave: an older document needs one, and any other keeps that of its paper [FAQ A3].
  private static func given(
    _ number: CertificateNumber?, _ sheet: KeyingSheet, _ intent: OutboxOperation.Intent
  ) throws(KeyingFault) -> CertificateNumber? {
    guard intent == .register else {
      guard number.map({ $0.text == sheet.text(of: .number) }) ?? true else { throw .differs([.number]) }
      return nil
    }
    guard let number else { throw .needsNumber }
    return number
  }

  /// Notes that somebody who had it before saved it all the same: nothing more is typed before the number was looked
  /// for.
  package func savedLate(
    number: CertificateNumber?, by person: KeyingPerson, _ sheet: KeyingSheet, intent: OutboxOperation.Intent,
    at now: Instant
  ) throws(KeyingFault) -> KeyingChange {
    guard state == .toKey || state == .keying else { throw .wrongState(state) }
    let number = try Self.given(number, sheet, intent)
    let event = KeyingEvent(at: now, by: person, what: .saved(values: sheet.digest, number: number))
    var next = self
    (next.isPossible, next.revision, next.number) = (true, revision + 1, number)
    if state == .keying { next.stage = .search }
    return KeyingChange(record: next, event: event)
  }

  /// Whether typing may have begun since the number was last looked for.
  var isPastSearch: Bool { stage != nil && stage != .search && stage != .sighting }

  private func searched(
    _ found: KeyingSearch, _ place: KeyingPlace, by person: KeyingPerson, at now: Instant
  ) -> KeyingChange {
    let event = KeyingEvent(at: now, by: person, what: .searched(found: found))
    switch found {
    case .absent:
      var next = moved(to: place.first, at: now)
      next.isPossible = false
      return KeyingChange(record: next, event: event)
    case .present:
      var next = moved(to: .sighting, at: now)
      next.isPossible = true
      return KeyingChange(record: next, event: event)
    case .presentOther:
      return KeyingChange(
        record: freed(to: .toKey, isPossible: isPossible, by: person, at: now), event: event,
        outcome: .hold(StateReason(place.intent == .conform ? .documentAbsent : .numberTaken)))
    case .unsure:
      return KeyingChange(record: freed(to: .toKey, isPossible: isPossible, by: person, at: now), event: event)
    }
  }

  private func vehicle(_ found: KeyingVehicle, by person: KeyingPerson, at now: Instant) -> KeyingChange {
    let event = KeyingEvent(at: now, by: person, what: .vehicle(found: found))
    let code: StateReason.Code
    switch found {
    case .selected, .selectedOtherOwner, .created:
      return KeyingChange(record: moved(to: .field(0), at: now), event: event)
    case .unclear: code = .vehicleAmbiguous
    case .near: code = .vehicleNearMiss
    }
    return KeyingChange(
      record: freed(to: .toKey, isPossible: false, by: person, at: now), event: event, outcome: .hold(StateReason(code))
    )
  }

  private func refused(
    _ refusal: KeyingRefusal, _ message: String?, _ field: KeyingField?, by person: KeyingPerson, at now: Instant
  ) -> KeyingChange {
    let event = KeyingEvent(at: now, by: person, what: .refused(how: refusal, step: field, message: message))
    guard refusal == .field else {
      // The portal may have saved it: nothing is typed before the number was looked for.
      var next = moved(to: .search, at: now)
      next.isPossible = true
      return KeyingChange(record: next, event: event)
    }
    return KeyingChange(
      record: freed(to: .toKey, isPossible: false, by: person, at: now), event: event,
      outcome: .quarantine(StateReason(.refusedByPortal, field: field?.rawValue)))
  }

  private func interrupted(at now: Instant, _ person: KeyingPerson) -> KeyingChange {
    var next = moved(to: .search, at: now)
    next.isPossible = true
    return KeyingChange(record: next, event: KeyingEvent(at: now, by: person, what: .interrupted))
  }

  func moved(to stage: KeyingStage, at now: Instant) -> KeyingRecord {
    var next = self
    next.stage = stage
    // At the recap all is typed: the portal's button may be pressed from there on.
    if stage == .recap { next.isPossible = true }
    (next.activeAt, next.revision) = (now, revision + 1)
    return next
  }

  /// Nobody has it any more.
  func freed(to state: KeyingState, isPossible: Bool, by person: KeyingPerson, at now: Instant) -> KeyingRecord {
    var next = self
    (next.stage, next.isPossible) = (nil, isPossible)
    next.enter(state, by: person, at: now, isNew: true)
    return next
  }

  private mutating func enter(_ state: KeyingState, by person: KeyingPerson, at now: Instant, isNew: Bool) {
    if isNew || self.state != state { since = now }
    (self.state, self.person, activeAt, revision) = (state, person, now, revision + 1)
  }
}

extension KeyingAction {
  /// Whether it is done in the portal's form, which ends with the portal's session.
  fileprivate var needsSession: Bool {
    switch self {
    case .vehicle, .next, .back, .go: true
    // The portal may have saved it before its session ended: what the person says it did is believed.
    case .searched, .saved, .refused, .leave: false
    }
  }
}

/// A stage among the steps of one sheet.
private struct KeyingPlace {
  let stage: KeyingStage
  let steps: Int
  let intent: OutboxOperation.Intent

  /// The stage after the number was looked for and is not there.
  var first: KeyingStage { intent == .conform ? .field(0) : .vehicle }

  /// The stage after `next`, `back` or `go`; nil where there is none.
  func after(_ action: KeyingAction) -> KeyingStage? {
    switch (action, stage) {
    case (.next, .field(let index)): index + 1 < steps ? .field(index + 1) : .recap
    case (.back, .field(let index)): index > 0 ? .field(index - 1) : first == .vehicle ? .vehicle : nil
    case (.back, .recap): .field(steps - 1)
    case (.back, .vehicle), (.back, .sighting): .search
    case (.go(let index), .field), (.go(let index), .recap): (0..<steps).contains(index) ? .field(index) : nil
    default: nil
    }
  }

  func field(of sheet: KeyingSheet) -> KeyingField? {
    if case .field(let index) = stage, sheet.steps.indices.contains(index) { sheet.steps[index].field } else { nil }
  }
}
