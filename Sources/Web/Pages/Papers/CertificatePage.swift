internal import Domain
internal import FoundationEssentials
internal import StationAPI
internal import Wording

/// One certificate: how it stands and what comes next, its life, the proof, what was seen, and what to do where
/// something is wrong with it.
enum CertificatePage {
  static let routes: [PageRoute] = [
    .get("/certificat/{kind}/{number}") { asked throws(StationRefusal) in
      .page(try await page(asked, unmasked: false))
    },
    .post("/certificat/{kind}/{number}") { asked throws(StationRefusal) in try await act(asked) },
  ]

  /// Where the page is; also the address of its forms.
  static func path(_ document: StockNumber) -> String { Place.certificate(document.kind, document.number) }

  private static func act(_ asked: PageRequest) async throws(StationRefusal) -> PageAnswer {
    let document = try asked.document()
    let code = asked.form["faire"] ?? ""
    if code == "ni" { return .page(try await page(asked, unmasked: true)) }
    let detail = try await asked.ask(CertificateCall(kind: document.kind, number: document.number))
    if code == "courriel", let draft = draft(detail, asked, try await HelpPage.contacts(asked)) {
      return .draft(draft, detail.summary, at: asked.now)
    }
    guard let step = CertificateStep(rawValue: code) else {
      throw StationRefusal(.malformedCall, issues: [FieldIssue(field: "faire", reason: .missing)])
    }
    do throws(StationRefusal) {
      try await step.take(detail, asked)
    } catch {
      // What was typed is kept beside what is wrong with it; other refusals have a page of their own.
      guard error.code == .malformedCall else { throw error }
      return .page(try await page(asked, unmasked: false, issues: error.issues))
    }
    return .seeOther(path(document) + "?fait=1")
  }

  private static func page(
    _ asked: PageRequest, unmasked: Bool, issues: [FieldIssue] = []
  ) async throws(StationRefusal) -> Page {
    let document = try asked.document()
    do throws(StationRefusal) {
      let call = CertificateCall(kind: document.kind, number: document.number, unmasked: unmasked)
      let detail = try await asked.ask(call)
      let report = try await asked.ask(StatusCall())
      let contacts = try await HelpPage.contacts(asked)
      let content = CertificateContent(
        detail: detail, asked: asked, contacts: contacts, unmasked: unmasked, issues: issues,
        isWeb: report.isWeb)
      return Page(
        place: .history, title: content.life.title, template: "certificate",
        content: content.whole(station: report.station.name), status: issues.isEmpty ? 200 : 422,
        isError: !issues.isEmpty)
    } catch {
      guard error.code == .noSuchCertificate else { throw error }
      return try await repairs(of: document, asked, else: error)
    }
  }

  /// The repairs recorded here of a document that was issued elsewhere.
  private static func repairs(
    of document: StockNumber, _ asked: PageRequest, else refusal: StationRefusal
  ) async throws(StationRefusal) -> Page {
    let list = try await asked.ask(ConformitiesCall(kind: document.kind, number: document.number))
    guard !list.conformities.isEmpty else { throw refusal }
    let view = View.conformities(list, asked.words, now: asked.now)
    return Page(
      place: .history, title: asked.words.certificate(document.kind, document.number), template: "repairs",
      content: [
        "kind": document.kind.printed, "number": document.number.text, "view": view.content,
        "conformHref": Place.repairs(document),
      ])
  }

  /// The e-mail that helps with this certificate; nil where there is nothing to ask for [FAQ U2, R9].
  static func draft(_ detail: CertificateDetail, _ asked: PageRequest, _ contacts: Contacts) -> EmailDraft? {
    let texts = DraftText(asked.words, contacts: contacts, now: asked.now)
    guard !detail.mayBeAtPortal else {
      return detail.summary.kind == .photometric ? texts.cancelPhotometric(detail) : nil
    }
    return detail.mayHaveArrivedAt.map { texts.unknownOutcome(detail, sentAt: $0) }
  }
}
