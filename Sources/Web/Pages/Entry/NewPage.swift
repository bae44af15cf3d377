internal import Domain
internal import StationAPI
internal import Wording

/// Nouvelle vérification: form, check of the answers, record. Each step is a path that may be reloaded or left.
enum NewPage {
  static let routes: [PageRoute] = [
    .get("/nouvelle") { asked throws(StationRefusal) in try await form(asked) },
    .post("/nouvelle/verifier") { asked throws(StationRefusal) in try await verify(asked) },
    .post("/nouvelle/brouillon") { asked throws(StationRefusal) in try await keep(asked) },
    .get("/nouvelle/verifier") { asked throws(StationRefusal) in try await check(asked) },
    .post("/nouvelle/enregistrer") { asked throws(StationRefusal) in try await record(asked) },
    .get("/nouvelle/enregistree/{kind}/{number}") { asked throws(StationRefusal) in
      .page(try await SavedPage.page(asked))
    },
    .get("/nouvelle/effacer") { asked throws(StationRefusal) in .page(try await askDrop(asked)) },
    .post("/nouvelle/effacer") { asked throws(StationRefusal) in
      guard let id = asked.form.draft else { throw StationRefusal(.noSuchDraft) }
      _ = try await asked.ask(DropDraftCall(id: id))
      return .seeOther("/nouvelle")
    },
  ]

  /// The address of a form has the id of its draft, so that going back or reloading shows what was typed.
  static func path(_ id: InspectionID) -> String { "/nouvelle?brouillon=\(id.text)" }

  private static func form(_ asked: PageRequest) async throws(StationRefusal) -> PageAnswer {
    let kind = asked.query["document"] == CertificateKind.photometric.printed ? "&document=AVP" : ""
    guard let id = asked.query.draft else {
      return .seeOther(path(InspectionID(asked.newID())) + kind)
    }
    let (standing, isRecorded) = try await standing(id, asked)
    // A form under the id of a record could not be kept.
    guard !isRecorded else { return .seeOther(path(InspectionID(asked.newID())) + kind) }
    let desk = try await EntryDesk(asked)
    guard let draft = standing else {
      var input = desk.fresh(kind.isEmpty ? .mechanical : .photometric, id: id)
      input.fillRows()
      return .page(EntryFormPage(desk: desk, input: input).page())
    }
    let summary = DraftSummary(of: draft)
    guard !summary.isOfRepairs else { return .seeOther(EntryDrafts.path(summary)) }
    var input = EntryInput(.inspection, id: id, resuming: draft.answers, asked.words, now: asked.now)
    var page = EntryFormPage(desk: desk, input: input, kept: summary)
    if asked.query["verifie"] != nil {
      let checking = try await EntryChecking(input, desk, desk.sheet(input))
      (page.issues, page.warnings) = (checking.issues, checking.warnings)
    }
    input.fillRows()
    page.input = input
    return .page(page.page())
  }

  /// The draft that the address names.
  static func draft(_ asked: PageRequest) async throws(StationRefusal) -> EntryDraft? {
    guard let id = asked.query.draft else { return nil }
    return try await draft(id, asked)
  }

  /// Nil where it was recorded or dropped, or never kept.
  static func draft(_ id: InspectionID, _ asked: PageRequest) async throws(StationRefusal) -> EntryDraft? {
    try await standing(id, asked).draft
  }

  /// The draft of an id; where there is none, whether the id is a record's.
  static func standing(
    _ id: InspectionID, _ asked: PageRequest
  ) async throws(StationRefusal) -> (draft: EntryDraft?, isRecorded: Bool) {
    do throws(StationRefusal) {
      return (try await asked.ask(DraftCall(id: id)), false)
    } catch {
      guard error.code == .noSuchDraft else { throw error }
      return (nil, error.parameters["recorded"] != nil)
    }
  }

  private static func sent(_ asked: PageRequest) -> EntryInput {
    let id = asked.form.draft ?? InspectionID(asked.newID())
    return EntryInput(.inspection, id: id, sent: asked.form, asked.words, now: asked.now)
  }

