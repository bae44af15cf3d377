internal import Domain
internal import StationAPI
internal import Wording

/// What the page shows of a session: the stage at which it is, for the person of this browser.
struct KeyingContent {
  let session: KeyingSession
  let asked: PageRequest
  let form: PageForm
  /// Who used this browser, else who typed last: a proposal.
  let person: KeyingPerson?
  /// Why nothing was done.
  let said: String?
  /// What the person saw differs from this station's values, and may be confirmed.
  let isDifferent: Bool
  /// The e-mail to write after « Erreur 500 » [FAQ U2].
  let email: EmailDraft?
  let told: KeyingTold

  init(
    session: KeyingSession, asked: PageRequest, form: PageForm, contacts: Contacts, person: KeyingPerson?,
    said: String?, isDifferent: Bool, email: EmailDraft?
  ) {
    (self.session, self.asked, self.form, self.person, self.said) = (session, asked, form, person, said)
    (self.isDifferent, self.email) = (isDifferent, email)
    told = KeyingTold(session, asked.words, now: asked.now, contacts: asked.words.contacts(contacts))
  }

  var words: Words { asked.words }
  var record: KeyingRecord { session.record }
  var path: String { KeyingPage.path(session.summary, session.operation) }

  /// What is on the page.
  private enum Screen {
    /// Nobody has it.
    case begin
    /// Somebody has it; perhaps who asks, in another window or before a break.
    case taken
    case search, vehicle, recap, refusal, sighting, second, seen, retraction
    /// An answer after which a person must decide is confirmed first.
    case sure(KeyingTold.Choice)
    case field(Int)
    /// It is not keyed: it waits for a decision, or the portal has confirmed it.
    case elsewhere
  }

  private var screen: Screen {
    guard !told.isElsewhere else { return .elsewhere }
    if record.state.isAtPortal, asks("retirer") { return .retraction }
    switch record.state {
    case .toKey: return .begin
    case .keyed: return .sighting
    case .toCountersign: return .second
    case .witnessed, .witnessedByTwo: return .seen
    case .keying: break
    }
    guard let holder = record.holder, asked.typist?.isSame(as: holder) == true, !asks("reprendre") else {
      return .taken
    }
    if let answered { return .sure(answered) }
    switch record.stage {
    case .search, nil: return .search
    case .vehicle: return asks("refus") ? .refusal : .vehicle
    case .field(let index): return asks("refus") ? .refusal : .field(index)
    case .recap: return asks("refus") ? .refusal : .recap
    case .sighting: return .sighting
    }
  }

  /// The answer of this stage that the form gave, where it is to be confirmed.
  private var answered: KeyingTold.Choice? {
    guard said == nil, !form.isWrong,
      form["faire"] == KeyingAct.search.rawValue || form["faire"] == KeyingAct.vehicle.rawValue
    else { return nil }
    return told.choices.first { $0.code == form["vu"] }
  }

  /// Whether a part of its own is asked for, by a link or by the form of that part.
  private func asks(_ part: String) -> Bool { asked.query[part] != nil || form["faire"] == part }

  var page: Page {
    let (template, title, content) = shown
    let whole = form.withErrors(content.merging(frame(title)) { own, _ in own })
    return Page(
      place: .keying, title: "\(title), \(words.operation(session.summary))", template: template, content: whole,
      isError: form.isWrong || said != nil, extras: [.keyingStyle, .keyingScript])
  }

  private var shown: (template: String, title: String, content: Content) {
    switch screen {
    case .begin: ("keyingform", words(.keyTitle, ["certificate": words.operation(session.summary)]), begin)
    case .taken: ("keyingform", words(.pageKeyingTakenTitle), taken)
    case .search: ("keyingsearch", told.title, choosing(.search))
    case .vehicle: ("keyingsearch", told.title, choosing(.vehicle))
    case .field(let index): ("keyingfield", session.sheet.steps[index].label, field(index))
    case .sure(let choice): ("keyingform", told.title, sure(choice))
    case .recap: ("keyingrecap", told.title, recap)
    case .refusal: ("keyingform", words(.refusedTitle), refusal)
    case .sighting: ("keyingform", words(.keyTitleSighting), sighting)
    case .second: ("keyingform", told.title, second)
    case .seen: ("keyingform", told.title, seen)
    case .retraction: ("keyingform", words(.actRetract), retraction)
    case .elsewhere: ("keyingform", words.operation(session.summary), elsewhere)
    }
  }

