/// What people saw at the portal after it was typed, and what they take back.
extension KeyingRecord {
  /// What a sighting is compared with.
  package struct Own: Hashable, Sendable {
    package var sheet: KeyingSheet
    /// The number under which the portal has it: the paper's, or the one that the portal gave; nil where it gave one
    /// and nobody has said which.
    package var number: CertificateNumber?
    package var vin: String?
    /// Whether a second person must look too.
    package var needsSecond: Bool

    package init(sheet: KeyingSheet, number: CertificateNumber?, vin: String?, needsSecond: Bool) {
      self.sheet = sheet
      self.number = number
      self.vin = vin
      self.needsSecond = needsSecond
    }
  }

  /// Notes what one person saw. Nothing is noted where it differs from what this station has, unless the person
  /// confirms that it does: then another person must decide.
  package func witnessed(
    _ sighting: KeyingSighting, by person: KeyingPerson, _ own: Own, confirmsDifference: Bool, at now: Instant
  ) throws(KeyingFault) -> KeyingChange {
    if let holder, !holder.isSame(as: person) {
      throw isTaken(by: holder)
    }
    guard state == .keyed || (state == .keying && stage == .sighting) else { throw .wrongState(state) }
    let differing = sighting.differences(from: own.sheet, number: own.number, vin: own.vin)
    guard differing.isEmpty else {
      guard confirmsDifference else { throw .differs(differing) }
      return disputed(differing, by: person, at: now)
    }
    let event = KeyingEvent(at: now, by: person, what: .witnessed(sighting: sighting))
    let state: KeyingState = own.needsSecond ? .toCountersign : .witnessed
    var next = freed(to: state, isPossible: true, by: person, at: now)
    if own.number == nil { next.number = sighting.number }
    return KeyingChange(record: next, event: event, outcome: own.needsSecond ? nil : .close)
  }

  /// Notes what a second person saw, who did not see this station's values.
  ///
  /// - Parameter events: of this certificate, oldest first.
  package func countersigned(
    _ sighting: KeyingSighting, by person: KeyingPerson, _ own: Own, after events: [KeyingEvent], at now: Instant
  ) throws(KeyingFault) -> KeyingChange {
    guard state == .toCountersign else { throw .wrongState(state) }
    let before = events.filter(\.isOfTyping).last { $0.by.isSame(as: person) }
    if let before, !Self.hasPassed(Self.secondLook, since: before.at, at: now) {
      throw .samePerson(from: before.at + Self.secondLook)
    }
    let differing = sighting.differences(from: own.sheet, number: own.number, vin: own.vin)
    guard differing.isEmpty else {
      guard events.mismatches + 1 < Self.mostMismatches else { return disputed(differing, by: person, at: now) }
      var next = self
      (next.activeAt, next.revision) = (now, revision + 1)
      return KeyingChange(record: next, event: KeyingEvent(at: now, by: person, what: .mismatched(fields: differing)))
    }
    let event = KeyingEvent(at: now, by: person, what: .countersigned(sighting: sighting, isSamePerson: before != nil))
    return KeyingChange(
      record: freed(to: .witnessedByTwo, isPossible: true, by: person, at: now), event: event, outcome: .close)
  }

  /// Takes back the newest tick: a sighting, or that it was saved. The event stays.
  package func retracted(by person: KeyingPerson, why: String, at now: Instant) throws(KeyingFault) -> KeyingChange {
    guard state.isAtPortal else { throw .wrongState(state) }
    let event = KeyingEvent(at: now, by: person, what: .retracted(from: state, why: why))
    var next = freed(to: state == .keyed ? .toKey : .keyed, isPossible: true, by: person, at: now)
    if next.state == .toKey { next.number = nil }
    return KeyingChange(record: next, event: event, outcome: state.isDone ? .reopen : nil)
  }

  /// After a person decided how it goes on, or it was cancelled at the portal [FAQ R9]: what people said of it before
  /// no longer stands, and is kept as events.
  ///
  /// - Parameter isAbsent: whether the person says that the portal does not have it.
  package func released(isAbsent: Bool = false, at now: Instant) -> KeyingRecord {
    var next = self
    next.isPossible = !isAbsent && (isPossible || isPastSearch)
    (next.state, next.stage, next.since, next.number) = (.toKey, nil, now, nil)
    (next.activeAt, next.revision) = (now, revision + 1)
    return next
  }

  private func disputed(_ fields: [KeyingField], by person: KeyingPerson, at now: Instant) -> KeyingChange {
    var next = freed(to: .toKey, isPossible: true, by: person, at: now)
    // The portal may have given another one.
    next.number = nil
    return KeyingChange(
      record: next, event: KeyingEvent(at: now, by: person, what: .mismatched(fields: fields)),
      outcome: .hold(StateReason(.numberTaken, field: fields.first?.rawValue)))
  }
}

extension KeyingEvent {
  /// Whether the person typed it, or saw it with this station's values beside.
  var isOfTyping: Bool {
    switch what {
    case .saved, .witnessed: true
    default: false
    }
  }
}

extension [KeyingEvent] {
  /// Whether another person took it over from this one, who has not said since that it was saved. The events are of one
  /// certificate, oldest first.
  package func mayHaveSaved(_ person: KeyingPerson) -> Bool {
    for event in reversed() {
      switch event.what {
      case .taken(let over?, _) where over.isSame(as: person): return true
      case .taken where event.by.isSame(as: person), .saved where event.by.isSame(as: person): return false
      default: continue
      }
    }
    return false
  }
}
