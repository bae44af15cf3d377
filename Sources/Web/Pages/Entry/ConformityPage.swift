internal import Domain
internal import StationAPI
internal import Wording

/// Conformité: repairs of a document's defects, which may have been made elsewhere [FAQ A2].
enum ConformityPage {
  static let routes: [PageRoute] = [
    .get("/conformite") { asked throws(StationRefusal) in
      guard asked.query["numero"] == nil, let draft = try await NewPage.draft(asked) else {
        return .page(try await form(asked))
      }
      return .seeOther(EntryDrafts.path(DraftSummary(of: draft)))
    },
    .post("/conformite/verifier") { asked throws(StationRefusal) in try await verify(asked) },
    .get("/conformite/verifier") { asked throws(StationRefusal) in try await check(asked) },
    .post("/conformite/enregistrer") { asked throws(StationRefusal) in try await record(asked) },
    .get("/conformite/enregistree/{kind}/{number}") { asked throws(StationRefusal) in .page(try await saved(asked)) },
  ]

  /// The form of repairs that a page sent; nil for one of an inspection. Its document is not looked up: a draft is saved
  /// every second, and the portal is not asked for that.
  static func form(of members: FormMembers) -> EntryForm? {
    guard members["conformite"] != nil, let document = named(members) else { return nil }
    return .conformity(document.kind, document.number, of: nil)
  }

  private static func named(_ members: FormMembers) -> StockNumber? {
    let kind = CertificateKind(printed: members["document"]) ?? .mechanical
    return members["numero"].flatMap { EnteredNumber($0).number }.map { StockNumber(kind: kind, number: $0) }
  }

  /// Looks the document up here and, while somebody is signed in, at the portal.
  private static func find(_ document: StockNumber, _ asked: PageRequest) async throws(StationRefusal) -> ConformAnswer
  {
    try await asked.ask(
      ConformCall(kind: document.kind, number: document.number, entry: .object([:]), rehearsal: true))
  }

  private static func form(_ asked: PageRequest) async throws(StationRefusal) -> Page {
    guard asked.query["numero"] != nil else { return number(asked, issue: nil) }
    guard let document = named(asked.query) else {
      return number(asked, issue: FieldIssue(field: "number", reason: .notACertificateNumber))
    }
    let found = try await find(document, asked)
    let hopeless = found.issues.first { $0.reason == .noDefectsToRepair }
    if let hopeless { return number(asked, issue: hopeless) }
    let desk = try await EntryDesk(asked)
    let form = EntryForm.conformity(document.kind, document.number, of: found.document)
    if found.document?.open.isEmpty == true {
      return number(asked, issue: nil, sentences: try await sentences(found, asked))
    }
    let id = asked.query.draft ?? InspectionID(asked.newID())
    let standing = try await NewPage.standing(id, asked)
    guard let draft = standing.draft else {
      let new = standing.isRecorded ? InspectionID(asked.newID()) : id
      return try await page(desk, desk.repairs(form, id: new), found)
    }
    let kept = DraftSummary(of: draft)
    let input = EntryInput(form, id: id, resuming: draft.answers, asked.words, now: asked.now)
    guard asked.query["verifie"] != nil else { return try await page(desk, input, found, kept: kept) }
    let reading = Reading(desk: desk, found: found, input: input, document: document)
    let answer = try await reading.answer(rehearsal: true)
    return try await page(
      desk, input, found, issues: reading.issues(of: answer), warnings: answer.warnings, kept: kept)
  }

  private static func sentences(
    _ found: ConformAnswer, _ asked: PageRequest
  ) async throws(StationRefusal) -> [String] {
    ConformPhrases(asked.words, contacts: try await HelpPage.contacts(asked), now: asked.now).document(found)
  }

  /// Asks for the document's number.
  private static func number(_ asked: PageRequest, issue: FieldIssue?, sentences: [String] = []) -> Page {
    let words = asked.words
    let control = Control(
      name: "numero", label: words(.pageConformNumber), value: asked.query["numero"] ?? "",
      hint: words(.pageConformNumberHint), errors: issue.map { [words.entryIssue($0).reason] } ?? [], style: "no",
      isCode: true)
    return Page(
      place: .new, title: words(.pageConformTitle), template: "conformnumber",
      content: [
        "block": [EntryBlock.field(control).content], "sentences": sentences, "hasIssue": issue != nil,
        "reason": issue.map { words.entryIssue($0).reason } ?? "",
      ], isError: issue != nil)
  }

