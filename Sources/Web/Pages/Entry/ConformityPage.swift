internal import Domain
internal import StationAPI
internal import Wording

/// Conformité: repairs of a document's defects, which may have been made elsewhere [FAQ A2].
enum ConformityPage {
  static let routes: [PageRoute] = [
    .get("/conformite") { asked throws(StationRefusal) in .page(try await form(asked)) },
    .post("/conformite/verifier") { asked throws(StationRefusal) in try await verify(asked) },
    .post("/conformite/enregistrer") { asked throws(StationRefusal) in try await record(asked) },
    .get("/conformite/enregistree/{kind}/{number}") { asked throws(StationRefusal) in .page(try await saved(asked)) },
  ]

  /// The form of repairs that a page sent; nil for one of an inspection.
  static func form(of asked: PageRequest) async throws(StationRefusal) -> EntryForm? {
    guard asked.form["conformite"] != nil, let document = named(asked.form) else { return nil }
    return EntryForm.conformity(document.kind, document.number, of: try await find(document, asked).document)
  }

  private static func named(_ members: FormMembers) -> StockNumber? {
    let kind = CertificateKind.allCases.first { $0.printed == members["document"] } ?? .mechanical
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
    let id = asked.query["brouillon"].flatMap(InspectionID.init) ?? InspectionID(asked.newID())
    guard let draft = try await NewPage.draft(id, asked) else {
      return try await page(desk, desk.repairs(form, id: id), found)
    }
    return try await page(desk, EntryInput(form, id: id, resuming: draft.answers), found, keptAt: draft.changedAt)
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
    warnings: [EntryWarning] = [], keptAt: Instant? = nil
  ) async throws(StationRefusal) -> Page {
    var input = input
    input.fillRows()
    let (asked, words) = (desk.asked, desk.words)
    var closing: [EntryBlock] = []
    if found.lookUp == .absentAtPortal {
      let error = issues.contains { $0.reason == .documentAbsent }
      closing.append(
        .tick(
          name: "absent", label: words(.pageConformAbsent), isTicked: asked.form["absent"] != nil,
          error: error ? words(.pageConformAbsentError) : nil, hasFocus: false))
    }
    return EntryFormPage(
      desk: desk, input: input, issues: issues, warnings: warnings, sentences: try await sentences(found, asked),
      members: members(found), title: title(found, words), action: "/conformite/verifier", keptAt: keptAt,
      closing: closing
    ).page()
  }

  private static func title(_ found: ConformAnswer, _ words: Words) -> String {
    words(.pageConformOf, ["certificate": words.certificate(found.kind, found.number)])
  }

  private static func members(_ found: ConformAnswer) -> [(name: String, value: String)] {
    [("conformite", "oui"), ("document", found.kind.printed), ("numero", found.number.text)]
  }

  /// What the form holds, and the station's answer to it.
  private struct Reading {
    let desk: EntryDesk
    let found: ConformAnswer
    var input: EntryInput
    let document: StockNumber

    init(_ asked: PageRequest) async throws(StationRefusal) {
      guard let document = ConformityPage.named(asked.form) else { throw StationRefusal(.noSuchCertificate) }
      self.document = document
      found = try await ConformityPage.find(document, asked)
      desk = try await EntryDesk(asked)
      let form = EntryForm.conformity(document.kind, document.number, of: found.document)
      let id = asked.form["brouillon"].flatMap(InspectionID.init) ?? InspectionID(asked.newID())
      input = EntryInput(form, id: id, sent: asked.form, asked.words, now: asked.now)
    }

    func answer(rehearsal: Bool) async throws(StationRefusal) -> ConformAnswer {
      let entry = desk.entry(input, desk.sheet(input))
      return try await desk.asked.ask(
        ConformCall(
          kind: document.kind, number: document.number, entry: entry, rehearsal: rehearsal,
          evenIfAbsent: desk.asked.form["absent"] != nil))
    }

