internal import Domain
internal import StationAPI
internal import Wording

/// The guided keying of one certificate: one address, which shows the stage at which its session is. What a form asks
/// for is done once: the answer leads back here, and a form of an older page changes nothing.
enum KeyingPage {
  static let routes: [PageRoute] = [
    .get("/saisie/{kind}/{number}") { asked throws(StationRefusal) in .page(try await page(asked, PageForm(asked))) },
    .post("/saisie/{kind}/{number}") { asked throws(StationRefusal) in try await act(asked) },
    .get("/saisie/{kind}/{number}/copie/{digest}") { asked throws(StationRefusal) in try await copy(asked) },
  ]

  /// - Parameter part: of the page, such as the form to take it up again.
  static func path(_ summary: CertificateSummary, _ operation: OperationID, part: String? = nil) -> String {
    let query = [
      summary.intent == .conform ? "operation=\(operation.text)" : nil, part.map { $0 + "=1" },
    ].compactMap(\.self)
    return Place.keyingPath(summary) + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
  }

  /// The most bytes of a form: a pasted page and a PDF, and too much of either, which is told beside its field.
  static let mostBytes = 4 << 20

  /// The path of the copy that is kept with an event.
  static func copyPath(_ summary: CertificateSummary, _ operation: OperationID, _ digest: PayloadDigest) -> String {
    "\(Place.keyingPath(summary))/copie/\(digest.hexadecimal)?operation=\(operation.text)"
  }

  private static func copy(_ asked: PageRequest) async throws(StationRefusal) -> PageAnswer {
    let subject = try subject(asked)
    guard let digest = asked.parameters["digest"].flatMap(PayloadDigest.init(hexadecimal:)) else {
      throw StationRefusal(.malformedCall, issues: [FieldIssue(field: "digest", reason: .notAnIdentifier)])
    }
    let copy = try await asked.ask(KeyingCopyCall(subject: subject, digest: digest))
    let name = "\(subject.kind.printed)-\(subject.number.text)-\(copy.kind == .values ? "saisie" : "constat")"
    guard copy.kind == .pdf else {
      return .file(name + ".txt", contentType: "text/plain; charset=utf-8", copy.bytes)
    }
    return .file(name + ".pdf", contentType: "application/pdf", copy.bytes)
  }

  /// The e-mail about an « Erreur 500 », where the number is looked for after one [FAQ U2].
  private static func email(
    _ session: KeyingSession, _ asked: PageRequest, _ contacts: Contacts
  ) async throws(StationRefusal) -> EmailDraft? {
    let told = KeyingTold(session, asked.words, now: asked.now, contacts: asked.words.contacts(contacts))
    guard told.stage == .search, told.isAfterServerError, !told.isRepairs else { return nil }
    let detail = try await asked.ask(CertificateCall(kind: session.summary.kind, number: session.summary.number))
    let texts = DraftText(asked.words, contacts: contacts, now: asked.now)
    return detail.mayHaveArrivedAt.map { texts.unknownOutcome(detail, sentAt: $0) }
  }

  private static func emailFile(_ asked: PageRequest) async throws(StationRefusal) -> PageAnswer? {
    let session = try await asked.ask(KeyingSessionCall(subject: try subject(asked)))
    let email = try await email(session, asked, try await HelpPage.contacts(asked))
    return email.map { .draft($0, session.summary, at: asked.now) }
  }

  /// What the path names; repairs of a document are named by a member too.
  private static func subject(_ asked: PageRequest) throws(StationRefusal) -> KeyingSubject {
    let document = try asked.document()
    let operation = (asked.form["operation"] ?? asked.query["operation"]).flatMap(OperationID.init)
    return KeyingSubject(kind: document.kind, number: document.number, operation: operation)
  }

  /// - Parameter said: why nothing was done.
  private static func page(
    _ asked: PageRequest, _ form: PageForm, said: String? = nil, isDifferent: Bool = false, status: Int? = nil
  ) async throws(StationRefusal) -> Page {
    let session = try await asked.ask(KeyingSessionCall(subject: try subject(asked)))
    let contacts = try await HelpPage.contacts(asked)
    let last = asked.typist == nil ? try await asked.ask(KeyingQueueCall()).lastPerson : nil
    let email = try await email(session, asked, contacts)
    let content = KeyingContent(
      session: session, asked: asked, form: form, contacts: contacts, person: asked.typist ?? last, said: said,
      isDifferent: isDifferent, email: email)
    var page = content.page
    page.status = status ?? form.status
    return page
  }

  private static func act(_ asked: PageRequest) async throws(StationRefusal) -> PageAnswer {
    var form = PageForm(asked)
    let subject = try subject(asked)
    do throws(StationRefusal) {
      if form["faire"] == "courriel", let file = try await emailFile(asked) { return file }
      guard let act = KeyingAct(rawValue: form["faire"]) else { return .page(try await page(asked, form)) }
      guard let person = act.asksWho ? form.person() : asked.typist else {
        let said = act.asksWho ? nil : asked.words(.pageKeyingSayWho)
        return .page(try await page(asked, form, said: said, status: act.asksWho ? nil : 422))
      }
      guard let call = act.call(subject, person, &form), !act.asksIfSure(form) else {
        return .page(try await page(asked, form))
      }
      let session = try await call.ask(asked)
      return .seeOtherAs(person, next(session, after: act, form))
    } catch {
      switch error.code {
      case .keyingMoved, .keyingTaken, .wrongKeyingState, .wrongState:
        // What was typed was for a stage that is over, and must not be sent again by a hasty second click.
        if error.code == .keyingMoved { form = form.blank }
        return .page(
          try await page(asked, form, said: asked.words.refusal(error).forPage, status: error.code.outcome.status))
      case .malformedCall, .keyingDiffers, .keyingSamePerson, .keyingNeedsReason:
        form.complain(error)
        if error.code == .keyingDiffers { form.drop(KeyingForm.sure) }
        return .page(try await page(asked, form, isDifferent: error.code == .keyingDiffers))
      default: throw error
      }
    }
  }

  /// Where the page goes on: to the next stage, to the review where a person must decide, else to the queue.
  private static func next(_ session: KeyingSession, after act: KeyingAct, _ form: PageForm) -> String {
    if session.summary.state.needsPerson { return Place.review(session.summary) }
    switch session.record.state {
    case .toKey:
      guard act != .retract else { break }
      return Place.keying.path + "?fait=" + (act == .search ? "incertain" : "plus-tard")
    case .witnessed, .witnessedByTwo: return Place.keying.path + "?fait=constat"
    case .toCountersign:
      // What a second person saw differs: the page says so.
      if act == .countersign { break }
      return Place.keying.path + "?fait=second"
    case .keying, .keyed: break
    }
    return path(session.summary, session.operation)
  }
}