  /// Keeps the draft while a person types; the answer is the sentence that the script shows.
  private static func keep(_ asked: PageRequest) async throws(StationRefusal) -> PageAnswer {
    do throws(StationRefusal) {
      return try await keepAll(asked)
    } catch {
      return .text(asked.words.notKept(error), status: error.code.outcome.status)
    }
  }

  private static func keepAll(_ asked: PageRequest) async throws(StationRefusal) -> PageAnswer {
    let words = asked.words
    var input = sent(asked)
    let form = ConformityPage.form(of: asked.form)
    if let form { input = EntryInput(form, id: input.id, sent: asked.form, words, now: asked.now) }
    let saved = try await EntryDesk.keep(input, asked, evenLate: false)
    guard let draft = saved.draft else {
      let desk = try await EntryDesk(asked)
      let isSame =
        form == nil
        ? try await EntryChecking(input, desk, desk.sheet(input)).isRecorded
        : try await ConformityPage.isRecorded(input, desk)
      // The same answers arrive after their record when its page is left; other ones are another vehicle's.
      return isSame ? .text(words(.pageDraftRecorded)) : .text(words(.pageDraftOfRecorded), status: 409)
    }
    // Something newer is kept: the script says so and sends the form again.
    guard !saved.isLate else { return .text(words(.pageDraftLate), status: 409) }
    let kept = words(.pageDraftKept, ["time": words.time(draft.changedAt)])
    let other = saved.sameNumber.first.map { words.sameNumber($0, now: asked.now) }
    return .text([kept, other].compactMap { $0 }.joined(separator: ". "))
  }
}

// MARK: - Checking

extension NewPage {
  /// Does what the button says: keeps the draft, changes the form, or checks it.
  private static func verify(_ asked: PageRequest) async throws(StationRefusal) -> PageAnswer {
    let desk = try await EntryDesk(asked)
    var input = sent(asked)
    let action = asked.form["faire"] ?? "verifier"
    change(&input, action, desk)
    do throws(StationRefusal) {
      var document: StockNumber?
      let draft = try await desk.keep(&input) { input throws(StationRefusal) in
        document = try await recorded(input, desk)
        return document != nil
      }
      if draft == nil, let document { return .seeOther(SavedPage.path(document)) }
    } catch {
      input.fillRows()
      return .page(EntryFormPage(desk: desk, input: input, refusal: error).page())
    }
    guard let id = input.id else { throw StationRefusal(.unexpected) }
    guard action == "verifier" else { return .seeOther(path(id) + place(of: action)) }
    let checking = try await EntryChecking(input, desk, desk.sheet(input))
    return .seeOther(checking.isDone(input) ? "/nouvelle/verifier?brouillon=\(id.text)" : path(id) + "&verifie=oui")
  }

  /// The part of the form where a button's work shows.
  private static func place(of action: String) -> String {
    switch action.prefix(while: { $0 != "-" }) {
    case "ajouter", "retirer", "reparees": "#s-resultat"
    case "mode", "document": "#s-papier"
    default: ""
    }
  }

  private static func change(_ input: inout EntryInput, _ action: String, _ desk: EntryDesk) {
    let parts = action.split(separator: "-", maxSplits: 1).map(String.init)
    switch (parts.first, parts.count > 1 ? parts[1] : nil) {
    case ("ajouter", _):
      input.fillRows()
      input.addRow()
    case ("reparees", _): input.showsRepaired = true
    case ("mode", let mode?): input.numbering = EntryInput.Numbering(rawValue: mode) ?? input.numbering
    case ("document", let name?):
      guard let kind = CertificateKind(printed: name) else { return }
      // A number belongs to one kind of document.
      input.texts["number"] = nil
      if input.numbering == .byPortal { input.numbering = .printed }
      input.ticks = []
      desk.propose(for: kind, &input)
      input.closeUp()
    default: break
    }
    input.texts["numbering"] = input.numbering == .byPortal ? "byPortal" : nil
  }

