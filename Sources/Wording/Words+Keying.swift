package import Domain

/// Guided keying in words.
extension Words {
  package func callAsFunction(_ text: KeyingText, _ values: [String: String] = [:]) -> String {
    filled(Catalogue.keying[text]?[language] ?? text.rawValue, values)
  }

  /// Returns a text that depends on a count, with the count as `{count}`.
  package func count(_ count: Int, _ text: KeyingText, _ values: [String: String] = [:]) -> String {
    self(text, values.merging(["count": number(count)]) { value, _ in value })
  }

  /// Returns the text of a code of guided keying, such as `("search", KeyingSearch.absent)`.
  package func keying(
    _ subject: String, _ code: some RawRepresentable<String>, _ suffix: String = "", _ values: [String: String] = [:]
  ) -> String {
    let key = subject + code.rawValue.prefix(1).uppercased() + code.rawValue.dropFirst() + suffix
    return KeyingText(rawValue: key).map { self($0, values) } ?? Printable.text(code.rawValue)
  }

  /// « Ford Fusion 2016, M45 DEF »
  package func vehicle(_ vehicle: Vehicle) -> String {
    let name = [vehicle.make, vehicle.model, vehicle.year.map { "\($0)" }].compactMap(\.self).joined(separator: " ")
    return [name, vehicle.plate ?? ""].filter { !$0.isEmpty }.map { Printable.text($0) }.joined(separator: ", ")
  }

  /// « M. Exemple saisit 4471181 depuis 10 h 12, étape 7 de 19 »; nil where nobody has it.
  package func lock(_ record: KeyingRecord, of number: CertificateNumber, steps: Int?, now: Instant) -> String? {
    guard let holder = record.holder, let stage = record.stage else { return nil }
    let values = ["who": holder.name, "number": number.text, "since": nearMomentNamed(record.since, now: now)]
    switch stage {
    case .field(let index):
      let place = ["step": self.number(index + 1), "steps": self.number(steps ?? index + 1)]
      return self(.queueLock, values.merging(place) { value, _ in value })
    case .search: return lock(values, .stageSearch)
    case .vehicle: return lock(values, .stageVehicle)
    case .recap: return lock(values, .stageRecap)
    case .sighting: return lock(values, .stageSighting)
    }
  }

  private func lock(_ values: [String: String], _ stage: KeyingText) -> String {
    self(.queueLockStage, values.merging(["stage": self(stage)]) { value, _ in value })
  }

  /// Fields of the portal's form by their names for a reader: « Plaque, Marque ».
  package func names(of fields: [KeyingField]) -> String { fields.map(name).joined(separator: ", ") }

  package func name(of field: KeyingField) -> String {
    switch field {
    case .date: self(.fieldDate)
    case .time: self(.fieldTime)
    case .repairCode: self(.fieldDefect)
    default: field.window.map { value($0, of: "readings.window") } ?? label(field.rawValue) ?? field.rawValue
    }
  }

  /// « Fermé sur constat : vu au portail le 29 nov. par M. Exemple; aucun reçu du portail. »; nil where nobody has seen
  /// it, or a second person must look.
  ///
  /// - Parameter events: of one certificate, oldest first.
  package func closing(_ state: KeyingState, _ events: [KeyingEvent], now: Instant) -> String? {
    guard state.isDone, let last = events.last(where: { $0.sighting != nil }), let seen = last.sighting else {
      return nil
    }
    var values = ["who": last.by.name, "day": day(seen.seenAt, now: now)]
    guard case .countersigned(_, let isSamePerson) = last.what else { return self(.closedWitnessed, values) }
    values["first"] = events.last { if case .witnessed = $0.what { true } else { false } }?.by.name ?? "?"
    return isSamePerson ? self(.closedBySame, values) : self(.closedByTwo, values)
  }

  /// What comes next for a certificate that a person keys, and who must act; nil where nothing does.
  package func next(_ state: KeyingState, _ argument: String, holder: String?) -> String? {
    let values = ["number": argument, "who": holder ?? "?"]
    return state.isDone ? nil : keying("next", state, "", values)
  }

  /// Why a second person must look, as a sentence; nil where none must.
  package func second(_ reasons: [KeyingSecondReason]) -> String? {
    guard !reasons.isEmpty else { return nil }
    return self(.sightSecond, ["reasons": reasons.map { keying("keySecond", $0) }.joined(separator: ", ")])
  }
}

// MARK: The life of a certificate

extension Words {
  /// One event of guided keying, as lines of a certificate's life.
  package func lines(_ event: KeyingEvent) -> [String] {
    let values = ["who": event.by.name]
    switch event.what {
    case .taken(let over, let why):
      guard let over else { return [self(.lifeTaken, values)] }
      return [self(.lifeTakenOver, ["who": event.by.name, "over": over.name, "why": why ?? ""])]
    case .searched(let found): return [keying("lifeSearched", found, "", values)]
    case .vehicle(let found): return [keying("lifeVehicle", found, "", values)]
    case .refused(let how, let step, let message):
      let refused =
        how == .field && step == nil
        ? self(.lifeRefusedSomeField) : keying("lifeRefused", how, "", ["field": step.map { name(of: $0) } ?? "?"])
      return [refused] + [message.map { self(.lifeMessage, ["message": $0]) }].compactMap(\.self)
    case .left: return [self(.lifeLeft, values)]
    case .interrupted: return [self(.lifeInterrupted)]
    case .saved(let digest, let number):
      let saved = self(.lifeSaved, ["who": event.by.name, "digest": digest.hexadecimal])
      return [saved] + [number.map { self(.lifeSavedNumber, ["number": $0.text]) }].compactMap(\.self)
    case .witnessed(let sighting): return sight(.lifeWitnessed, sighting, by: event)
    case .countersigned(let sighting, let isSamePerson):
      return sight(isSamePerson ? .lifeCountersignedSame : .lifeCountersigned, sighting, by: event)
    case .mismatched(let fields):
      return [self(.lifeMismatched, ["who": event.by.name, "fields": names(of: fields)])]
    case .retracted(let state, let why):
      return [
        self(.lifeRetracted, ["who": event.by.name, "state": self("keyingState", state), "why": why])
      ]
    }
  }

  private func sight(_ text: KeyingText, _ seen: KeyingSighting, by event: KeyingEvent) -> [String] {
    let told = self(text, ["who": event.by.name, "time": moment(seen.seenAt, now: event.at)])
    let copy = seen.copy.map { copy in
      self(
        copy.kind == .pdf ? .lifeSeenPDF : .lifeSeenText,
        ["size": number(copy.size), "digest": copy.digest.hexadecimal])
    }
    let rest: [String?] = [
      seen.reference.map { self(.lifeSeenReference, ["reference": $0]) },
      seen.note.map { self(.lifeSeenNote, ["text": $0]) }, copy,
      seen.agreed.isEmpty ? nil : self(.sightAgreed, ["fields": names(of: seen.agreed)]),
      seen.notShown.isEmpty ? nil : self(.sightNotShown, ["fields": names(of: seen.notShown)]),
    ]
    return [told] + rest.compactMap(\.self)
  }
}

extension KeyingEvent {
  fileprivate var sighting: KeyingSighting? {
    switch what {
    case .witnessed(let sighting), .countersigned(let sighting, _): sighting
    default: nil
    }
  }
}