  private static func page(
    _ desk: EntryDesk, _ input: EntryInput, _ found: ConformAnswer, issues: [FieldIssue] = [],
    warnings: [EntryWarning] = [], kept: DraftSummary? = nil, refusal: StationRefusal? = nil
  ) async throws(StationRefusal) -> Page {
    var input = input
    input.fillRows()
    let (asked, words) = (desk.asked, desk.words)
    var closing: [EntryBlock] = []
    if found.lookUp == .absentAtPortal {
      let error = issues.contains { $0.reason == .documentAbsent }
      closing.append(
        .tick(
          name: "absent", label: words(.pageConformAbsent), isTicked: input.ticks.contains("absent"),
          error: error ? words(.pageConformAbsentError) : nil, hasFocus: false))
    }
    return EntryFormPage(
      desk: desk, input: input, issues: issues, warnings: warnings, sentences: try await sentences(found, asked),
      members: members(found), title: title(found, words), action: "/conformite/verifier", kept: kept,
      refusal: refusal, closing: closing
    ).page()
  }

  private static func title(_ found: ConformAnswer, _ words: Words) -> String {
    words(.pageConformOf, ["certificate": words.certificate(found.kind, found.number)])
  }

  private static func members(_ found: ConformAnswer) -> [(name: String, value: String)] {
    [("conformite", "oui"), ("document", found.kind.printed), ("numero", found.number.text)]
  }

  /// A draft of repairs, and the station's answer to it.
  private struct Reading {
    let desk: EntryDesk
    let found: ConformAnswer
    var input: EntryInput
    let document: StockNumber

    func answer(rehearsal: Bool) async throws(StationRefusal) -> ConformAnswer {
      let entry = desk.entry(input, desk.sheet(input))
      return try await desk.asked.ask(
        ConformCall(
          kind: document.kind, number: document.number, entry: entry, rehearsal: rehearsal,
          evenIfAbsent: input.ticks.contains("absent")))
    }

    func issues(of answer: ConformAnswer) -> [FieldIssue] {
      let fields = Set(input.issues.map(\.field))
      return input.issues
        + answer.issues.filter { !fields.contains($0.field) }.map { issue in
          // The box that accepts an absent document is the place to answer.
          issue.reason == .documentAbsent ? FieldIssue(field: "absent", reason: issue.reason) : issue
        }
    }

    func isDone(_ answer: ConformAnswer) -> Bool {
      issues(of: answer).isEmpty
        && answer.warnings.allSatisfy { !$0.asksForConfirmation || input.confirmed.contains($0.mark) }
    }
  }

  /// The draft that a query or a form names; nil where it is gone.
  private static func reading(
    _ members: FormMembers, _ asked: PageRequest
  ) async throws(StationRefusal) -> (reading: Reading, draft: EntryDraft)? {
    guard let document = named(members), let id = members.draft,
      let draft = try await NewPage.draft(id, asked)
    else { return nil }
    return (try await reading(draft.answers, id, document, try await EntryDesk(asked)), draft)
  }

  private static func reading(
    _ answers: [String: String], _ id: InspectionID?, _ document: StockNumber, _ desk: EntryDesk
  ) async throws(StationRefusal) -> Reading {
    let found = try await find(document, desk.asked)
    let form = EntryForm.conformity(document.kind, document.number, of: found.document)
    let input = EntryInput(form, id: id, resuming: answers, desk.words, now: desk.asked.now)
    return Reading(desk: desk, found: found, input: input, document: document)
  }

  /// Whether these very repairs are recorded under their id.
  static func isRecorded(_ input: EntryInput, _ desk: EntryDesk) async throws(StationRefusal) -> Bool {
    guard case .conformity(let kind, let number, _) = input.form else { return false }
    let earlier = try await desk.asked.ask(ConformitiesCall(kind: kind, number: number)).conformities
    guard let record = earlier.first(where: { $0.conformity.id == input.id })?.conformity else { return false }
    var reading = try await reading(input.kept, input.id, StockNumber(kind: kind, number: number), desk)
    if var document = reading.found.document {
      // The defects that the record closed, which its form asked about.
      document.open += record.repairs.map { Defect(component: $0.component, code: $0.code, severity: .minor) }
      let form = EntryForm.conformity(kind, number, of: document)
      reading.input = EntryInput(form, id: input.id, resuming: input.kept, desk.words, now: desk.asked.now)
    }
    return try await reading.answer(rehearsal: true).outcome == .alreadyRecorded
  }