  /// The document that was recorded from these answers under their id; nil where other ones were.
  private static func recorded(_ input: EntryInput, _ desk: EntryDesk) async throws(StationRefusal) -> StockNumber? {
    let checking = try await EntryChecking(input, desk, desk.sheet(input))
    guard checking.isRecorded, let number = checking.number else { return nil }
    return StockNumber(kind: checking.kind ?? input.kind, number: number)
  }

  private static func check(_ asked: PageRequest) async throws(StationRefusal) -> PageAnswer {
    guard let id = asked.query.draft else { return .seeOther("/nouvelle") }
    guard let draft = try await draft(id, asked) else {
      return .page(Page(place: .new, title: asked.words(.pageDraftGoneTitle), template: "entrygone", content: [:]))
    }
    let desk = try await EntryDesk(asked)
    let input = EntryInput(.inspection, id: id, resuming: draft.answers, asked.words, now: asked.now)
    let sheet = desk.sheet(input)
    let checking = try await EntryChecking(input, desk, sheet)
    guard checking.isDone(input) else { return .seeOther(path(id) + "&verifie=oui") }
    let page = CheckPage(
      desk: desk, input: input, sheet: sheet, warnings: checking.warnings, adaptations: checking.adaptations,
      number: checking.number, seen: draft.changedAt, hasChanged: asked.query["change"] != nil)
    return .page(page.page())
  }
}

// MARK: - Recording

extension NewPage {
  /// Records what the check page showed. Sent twice, it records once.
  private static func record(_ asked: PageRequest) async throws(StationRefusal) -> PageAnswer {
    guard let id = asked.form.draft else { throw StationRefusal(.noSuchDraft) }
    guard let draft = try await draft(id, asked) else {
      guard let document = try await sealed(id, asked) else { throw StationRefusal(.noSuchDraft) }
      return .seeOther(SavedPage.path(document))
    }
    guard asked.form["vu"] == "\(draft.changedAt.milliseconds)" else {
      return .seeOther("/nouvelle/verifier?brouillon=\(id.text)&change=1")
    }
    let desk = try await EntryDesk(asked)
    let input = EntryInput(.inspection, id: id, resuming: draft.answers, asked.words, now: asked.now)
    let entry = desk.entry(input, desk.sheet(input))
    guard let result = try await asked.ask(RecordCall(entries: [entry])).results.first, let number = result.number,
      result.outcome != .refused
    else { return .seeOther(path(id) + "&verifie=oui") }
    return .seeOther(SavedPage.path(StockNumber(kind: result.kind ?? input.kind, number: number)))
  }

  /// The document that the form names, where it was recorded from this draft: the form was sent twice.
  private static func sealed(_ id: InspectionID, _ asked: PageRequest) async throws(StationRefusal) -> StockNumber? {
    guard let kind = CertificateKind(printed: asked.form["genre"]),
      let number = asked.form["numero"].flatMap({ CertificateNumber(told: $0) })
    else { return nil }
    guard let found = try? await asked.ask(CertificateCall(kind: kind, number: number)), found.inspection.id == id
    else { return nil }
    return StockNumber(kind: kind, number: number)
  }

  private static func askDrop(_ asked: PageRequest) async throws(StationRefusal) -> Page {
    guard let id = asked.query.draft, let draft = try await draft(id, asked) else {
      throw StationRefusal(.noSuchDraft)
    }
    let summary = DraftSummary(of: draft)
    let words = asked.words
    let name = EntryDrafts.name(summary, words)
    return Page(
      place: .new, title: words(.pageDraftDropTitle), template: "entrydrop",
      content: [
        "id": id.text,
        "question": words(
          .pageDraftDropQuestion, ["draft": name, "time": words.nearMoment(summary.changedAt, now: asked.now)]),
        "back": EntryDrafts.path(summary),
      ])
  }
}
