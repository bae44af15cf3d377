import Domain
import Testing

/// The state machine of guided keying: transcripts, and every way through it.
struct KeyingRecordTests {
  private static let start = Sample.now
  private static let sheet = KeyingSheet(steps: [
    KeyingStep(field: .number, screen: "Document", label: "Numéro", text: "4471190"),
    KeyingStep(field: .vin, screen: "Véhicule", label: "NIV", text: "3FA6P0HD3GR204417"),
    KeyingStep(field: .result, screen: "Vérification", label: "Résultat", choice: "compliant"),
  ])

  private static func person(_ name: String) throws -> KeyingPerson {
    KeyingPerson(name: name, accessCode: try #require(AccessCode(name == "Marie" ? "ABCD1234" : "ABCD5678")))
  }

  private static func own(needsSecond: Bool = false) throws -> KeyingRecord.Own {
    KeyingRecord.Own(
      sheet: sheet, number: CertificateNumber("4471190"), vin: "3FA6P0HD3GR204417",
      needsSecond: needsSecond)
  }

  private static func sighting(
    number: String = "4471190", vin: String = "204417", result: Inspection.Result? = nil
  ) throws -> KeyingSighting {
    KeyingSighting(number: try #require(CertificateNumber(number)), vin: vin, result: result, seenAt: start)
  }

  private var fresh: KeyingRecord { KeyingRecord(since: Self.start, activeAt: Self.start) }

  /// Takes it, and does each act a minute after the one before.
  private func after(
    _ actions: [KeyingAction], intent: OutboxOperation.Intent = .reinstate, of record: KeyingRecord? = nil
  ) throws -> KeyingChange {
    let marie = try Self.person("Marie")
    var change = try (record ?? fresh).taken(by: marie, why: nil, at: Self.start)
    for (minute, action) in zip(1..., actions) {
      change = try change.record.after(
        action, by: marie, revision: change.record.revision, Self.sheet, intent: intent,
        at: Self.start + .minutes(Int64(minute)))
    }
    return change
  }

  private static let typed: [KeyingAction] = [
    .searched(found: .absent), .vehicle(found: .selected), .next, .next, .next, .saved(number: nil),
  ]

  @Test func `a paper goes from step 0 through every field to keyed, and the event keeps the digest of its values`()
    throws
  {
    let stages = try (0..<Self.typed.count).map { try after(Array(Self.typed.prefix($0))).record.stage }
    #expect(stages == [.search, .vehicle, .field(0), .field(1), .field(2), .recap])
    let saved = try after(Self.typed)
    #expect(saved.record.state == .keyed && saved.record.stage == nil && saved.record.isPossible)
    #expect(saved.event?.what == .saved(values: Self.sheet.digest, number: nil) && saved.outcome == nil)
  }

  @Test func `nothing is typed before the number was looked for, and again after every interruption (U2)`() throws {
    #expect(throws: KeyingFault.moved) { try after([.next]) }
    #expect(throws: KeyingFault.moved) { try after([.saved(number: nil)]) }
    let begun: [KeyingAction] = [.searched(found: .absent), .vehicle(found: .created), .next]
    for how in [KeyingRefusal.serverError, .sessionEnded, .exists, .noAnswer] {
      let change = try after(begun + [.refused(how: how, message: "Erreur 500")])
      #expect(change.record.stage == .search && change.record.isPossible && change.record.state == .keying)
      #expect(change.event?.what == .refused(how: how, step: .vin, message: "Erreur 500"))
    }
    // The person comes back to it: it is taken anew.
    let marie = try Self.person("Marie")
    let again = try after(begun).record.taken(by: marie, why: nil, at: Self.start + .minutes(9))
    #expect(again.record.stage == .search && again.record.isPossible)
    // The portal has ended its session.
    let late = try after(begun).record.after(
      .next, by: marie, revision: 4, Self.sheet, intent: .reinstate, at: Self.start + .minutes(18))
    #expect(late.record.stage == .search && late.record.isPossible && late.event?.what == .interrupted)
    #expect(try after(begun + [.leave]).record.state == .toKey)
  }

  @Test func `one person has it at a time; another takes it over after thirty minutes, with a reason`() throws {
    let (marie, luc) = (try Self.person("Marie"), try Self.person("Luc"))
    let held = try after([.searched(found: .absent), .vehicle(found: .selected)]).record
    let free = held.activeAt + .minutes(30)
    #expect(
      throws: KeyingFault.taken(by: marie, stage: .field(0), since: Self.start, until: free)
    ) { try held.taken(by: luc, why: "absente", at: free - .milliseconds(1)) }
    #expect(throws: KeyingFault.needsReason(from: marie)) { try held.taken(by: luc, why: nil, at: free) }
    let taken = try held.taken(by: luc, why: "absente", at: free)
    #expect(taken.event?.what == .taken(over: marie, why: "absente"))
    #expect(taken.record.holder == luc && taken.record.stage == .search && taken.record.isPossible)
    let refused = #expect(throws: KeyingFault.self) {
      try taken.record.after(
        .next, by: marie, revision: taken.record.revision, Self.sheet, intent: .reinstate, at: free)
    }
    guard case .taken(let person, _, _, _) = refused else { Issue.record("\(String(describing: refused))"); return }
    #expect(person == luc)
  }

