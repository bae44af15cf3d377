package import Domain

/// Where the keying of one certificate stands, in words: what the terminal and the page show, each in its way.
package struct KeyingTold {
  package let session: KeyingSession
  let words: Words
  private let now: Instant
  private let contacts: [String: String]

  /// - Parameter contacts: the contacts, keyed by the placeholders of the texts that name them.
  package init(_ session: KeyingSession, _ words: Words, now: Instant, contacts: [String: String]) {
    (self.session, self.words, self.now, self.contacts) = (session, words, now, contacts)
  }

  /// An answer that the person chooses, with its code: that of `KeyingSearch`, `KeyingVehicle` or `KeyingRefusal`.
  package struct Choice: Hashable, Sendable {
    package let code: String
    package let label: String
    /// What follows from it.
    package let help: String
  }

  private var record: KeyingRecord { session.record }
  package var stage: KeyingStage? { record.state == .keying && !isElsewhere ? record.stage : nil }

  /// Whether nobody types or looks now: it waits for a decision, was cancelled, or the portal has confirmed it.
  package var isElsewhere: Bool {
    let summary = session.summary
    return summary.isCancelled == true
      || !(summary.state.mayBeKeyed || (summary.state == .closed && record.state.isDone))
  }

  /// Repairs of a document have no vehicle to look for.
  package var isRepairs: Bool { session.summary.intent == .conform }

  /// What is looked for at the portal: a number, or the vehicle where the portal gives the number and nobody knows it
  /// yet [FAQ A3].
  package var sought: String {
    guard session.summary.intent == .register else { return session.search.text }
    return session.portalNumber?.text ?? vehicleSought
  }

  private var isSoughtByVehicle: Bool { session.summary.intent == .register && session.portalNumber == nil }

  /// The NIV; where the vehicle has none, its plate.
  private var vehicleSought: String {
    let vin = session.vehicle.vin
    return vin.quality == .placeholder ? session.vehicle.plate ?? vin.text : vin.text
  }

  /// « Saisie de CVM 4471190 · Ford Fusion 2016 »
  package var subject: String {
    let name = words(.keyTitle, ["certificate": words.operation(session.summary)])
    return [name, words.vehicle(session.vehicle)].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// What to do now, in a few words.
  package var title: String {
    switch stage {
    case .search: words(.keyTitleSearch, ["number": sought])
    case .vehicle: words(.keyTitleVehicle)
    case .field: step?.name ?? ""
    case .recap: words(.keyTitleRecap)
    case .sighting: words(.keyTitleSighting)
    case nil:
      switch record.state {
      case _ where isElsewhere: words.standing(session.summary)
      case .keyed: words(.keyTitleKeyed)
      case .toCountersign: words(.keyTitleCountersign)
      default: words("keyingState", record.state)
      }
    }
  }

  /// « Étape 13 de 19 »; nil at other stages.
  package var place: String? {
    guard case .field(let index)? = stage else { return nil }
    let count = words.number(session.sheet.steps.count)
    return words(.keyPlace, ["place": words.number(index + 1), "count": count])
  }

  /// The step to type now.
  package var step: KeyingStepTold? {
    guard case .field(let index)? = stage, session.sheet.steps.indices.contains(index) else { return nil }
    return KeyingStepTold(session.sheet.steps[index], words)
  }

  /// The value to copy at this stage: the number to look for, the NIV, or the step's.
  package var copied: String? {
    switch stage {
    case .search, .sighting: sought
    case .vehicle: vehicleSought
    case .field: step.flatMap { $0.isCopied ? $0.value : nil }
    case .recap, nil: nil
    }
  }

  /// What to do at this stage, and what must be known for it.
  package var sentences: [String] {
    switch stage {
    case .search: search
    case .vehicle: vehicle
    case .field: step.map { [$0.meaning, $0.how, $0.why].compactMap(\.self) } ?? []
    case .recap: [words(.recapHow)]
    case .sighting: sighting
    case nil: resting
    }
  }

  /// The answers of this stage; empty where the person types or notes something.
  package var choices: [Choice] {
    switch stage {
    case .search:
      KeyingSearch.allCases.map { found in
        let count = ["count": words.number(session.sheet.steps.count)]
        return Choice(
          code: found.rawValue, label: words.keying(isRepairs ? "repairs" : "search", found),
          help: words.keying("search", found, "Help", count))
      }
    case .vehicle: KeyingVehicle.allCases.map { choice("which", $0) }
    case .field, .recap, .sighting, nil: []
    }
  }

  /// The answers to « Le portail refuse. Que dit-il? ».
  package var refusals: [Choice] {
    KeyingRefusal.allCases.filter { $0 != .field || step != nil || stage == .recap }.map { refusal in
      guard refusal == .field, step == nil else { return choice("refused", refusal) }
      return Choice(code: refusal.rawValue, label: words(.refusedSomeField), help: words(.refusedFieldHelp))
    }
  }

  /// What a second person saw is not what this station has, and how often that was; nil where it was not.
  package var mismatch: String? {
    let count = session.events.mismatches
    guard record.state == .toCountersign, count > 0, let last = session.events.last else { return nil }
    let most = words.number(KeyingRecord.mostMismatches)
    return words(.sightMismatch, ["who": last.by.name, "count": words.number(count), "most": most])
  }

  private func choice(_ subject: String, _ code: some RawRepresentable<String>) -> Choice {
    Choice(
      code: code.rawValue, label: words.keying(subject, code), help: words.keying(subject, code, "Help"))
  }

  /// What is told beside every stage: the end of the portal's session [FAQ C1], the code [FAQ C5], the way out [FAQ C4].
  package var strip: [String] {
    guard record.state == .keying else { return record.state.isAtPortal ? [words(.keySignOut)] : [] }
    let code = stage == .search ? [words(.keyTwoCodes)] : []
    guard let end = session.sessionEndsAt, stage != .search else { return code }
    guard end > now else { return [words(.keySessionEnded)] }
    return code
      + [words(.keySession, ["time": words.time(end), "span": words.span(end - now)])]
      + (stage == .sighting ? [words(.keySignOut)] : [])
  }

  /// Year, make and plate, which are compared before a vehicle is selected [FAQ R1].
  package var compared: [View.Row] {
    let vehicle = session.vehicle
    let rows: [(KeyingField, String?)] = [
      (.year, vehicle.year.map { "\($0)" }), (.make, vehicle.make), (.model, vehicle.model), (.plate, vehicle.plate),
      (.jurisdiction, vehicle.jurisdiction),
    ]
    return rows.compactMap { field, value in
      value.map { View.Row(words.name(of: field), Printable.text($0)) }
    }
  }

  /// What was adapted for the portal, read once more before its button is pressed.
  package var adapted: [String] {
    session.sheet.steps.map { KeyingStepTold($0, words) }.filter(\.isAdapted).map { step in
      [step.line, step.why].compactMap(\.self).joined(separator: "\n")
    }
  }
}

// MARK: Sentences of a stage

extension KeyingTold {
  private var search: [String] {
    var sentences = [searchHow]
    guard record.isPossible else { return sentences }
    guard isAfterServerError else { return sentences + [words(.searchPossible)] }
    sentences.append(words(.searchAfterError))
    if let name = session.sheet.text(of: .ownerName) {
      sentences.append(words.count(name.unicodeScalars.count, .searchName))
    }
    let number = words.argument(session.summary)
    return sentences + [words(.searchWrite, contacts.merging(["number": number]) { _, own in own })]
  }

  private var searchHow: String {
    guard isSoughtByVehicle else { return words(isRepairs ? .searchHowRepairs : .searchHow) }
    let day = session.summary.performedAt.map { words.day($0, now: now) } ?? "?"
    return words(.searchHowVehicle, ["day": day])
  }

  /// Whether the portal answered « Erreur 500 » since the number was last looked for.
  package var isAfterServerError: Bool {
    for event in session.events.reversed() {
      switch event.what {
      case .refused(let how, _, _): return how == .serverError
      case .searched(let found) where found != .unsure: return false
      default: continue
      }
    }
    return false
  }

  private var vehicle: [String] {
    let how = words(session.vehicle.vin.quality == .placeholder ? .whichHowPlate : .whichHow)
    let decided: String? = session.decision.flatMap { decision in
      guard let person = decision.person, decision.choice != .hold else { return nil }
      return words(decision.choice == .select ? .whichDecidedSame : .whichDecidedOther, ["who": person.who])
    }
    return [how, words(.whichRule)] + [decided].compactMap(\.self)
  }

  private var sighting: [String] {
    let how = isSoughtByVehicle ? words(.sightHowVehicle) : words(.sightHow, ["number": sought])
    return [how, words(.sightIs)] + [words.second(session.second)].compactMap(\.self)
  }

  /// The sentences where nobody has it.
  private var resting: [String] {
    // Other papers have their number printed.
    let number = session.summary.intent == .register ? session.portalNumber : nil
    let given = number.map { words(.sightGiven, ["number": $0.text]) }
    switch record.state {
    case _ where isElsewhere: return [words.next(session.summary, at: nil, now: now)]
    case .toKey, .keying: return [words(record.isPossible ? .searchPossible : .keyIdle)]
    case .keyed: return [given].compactMap(\.self) + sighting + [words(.sightLater)]
    case .toCountersign:
      return [mismatch, words.second(session.second), given].compactMap(\.self) + [
        words(.sightSecondHow, ["number": sought])
      ]
    case .witnessed, .witnessedByTwo:
      return [words.closing(record.state, session.events, now: now), given].compactMap(\.self)
    }
  }
}
