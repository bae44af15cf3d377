internal import Domain
internal import StationAPI
internal import Wording

/// What a form of guided keying asks for; the raw value is its member `faire`.
enum KeyingAct: String {
  case take = "prendre"
  case search = "cherche"
  case vehicle = "vehicule"
  case next = "fait"
  case back = "retour"
  case go = "aller"
  case saved = "enregistre"
  case refused = "refus"
  case leave = "plus-tard"
  case witness = "constat"
  case countersign = "contre"
  case retract = "retirer"

  /// Whether its form has the fields of a person; the others are done by who took it in this browser.
  var asksWho: Bool {
    switch self {
    case .take, .witness, .countersign, .retract: true
    default: false
    }
  }

  /// A call, ready to be asked.
  struct Call {
    let ask: @Sendable (PageRequest) async throws(StationRefusal) -> KeyingSession

    init<Asked: StationCall>(_ call: Asked) where Asked.Answer == KeyingSession {
      ask = { asked throws(StationRefusal) in try await asked.ask(call) }
    }

    func ask(_ asked: PageRequest) async throws(StationRefusal) -> KeyingSession { try await ask(asked) }
  }

  /// Nil where the form is not filled in, which it says then.
  func call(_ subject: KeyingSubject, _ person: KeyingPerson, _ form: inout PageForm) -> Call? {
    if self == .take {
      let why = form[KeyingForm.why].isEmpty ? nil : form.named(KeyingForm.why)
      return form.isWrong ? nil : Call(KeyingTakeCall(subject: subject, by: person, why: why))
    }
    guard let revision = Int(form["revision"]) else { return nil }
    switch self {
    case .witness: return form.witness(subject, person, revision).map(Call.init)
    case .countersign:
      return form.seen().map { Call(KeyingCountersignCall(subject: subject, by: person, revision: revision, seen: $0)) }
    case .retract:
      let why = form.named(KeyingForm.why)
      return form.isWrong ? nil : Call(KeyingRetractCall(subject: subject, by: person, revision: revision, why: why))
    default:
      guard let action = action(&form) else { return nil }
      return Call(KeyingStepCall(subject: subject, by: person, revision: revision, action: action))
    }
  }

  /// Whether the form gives an answer after which a person must decide, and it is not confirmed yet.
  func asksIfSure(_ form: PageForm) -> Bool {
    guard self == .search || self == .vehicle, form[KeyingForm.isSure].isEmpty else { return false }
    var form = form
    return action(&form)?.needsDecision ?? false
  }

  private func action(_ form: inout PageForm) -> KeyingAction? {
    switch self {
    case .next: return .next
    case .back: return .back
    case .go: return Int(form["vers"]).map { .go(to: $0) }
    case .leave: return .leave
    case .search: return KeyingSearch(rawValue: form["vu"]).map { .searched(found: $0) }
    case .vehicle: return KeyingVehicle(rawValue: form["vu"]).map { .vehicle(found: $0) }
    case .saved:
      guard form.values["numero"] != nil else { return .saved(number: nil) }
      return form.number("numero").map { .saved(number: $0) }
    case .refused:
      let message = EntryText.cleaned(form[KeyingForm.message])
      guard let how = KeyingRefusal(rawValue: form[KeyingForm.how]) else {
        form.complain(KeyingForm.how, form.words(.pageKeyingRefusalMissing))
        return nil
      }
      return .refused(how: how, message: message.isEmpty ? nil : message)
    default: return nil
    }
  }
}

/// The members of forms of guided keying.
enum KeyingForm {
  static let (why, message, result, how) = ("raison", "message", "resultat", "comment")
  /// A box that confirms a difference, and what differed: it confirms nothing else.
  static let (sure, warned) = ("certain", "averti")
  /// The button that confirms an answer after which a person must decide.
  static let isSure = "sur"
  static let (number, vin, reference, note, page, pdf) = (
    "numero", "niv", "reference", "note", "page", "pdf"
  )
  /// The choice for a result that the portal does not show.
  static let notShown = "rien"
}

extension PageForm {
  fileprivate mutating func witness(
    _ subject: KeyingSubject, _ person: KeyingPerson, _ revision: Int
  ) -> KeyingWitnessCall? {
    guard let seen = seen() else { return nil }
    let page = self[KeyingForm.page]
    return KeyingWitnessCall(
      subject: subject, by: person, revision: revision, seen: seen, page: page.isEmpty ? nil : page,
      pdf: files[KeyingForm.pdf],
      confirmsDifference: !self[KeyingForm.sure].isEmpty && self[KeyingForm.warned] == shown)
  }

  /// What the person says the portal shows, as one text.
  var shown: String {
    [KeyingForm.number, KeyingForm.vin, KeyingForm.result].map { EntryText.cleaned(self[$0]) }.joined(separator: " ")
  }

  fileprivate mutating func seen() -> KeyingSeen? {
    let number = number(KeyingForm.number)
    let vin = named(KeyingForm.vin)
    // Repairs have none.
    if self["operation"].isEmpty, self[KeyingForm.result].isEmpty {
      complain(KeyingForm.result, words(.pageKeyingResultMissing))
    }
    guard !isWrong, let number else { return nil }
    return KeyingSeen(
      number: number, vin: vin, result: Inspection.Result(rawValue: self[KeyingForm.result]),
      reference: optional(KeyingForm.reference), note: optional(KeyingForm.note))
  }

  private func optional(_ field: String) -> String? {
    let text = EntryText.cleaned(self[field])
    return text.isEmpty ? nil : text
  }
}
