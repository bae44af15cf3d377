internal import Domain
internal import StationAPI
internal import Wording

/// Correction of a record: the form filled with what was recorded, who corrects it and why. It has no draft: what the
/// record says stays until the correction is made.
enum CorrectionPage {
  private static let base = "/nouvelle/corriger/{kind}/{number}"

  static let routes: [PageRoute] = [
    // From the certificate's page, and back from the check.
    .post(base) { asked throws(StationRefusal) in try await form(asked) },
    .get(base) { asked throws(StationRefusal) in try await form(asked) },
    .post(base + "/verifier") { asked throws(StationRefusal) in try await verify(asked) },
    .post(base + "/enregistrer") { asked throws(StationRefusal) in try await record(asked) },
  ]

  private static func path(_ document: StockNumber) -> String { Place.correction(document.kind, document.number) }

  private static func form(_ asked: PageRequest) async throws(StationRefusal) -> PageAnswer {
    let document = try asked.document()
    let desk = try await EntryDesk(asked)
    // The check page sends everything back.
    guard asked.form["genre"] == nil else { return .page(page(desk, sent(asked), document)) }
    let detail = try await shown(document, asked)
    // The portal has it: the certificate's page tells how it is cancelled, and nobody types for nothing.
    guard detail.summary.state != .confirmed else {
      return .seeOther(Place.certificate(document.kind, document.number))
    }
    let inspection = detail.inspection
    let typed = TypedEntry(correcting: inspection)
    var texts: [String: String] = [:]
    for field in EntryFields.all where !field.isRepeated { texts[field.path] = typed[field.path] }
    for list in EntryFields.lists {
      for row in 0..<list.counts.upperBound {
        for field in EntryFields.all where list.holds(field) { texts[field.path(at: row)] = typed[field.path(at: row)] }
      }
    }
    let input = EntryInput(.inspection, id: nil, resuming: texts, asked.words, now: asked.now)
    return .page(page(desk, input, document, seen: inspection.id.text))
  }

  private static func shown(
    _ document: StockNumber, _ asked: PageRequest
  ) async throws(StationRefusal) -> CertificateDetail {
    try await asked.ask(CertificateCall(kind: document.kind, number: document.number, unmasked: true))
  }

  private static func sent(_ asked: PageRequest) -> EntryInput {
    EntryInput(.inspection, id: nil, sent: asked.form, asked.words, now: asked.now)
  }

  /// - Parameter seen: the id of the record that the form was filled from; nil for the one that the form sent back.
  private static func page(
    _ desk: EntryDesk, _ input: EntryInput, _ document: StockNumber, seen: String? = nil, issues: [FieldIssue] = [],
    warnings: [EntryWarning] = [], told: String? = nil
  ) -> Page {
    var input = input
    input.fillRows()
    let words = desk.words
    func errors(_ name: String) -> [String] {
      issues.filter { $0.field == name }.map { words.entryIssue($0).reason }
    }
    let closing: [EntryBlock] = [
      .hint(words(.pageCorrectHint)),
      .field(
        Control(
          name: "qui", label: words(.pageCorrectWho), value: desk.asked.form["qui"] ?? "", errors: errors("qui"))),
      .field(
        Control(
          name: "pourquoi", label: words(.pageCorrectWhy), value: desk.asked.form["pourquoi"] ?? "",
          errors: errors("pourquoi"))),
    ]
    return EntryFormPage(
      desk: desk, input: input, issues: issues, warnings: warnings, corrected: document,
      sentences: [told, words(.pageCorrectNotKept)].compactMap(\.self),
      members: [("vu", seen ?? desk.asked.form["vu"] ?? "")],
      title: words(.pageCorrectTitle, ["certificate": words.certificate(document.kind, document.number)]),
      action: path(document) + "/verifier", closing: closing
    ).page()
  }

  private static func verify(_ asked: PageRequest) async throws(StationRefusal) -> PageAnswer {
    let document = try asked.document()
    let desk = try await EntryDesk(asked)
    var input = sent(asked)
    switch asked.form["faire"]?.prefix(while: { $0 != "-" }) ?? "" {
    case "ajouter":
      input.fillRows()
      input.addRow()
      return .page(page(desk, input, document))
    case "reparees":
      input.showsRepaired = true
      return .page(page(desk, input, document))
    case "retirer": return .page(page(desk, input, document))
    default: break
    }
    let sheet = desk.sheet(input)
    let fields = Set(input.issues.map(\.field))
    let issues = input.issues + sheet.issues.filter { !fields.contains($0.field) } + decisionIssues(asked)
    let unconfirmed = sheet.warnings.filter { $0.asksForConfirmation && !input.confirmed.contains($0.mark) }
    guard issues.isEmpty, unconfirmed.isEmpty else {
      return .page(page(desk, input, document, issues: issues, warnings: sheet.warnings))
    }
    let carried = asked.form.members.filter { !["jeton", "faire"].contains($0.name) }.map { ($0.name, $0.value) }
    let check = CheckPage(
      desk: desk, input: input, sheet: sheet, document: document, heading: .pageCorrectCheck,
      action: path(document) + "/enregistrer", button: .pageCorrectRecord, after: .pageCorrectAfter, members: carried,
      backForm: path(document))
    return .page(check.page())
  }

  private static func decisionIssues(_ asked: PageRequest) -> [FieldIssue] {
    ["qui", "pourquoi"].compactMap { NamedDecision.issue(with: asked.form[$0] ?? "", in: $0) }
  }

  /// Corrects the record that the form was filled from. Where another stands in its place, because this form was sent
  /// before or somebody else corrected it, the certificate's page shows that one and nothing changes.
  private static func record(_ asked: PageRequest) async throws(StationRefusal) -> PageAnswer {
    let document = try asked.document()
    guard asked.form["vu"] == (try await shown(document, asked).inspection.id.text) else {
      return .seeOther(Place.certificate(document.kind, document.number))
    }
    let desk = try await EntryDesk(asked)
    let input = sent(asked)
    let decision = decisionIssues(asked)
    guard decision.isEmpty else { return .page(page(desk, input, document, issues: decision)) }
    let by = NamedDecision(who: asked.form["qui"] ?? "", why: asked.form["pourquoi"] ?? "")
    let answer = try await asked.ask(
      CorrectCall(
        kind: document.kind, number: document.number, entry: desk.sheet(input).answers.entry, changes: [:], by: by))
    guard let result = answer.result else {
      // The portal has it by now: a request to cancel was opened instead. What was typed stays in sight.
      return .page(page(desk, input, document, told: asked.words(.pageCertCorrectConfirmed)))
    }
    if result.outcome == .refused { return .page(page(desk, input, document, issues: result.issues)) }
    return .seeOther(Place.certificate(document.kind, document.number))
  }
}