  /// Does what the button says: keeps the draft, changes the form, or checks it.
  private static func verify(_ asked: PageRequest) async throws(StationRefusal) -> PageAnswer {
    guard let form = form(of: asked.form), let document = named(asked.form) else { return .seeOther("/conformite") }
    let id = asked.form.draft ?? InspectionID(asked.newID())
    var input = EntryInput(form, id: id, sent: asked.form, asked.words, now: asked.now)
    let parts = asked.form["faire"]?.split(separator: "-").map(String.init) ?? ["verifier"]
    if parts == ["ajouter"] {
      input.fillRows()
      input.addRow()
    }
    let desk = try await EntryDesk(asked)
    let draft: DraftSummary
    do throws(StationRefusal) {
      let kept = try await desk.keep(&input) { input throws(StationRefusal) in try await isRecorded(input, desk) }
      guard let kept else { return .seeOther(saved(document)) }
      draft = kept
    } catch {
      let reading = try await reading(input.kept, input.id, document, desk)
      return .page(try await page(desk, reading.input, reading.found, refusal: error))
    }
    let path = EntryDrafts.path(draft)
    guard parts == ["verifier"] else { return .seeOther(path) }
    let reading = try await reading(input.kept, input.id, document, desk)
    let isDone = reading.isDone(try await reading.answer(rehearsal: true))
    return .seeOther(isDone ? path.replacing("/conformite?", with: "/conformite/verifier?") : path + "&verifie=oui")
  }

  private static func check(_ asked: PageRequest) async throws(StationRefusal) -> PageAnswer {
    guard let (reading, draft) = try await reading(asked.query, asked) else {
      return .page(Page(place: .new, title: asked.words(.pageDraftGoneTitle), template: "entrygone", content: [:]))
    }
    let path = EntryDrafts.path(DraftSummary(of: draft))
    let answer = try await reading.answer(rehearsal: true)
    guard reading.isDone(answer) else { return .seeOther(path + "&verifie=oui") }
    let check = CheckPage(
      desk: reading.desk, input: reading.input, sheet: reading.desk.sheet(reading.input), warnings: answer.warnings,
      seen: draft.changedAt, hasChanged: asked.query["change"] != nil, document: reading.document,
      heading: .pageConformCheck, action: "/conformite/enregistrer", after: .pageConformAfter,
      members: members(reading.found), backHref: path)
    return .page(check.page())
  }

  private static func saved(_ document: StockNumber) -> String {
    "/conformite/enregistree/\(document.kind.printed)/\(document.number.text)"
  }

  /// Records the repairs that the check page showed. Sent twice, they are recorded once.
  private static func record(_ asked: PageRequest) async throws(StationRefusal) -> PageAnswer {
    guard let document = named(asked.form) else { return .seeOther("/conformite") }
    guard let (reading, draft) = try await reading(asked.form, asked) else {
      let id = asked.form.draft
      let earlier = try await asked.ask(ConformitiesCall(kind: document.kind, number: document.number)).conformities
      guard earlier.contains(where: { $0.conformity.id == id }) else { throw StationRefusal(.noSuchDraft) }
      return .seeOther(saved(document))
    }
    let path = EntryDrafts.path(DraftSummary(of: draft))
    guard asked.form["vu"] == "\(draft.changedAt.milliseconds)" else {
      return .seeOther(path.replacing("/conformite?", with: "/conformite/verifier?") + "&change=oui")
    }
    let answer = try await reading.answer(rehearsal: false)
    return .seeOther(answer.outcome == .refused ? path + "&verifie=oui" : saved(document))
  }

  private static func saved(_ asked: PageRequest) async throws(StationRefusal) -> Page {
    let document = try asked.document()
    let words = asked.words
    let list = try await asked.ask(ConformitiesCall(kind: document.kind, number: document.number))
    guard let newest = list.conformities.last else { throw StationRefusal(.noSuchCertificate) }
    let isWeb = try await asked.ask(StatusCall()).isWeb
    var content = words.tag(newest.summary)
    content.merge(
      Content([
        "name": words.operation(newest.summary),
        "steps": SavedPage.afterwards(words, isWeb: isWeb, agent: .pageConformSavedAgent),
        "queueHref": (isWeb ? Place.keying : .queue).path, "queueName": words(isWeb ? .pagePlaceKeying : .pageGoQueue),
        "recorded": words.nearMoment(newest.conformity.recordedAt, now: asked.now),
        "digest": String(newest.digest.hexadecimal.prefix(12)),
        "href": Place.certificate(document.kind, document.number),
        "newHref": "/nouvelle", "otherHref": "/conformite", "otherName": words(.pageConformTitle),
      ])
    ) { _, new in new }
    return Page(place: .new, title: words(.pageSavedTitle), template: "entrysaved", content: content)
  }
}