  @Test func `an act on a step that was left changes nothing`() throws {
    let change = try after([.searched(found: .absent), .vehicle(found: .selected), .next])
    #expect(throws: KeyingFault.moved) {
      try change.record.after(
        .next, by: try Self.person("Marie"), revision: change.record.revision - 1, Self.sheet, intent: .reinstate,
        at: Self.start)
    }
  }

  @Test(arguments: [(OutboxOperation.Intent.reinstate, StateReason.Code.numberTaken), (.conform, .documentAbsent)])
  func `another document of the number, or none for repairs, waits for a person`(
    intent: OutboxOperation.Intent, code: StateReason.Code
  ) throws {
    let change = try after([.searched(found: .presentOther)], intent: intent)
    #expect(change.outcome == .hold(StateReason(code)) && change.record.state == .toKey)
  }

  @Test(arguments: [
    ("found, and left for later", [KeyingAction.searched(found: .present), .leave]),
    ("typed as far as the portal's button", Array(typed.dropLast()) + [.back, .leave]),
    ("typed as far as the portal's button, then looked at again", Array(typed.dropLast()) + [.go(to: 0), .leave]),
  ])
  func `what the portal may have is possible, whatever is done afterwards`(
    name: String, actions: [KeyingAction]
  ) throws {
    #expect(try after(actions).record.isPossible, "\(name)")
    #expect(try after(Array(Self.typed.prefix(3)) + [.leave]).record.isSurelyNotAtPortal)
  }

  @Test func `a paper is saved under its own number alone`() throws {
    let upToRecap = Array(Self.typed.dropLast())
    let own = try #require(CertificateNumber("4471190"))
    let other = try #require(CertificateNumber("4471188"))
    #expect(throws: KeyingFault.differs([.number])) { try after(upToRecap + [.saved(number: other)]) }
    let saved = try after(upToRecap + [.saved(number: own)]).record
    #expect(saved.state == .keyed && saved.number == nil)
  }

  @Test func `a clock that was set back locks nobody out`() throws {
    let held = try after([.searched(found: .absent), .vehicle(found: .selected)]).record
    let before = Self.start - .days(1)
    let luc = try Self.person("Luc")
    #expect(try held.taken(by: luc, why: "horloge", at: before).record.holder == luc)
    let next = try held.after(
      .next, by: try Self.person("Marie"), revision: held.revision, Self.sheet, intent: .reinstate, at: before)
    #expect(next.event?.what == .interrupted && next.record.stage == .search)
  }

  @Test func `a vehicle that is not surely the same waits for a person, and none is created (R1)`() throws {
    for (found, code) in [(KeyingVehicle.unclear, StateReason.Code.vehicleAmbiguous), (.near, .vehicleNearMiss)] {
      let change = try after([.searched(found: .absent), .vehicle(found: found)])
      #expect(change.outcome == .hold(StateReason(code)))
    }
    let other = try after([.searched(found: .absent), .vehicle(found: .selectedOtherOwner)])
    #expect(other.record.stage == .field(0) && other.outcome == nil)
  }

  @Test func `a field that the portal refuses waits to be corrected, with its name`() throws {
    let change = try after([
      .searched(found: .absent), .vehicle(found: .selected), .next, .refused(how: .field, message: nil),
    ])
    #expect(change.outcome == .quarantine(StateReason(.refusedByPortal, field: "vehicle.vin")))
    #expect(change.record.isSurelyNotAtPortal)
  }

  @Test func `an older document is saved with the number that the portal gave (A3)`() throws {
    let upToRecap = Array(Self.typed.dropLast())
    #expect(throws: KeyingFault.needsNumber) { try after(upToRecap + [.saved(number: nil)], intent: .register) }
    let number = try #require(CertificateNumber("9000001"))
    let saved = try after(upToRecap + [.saved(number: number)], intent: .register).record
    #expect(saved.number == number)
    // A number that turns out to be another one is looked for no more.
    var own = try Self.own()
    own.number = number
    let disputed = try saved.witnessed(
      Self.sighting(number: "9000002"), by: try Self.person("Marie"), own, confirmsDifference: true, at: Self.start)
    #expect(disputed.record.number == nil && disputed.record.isPossible)
  }

  @Test func `repairs have no vehicle to look for (A2)`() throws {
    let change = try after([.searched(found: .absent)], intent: .conform)
    #expect(change.record.stage == .field(0))
    #expect(throws: KeyingFault.moved) { try after([.searched(found: .absent), .back], intent: .conform) }
  }

  @Test(arguments: [
    [KeyingAction.searched(found: .absent), .back],
    [.searched(found: .absent), .vehicle(found: .selected), .back, .back],
    [.searched(found: .present), .back],
  ])
  func `a wrong answer about number or vehicle is gone back from, to the search`(actions: [KeyingAction]) throws {
    let change = try after(actions)
    #expect(change.record.stage == .search && change.record.state == .keying && change.event == nil)
  }

  @Test func `a person decides about another document or vehicle, and about nothing else that the portal shows`() {
    let deciding = Self.acts.filter(\.needsDecision)
    #expect(Set(deciding) == [.searched(found: .presentOther), .vehicle(found: .unclear), .vehicle(found: .near)])
  }

  @Test func `what a person saw is compared, and a difference is not noted unless the person confirms it`() throws {
    let keyed = try after(Self.typed).record
    let marie = try Self.person("Marie")
    for (seen, fields) in [
      (try Self.sighting(number: "4471191"), [KeyingField.number]), (try Self.sighting(vin: "204418"), [.vin]),
      (try Self.sighting(vin: "4417"), [.vin]), (try Self.sighting(result: .nonCompliant), [.result]),
    ] {
      #expect(throws: KeyingFault.differs(fields)) {
        try keyed.witnessed(seen, by: marie, Self.own(), confirmsDifference: false, at: Self.start)
      }
      let change = try keyed.witnessed(seen, by: marie, Self.own(), confirmsDifference: true, at: Self.start)
      #expect(change.outcome == .hold(StateReason(.numberTaken, field: fields[0].rawValue)))
      #expect(change.record.state == .toKey && change.record.isPossible)
    }
    for vin in ["204417", "3FA6P0HD3GR204417", "hd3gr204417"] {
      let seen = try Self.sighting(vin: vin, result: .compliant)
      let change = try keyed.witnessed(seen, by: marie, Self.own(), confirmsDifference: false, at: Self.start)
      #expect(change.record.state == .witnessed && change.outcome == .close)
    }
  }

  @Test func `somebody typed it before: it is witnessed and never typed`() throws {
    let found = try after([.searched(found: .present)]).record
    #expect(found.stage == .sighting)
    let change = try found.witnessed(
      Self.sighting(), by: try Self.person("Marie"), Self.own(), confirmsDifference: false, at: Self.start)
    #expect(change.record.state == .witnessed)
  }

  @Test func `a second person, or the same an hour later, looks without this station's values`() throws {
    let (marie, luc) = (try Self.person("Marie"), try Self.person("Luc"))
    let keyed = try after(Self.typed)
    let own = try Self.own(needsSecond: true)
    let seen = try keyed.record.witnessed(Self.sighting(), by: marie, own, confirmsDifference: false, at: Self.start)
    #expect(seen.record.state == .toCountersign && seen.outcome == nil)
    let events = [keyed.event, seen.event].compactMap(\.self)
    #expect(throws: KeyingFault.samePerson(from: Self.start + .hours(1))) {
      try seen.record.countersigned(Self.sighting(), by: marie, own, after: events, at: Self.start + .minutes(59))
    }
    for (person, minutes, isSame) in [(luc, 1, false), (marie, 60, true)] {
      let change = try seen.record.countersigned(
        Self.sighting(), by: person, own, after: events, at: Self.start + .minutes(Int64(minutes)))
      #expect(change.record.state == .witnessedByTwo && change.outcome == .close)
      #expect(change.event?.what == .countersigned(sighting: try Self.sighting(), isSamePerson: isSame))
    }
  }

  @Test func `a third sighting that does not match waits for a person`() throws {
    let luc = try Self.person("Luc")
    let own = try Self.own(needsSecond: true)
    let keyed = try after(Self.typed)
    var change = try keyed.record.witnessed(
      Self.sighting(), by: try Self.person("Marie"), own, confirmsDifference: false, at: Self.start)
    var events = [keyed.event, change.event].compactMap(\.self)
    for time in 1...3 {
      change = try change.record.countersigned(
        Self.sighting(vin: "000000"), by: luc, own, after: events, at: Self.start + .minutes(Int64(time)))
      #expect((change.outcome != nil) == (time == 3))
      events += [change.event].compactMap(\.self)
    }
    #expect(change.outcome == .hold(StateReason(.numberTaken, field: "vehicle.vin")))
  }

  @Test func `a wrong tick is taken back and stays in the life`() throws {
    let marie = try Self.person("Marie")
    let keyed = try after(Self.typed).record
    let seen = try keyed.witnessed(Self.sighting(), by: marie, Self.own(), confirmsDifference: false, at: Self.start)
    let back = try seen.record.retracted(by: marie, why: "mauvaise fenêtre", at: Self.start)
    #expect(back.record.state == .keyed && back.outcome == .reopen)
    #expect(back.event?.what == .retracted(from: .witnessed, why: "mauvaise fenêtre"))
    let all = try back.record.retracted(by: marie, why: "pas enregistré", at: Self.start)
    #expect(all.record.state == .toKey && all.record.isPossible && all.outcome == nil)
    #expect(throws: KeyingFault.wrongState(.toKey)) { try all.record.retracted(by: marie, why: "x", at: Self.start) }
  }

  // MARK: Every way

  private static let acts: [KeyingAction] =
    KeyingSearch.allCases.map { .searched(found: $0) } + KeyingVehicle.allCases.map { .vehicle(found: $0) }
    + KeyingRefusal.allCases.map { .refused(how: $0, message: nil) }
    + [.next, .back, .go(to: 0), .go(to: 2), .go(to: 3), .saved(number: nil), .leave]

  private struct Reached: Hashable {
    var state: KeyingState
    var stage: KeyingStage?
    var isPossible: Bool
    /// The number was looked for and absent since it was taken, or since the last interruption.
    var wasSearched: Bool
  }

  @Test func `on every way, nothing is typed without a search, and states follow as they may`() throws {
    let marie = try Self.person("Marie")
    var seen: Set<Reached> = []
    var open = [(fresh, false)]
    while let (record, wasSearched) = open.popLast() {
      let here = Reached(
        state: record.state, stage: record.stage, isPossible: record.isPossible, wasSearched: wasSearched)
      guard seen.insert(here).inserted else { continue }
      let isTyping = record.stage != nil && record.stage != .search && record.stage != .sighting
      #expect(!isTyping || wasSearched)
      #expect((record.state == .keying) == (record.stage != nil))
      #expect(!record.state.isAtPortal || record.isPossible)
      var next: [(KeyingChange, Bool)] = []
      if let change = try? record.taken(by: marie, why: nil, at: Self.start) { next.append((change, false)) }
      for late in [Span.zero, KeyingRecord.sessionTime] {
        for action in Self.acts {
          let change = try? record.after(
            action, by: marie, revision: record.revision, Self.sheet, intent: .reinstate, at: record.activeAt + late)
          guard let change else { continue }
          let isFound = if case .searched(found: .absent) = change.event?.what { true } else { false }
          next.append((change, isFound || (wasSearched && change.record.stage != .search)))
        }
      }
      let own = try Self.own()
      if let change = try? record.witnessed(
        Self.sighting(), by: marie, own, confirmsDifference: false, at: Self.start)
      {
        next.append((change, false))
      }
      if let change = try? record.retracted(by: marie, why: "w", at: Self.start) { next.append((change, false)) }
      for (change, searched) in next {
        #expect(record.state == change.record.state || record.state.successors.contains(change.record.state))
        #expect(change.record.revision == record.revision + 1)
        open.append((change.record, searched))
      }
    }
    #expect(seen.count > 12)
    print("figure: keying: states=\(seen.count)")
  }
}