  /// What every stage has.
  private func frame(_ title: String) -> Content {
    Content([
      "heading": title, "action": Place.keyingPath(session.summary),
      "operation": told.isRepairs ? session.operation.text : nil, "revision": "\(record.revision)",
      // A second person sees nothing of this station's.
      "about": isSecond ? words.operation(session.summary) : told.subject,
      "strip": isMine || record.state.isAtPortal ? told.strip : [], "left": isMine ? left : nil, "place": told.place,
      "said": said, "hasFacts": false, "facts": [Content](), "sentences": [String](), "form": nil, "links": [Content](),
      "after": [String](), "mayGoBack": false, "email": [Content](),
      "refusalHref": link("refus"), "queueHref": Place.keying.path, "later": words(.actLeave),
      "refused": words(.actRefused),
    ])
  }

  var isMine: Bool { record.holder.map { asked.typist?.isSame(as: $0) ?? false } ?? false }

  /// A second person sees nothing of this station's.
  private var isSecond: Bool { if case .second = screen { true } else { false } }

  func link(_ part: String) -> String { KeyingPage.path(session.summary, session.operation, part: part) }

  /// Milliseconds until the portal ends its session [FAQ C1]; nil at step 0, where nothing is typed yet.
  private var left: String? {
    guard let end = session.sessionEndsAt, record.stage != .search else { return nil }
    return "\(max(0, (end - asked.now).milliseconds))"
  }

  /// A form with fields, as content of `formbox`.
  func box(
    _ act: KeyingAct, _ button: String, _ controls: [Content], hidden more: [String: String] = [:], back: String? = nil
  ) -> Content {
    var hidden = more.merging(["faire": act.rawValue, "revision": "\(record.revision)"]) { _, own in own }
    if told.isRepairs { hidden["operation"] = session.operation.text }
    return form.content(
      to: Place.keyingPath(session.summary), button, controls: controls, hidden: hidden, back: back,
      hasFile: act == .witness)
  }

  /// The fields of a person; those that were typed, else the proposal.
  func personControls(_ proposal: KeyingPerson?) -> Content {
    guard let proposal, form.values[Typist.nameMember] == nil else { return form.personControls }
    var filled = form
    filled.propose([Typist.nameMember: proposal.name, Typist.codeMember: proposal.accessCode.text])
    return filled.personControls
  }
}

// MARK: - Before anybody types, or while another does

extension KeyingContent {
  private var begin: Content {
    [
      "sentences": told.sentences + [words(.pageKeyingBegin), words(.keyTwoCodes)],
      "form": box(.take, words(.actTake), [personControls(person)]),
    ]
  }

  private var taken: Content {
    let lock = words.lock(record, of: session.summary.number, steps: session.sheet.steps.count, now: asked.now) ?? ""
    let free = record.activeAt + KeyingRecord.holdTime
    var sentences = [lock + "."]
    var controls = [personControls(isMine ? asked.typist : nil)]
    if isMine {
      sentences.append(words(.pageKeyingMine))
    } else if free > asked.now {
      sentences.append(words(.pageKeyingFreeAt, ["time": words.time(free)]))
    } else {
      sentences.append(words(.pageKeyingFree))
      controls.append(form.text(KeyingForm.why))
    }
    return [
      "sentences": sentences, "form": box(.take, words(.pageKeyingResume), controls),
      "links": isMine ? [["href": path, "name": words(.pageKeyingGoOn)] as Content] : [],
    ]
  }

  private var elsewhere: Content {
    let summary = session.summary
    let needsPerson = summary.state.needsPerson
    let link: Content = [
      "href": needsPerson ? Place.review(summary) : Place.certificate(summary),
      "name": words(needsPerson ? .pageCertReviewThis : .pageReviewLife),
    ]
    return ["sentences": [words.standing(summary) + "."], "links": [link]]
  }
}