    func issues(of answer: ConformAnswer) -> [FieldIssue] {
      let fields = Set(input.issues.map(\.field))
      return input.issues
        + answer.issues.filter { !fields.contains($0.field) }.map { issue in
          // The box that accepts an absent document is the place to answer.
          issue.reason == .documentAbsent ? FieldIssue(field: "absent", reason: issue.reason) : issue
        }
    }
  }

  private static func verify(_ asked: PageRequest) async throws(StationRefusal) -> PageAnswer {
    var reading = try await Reading(asked)
    let parts = asked.form["faire"]?.split(separator: "-").map(String.init) ?? []
    switch parts.first {
    case "ajouter":
      reading.input.fillRows()
      reading.input.addRow()
    case "retirer": reading.input.remove(row: (parts.last.flatMap { Int($0) } ?? 0) - 1)
    default: break
    }
    let saved = try await reading.desk.keep(reading.input)
    guard parts.isEmpty || parts == ["verifier"] else {
      guard parts == ["garder"], let draft = saved.draft else {
        return .page(try await page(reading.desk, reading.input, reading.found, keptAt: asked.now))
      }
      return .seeOther(EntryDrafts.path(draft))
    }
    let answer = try await reading.answer(rehearsal: true)
    let issues = reading.issues(of: answer)
    let unconfirmed = answer.warnings.filter {
      $0.asksForConfirmation && !reading.input.confirmed.contains($0.mark)
    }
    guard issues.isEmpty, unconfirmed.isEmpty else {
      return .page(
        try await page(
          reading.desk, reading.input, reading.found, issues: issues, warnings: answer.warnings, keptAt: asked.now))
    }
    let carried = asked.form.members.filter { !["jeton", "faire", "brouillon"].contains($0.name) }
      .map { ($0.name, $0.value) }
    let check = CheckPage(
      desk: reading.desk, input: reading.input, sheet: reading.desk.sheet(reading.input), warnings: answer.warnings,
      document: reading.document, heading: .pageConformCheck, action: "/conformite/enregistrer",
      after: .pageConformAfter, members: carried,
      backHref: saved.draft.map { EntryDrafts.path($0) } ?? "/conformite")
    return .page(check.page())
  }

  /// Records the repairs. Sent twice, they are recorded once: the record has the draft's id.
  private static func record(_ asked: PageRequest) async throws(StationRefusal) -> PageAnswer {
    let reading = try await Reading(asked)
    let document = reading.document
    let done = PageAnswer.seeOther("/conformite/enregistree/\(document.kind.printed)/\(document.number.text)")
    let earlier = try await asked.ask(ConformitiesCall(kind: document.kind, number: document.number)).conformities
    guard !earlier.contains(where: { $0.conformity.id == reading.input.id }) else { return done }
    let answer = try await reading.answer(rehearsal: false)
    guard answer.outcome != .refused else {
      return .page(
        try await page(
          reading.desk, reading.input, reading.found, issues: reading.issues(of: answer), warnings: answer.warnings))
    }
    return done
  }

  private static func saved(_ asked: PageRequest) async throws(StationRefusal) -> Page {
    let document = try asked.document()
    let words = asked.words
    let list = try await asked.ask(ConformitiesCall(kind: document.kind, number: document.number))
    guard let newest = list.conformities.last else { throw StationRefusal(.noSuchCertificate) }
    var content = words.tag(newest.summary)
    content.merge(
      Content([
        "name": words.operation(newest.summary),
        "steps": [words(.pageSavedFile), words(.pageConformSavedAgent), words(.pageSavedState)],
        "recorded": words.nearMoment(newest.conformity.recordedAt, now: asked.now),
        "digest": String(newest.digest.hexadecimal.prefix(12)),
        "href": Place.certificate(document.kind, document.number),
        "newHref": "/nouvelle", "otherHref": "/conformite", "otherName": words(.pageConformTitle),
      ])
    ) { _, new in new }
    return Page(place: .new, title: words(.pageSavedTitle), template: "entrysaved", content: content)
  }
}
