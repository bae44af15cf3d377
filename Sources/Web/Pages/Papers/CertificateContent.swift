internal import Domain
internal import StationAPI
internal import Wording

/// What the certificate's page shows of one document.
struct CertificateContent {
  let detail: CertificateDetail
  let asked: PageRequest
  let contacts: Contacts
  let unmasked: Bool
  let issues: [FieldIssue]
  /// Whether a person types it at the portal, which is a web site.
  let isWeb: Bool
  /// The sentences of `cvmsync why`.
  let life: View

  init(
    detail: CertificateDetail, asked: PageRequest, contacts: Contacts, unmasked: Bool, issues: [FieldIssue], isWeb: Bool
  ) {
    (self.detail, self.asked, self.contacts) = (detail, asked, contacts)
    (self.unmasked, self.issues, self.isWeb) = (unmasked, issues, isWeb)
    life = .life(detail, asked.words, now: asked.now, contacts: asked.words.contacts(contacts))
  }

  private var words: Words { asked.words }
  private var document: StockNumber { StockNumber(kind: detail.summary.kind, number: detail.summary.number) }
  private var path: String { CertificatePage.path(document) }

  func whole(station: String) -> Content {
    var content = words.tag(detail.summary)
    content["state"] = words.headline(detail)
    let vehicle = detail.inspection.vehicle
    let copy = ["time": words.moment(asked.now, now: Instant(milliseconds: 0)), "station": station]
    let more = Content([
      "copy": words("pageCertCopy", document.kind, copy), "kind": document.kind.printed, "number": document.number.text,
      "vehicle": vehicle.name.isEmpty ? nil : vehicle.name, "reason": reason, "sentences": next,
      "action": action, "isNoted": asked.query["fait"] != nil && issues.isEmpty, "path": path,
      "events": events, "proof": proof, "owner": otherOwner, "repairs": repairs,
      "facts": CertificateFacts(detail: detail, words: words, now: asked.now, unmasked: unmasked).columns,
      "hasHiddenNI": hasHiddenNI,
      "older": detail.inspection.older.map { words(.pageCertOlderKept, ["number": $0.number.text]) },
      "problems": problems, "hasErrors": !issues.isEmpty, "errors": errors,
    ])
    return content.merging(more) { _, own in own }
  }

  private var reason: String? {
    guard let reason = detail.summary.reason, !detail.summary.isWithdrawn, detail.cancellationReference == nil else {
      return nil
    }
    return words.reason(reason)
  }

  /// What comes next: the closing sentences of the life, without the proof and the contact, which stand elsewhere.
  private var next: [String] {
    guard case .sentences(let sentences) = life.blocks.last else { return [] }
    return sentences.filter { $0 != words.proof(of: detail, now: asked.now) && $0 != contact }
      .map(\.forPage).filter { !$0.isEmpty }
  }

  private var contact: String { words(.contactRefused, words.contacts(contacts)) }

  private var action: Content? {
    let review = Place.review(detail.summary)
    if detail.summary.state.needsPerson { return ["href": review, "name": words(.pageCertReviewThis)] }
    if detail.isDecidedUnsent { return ["href": review, "name": words(.pageUndo)] }
    if isWeb, detail.summary.state == .ready, let name = words.act(detail.summary.keying?.state ?? .toKey) {
      return ["href": Place.keyingPath(detail.summary), "name": name]
    }
    let isCancelling = detail.cancellations.last?.move.state.isOpen ?? false
    return isCancelling ? ["href": "#annuler-box", "name": words(.pageCertContinueCancelling)] : nil
  }

  /// The first event is the recording; the last of a certificate that a person or the portal ended shows how.
  private var events: [Content] {
    guard case .events(let rows) = life.blocks.first else { return [] }
    return rows.enumerated().map { index, row in
      let isLast = index == rows.count - 1 && index > 0 && detail.cancellations.isEmpty
      let lines = row.lines.map(\.forPage)
      return Content([
        "time": row.label, "what": lines.first, "more": Array(lines.dropFirst()),
        "eventLevel": index == 0 ? "ok" : isLast ? detail.summary.state.level : "info",
      ])
    }
  }

  private var proof: Content {
    let hexadecimal = Array(detail.digest.hexadecimal)
    let groups = stride(from: 0, to: hexadecimal.count, by: 4).map {
      String(hexadecimal[$0..<min($0 + 4, hexadecimal.count)])
    }
    return Content([
      "sentence": words.proof(of: detail, now: asked.now), "receipt": detail.receipt?.portalID,
      "digest": groups.joined(separator: " "), "copies": copies,
    ])
  }

  private var hasHiddenNI: Bool { !unmasked && detail.inspection.owner.identificationNumber != nil }

  /// What people typed into the portal and saw there, as files: the newest. What was typed has the whole NI.
  private var copies: [Content] {
    detail.keyingEvents.suffix(20).compactMap { event in
      guard let digest = event.copy, !(event.isTyped && hasHiddenNI) else { return nil }
      let values = ["who": event.by.name, "time": words.moment(event.at, now: asked.now)]
      return [
        "copyHref": KeyingPage.copyPath(detail.summary, detail.operation, digest),
        "copyName": words(event.isTyped ? .pageKeyingCopyTyped : .pageKeyingCopySeen, values),
      ]
    }
  }

  /// Where the portal's vehicle has another owner, that is so on purpose [FAQ R1].
  private var otherOwner: Content? {
    guard let decision = detail.decision, decision.choice == .select,
      let chosen = decision.evidence.comparisons.first(where: { $0.candidate.id == decision.vehicle }),
      chosen.differed.contains(.owner)
    else { return nil }
    return Content([
      "here": Printable.text(detail.inspection.owner.name),
      "there": chosen.candidate.ownerName.map { Printable.text($0) },
      "why": words(.ownerDiffers),
    ])
  }

  private var repairs: Content? {
    let blocks = life.blocks.dropFirst().dropLast().map(\.content)
    let isCompliant = detail.inspection.result == .compliant
    guard document.kind == .mechanical, !blocks.isEmpty || !isCompliant else { return nil }
    return ["blocks": blocks, "conformHref": Place.repairs(document)]
  }
}

// MARK: - What to do where something is wrong

extension CertificateContent {
  private var errors: [Content] { steps.first { $0.code == asked.form["faire"] }?.errors(words, issues: issues) ?? [] }

  private var steps: [SmallForm] { CertificateStep.allCases.map(form) }

  private func form(_ step: CertificateStep) -> SmallForm {
    step.form(document.kind, who: detail.cancellations.last?.by.who ?? "")
  }

  private func content(_ step: CertificateStep) -> Content {
    form(step).content(words, action: path, form: asked.form, issues: issues)
  }

  private func isOpen(_ steps: [CertificateStep]) -> Bool {
    !issues.isEmpty && steps.contains { $0.rawValue == asked.form["faire"] }
  }

  private var problems: [Content] {
    [retracting, refusedClient, cancelling, missing, mistake, takingBack, filing].compactMap(\.self)
  }

  private func problem(
    _ id: String, _ title: Text, _ sentences: [String], phone: String? = nil, email: Content? = nil,
    link: Content? = nil, steps: [CertificateStep] = [], isOpen: Bool = false
  ) -> Content {
    Content([
      "problemId": id, "problemTitle": words(title), "problemSentences": sentences.filter { !$0.isEmpty },
      "phone": phone.map {
        ["phoneHref": HelpPage.link($0), "phoneName": words(.pageCertCall, ["phone": $0])] as Content
      },
      "email": email, "problemLink": link, "forms": steps.map(content), "isOpen": isOpen || self.isOpen(steps),
    ])
  }

  /// A tick of guided keying that was wrong.
  private var retracting: Content? {
    guard detail.summary.keyingState?.isAtPortal == true else { return nil }
    let path = KeyingPage.path(detail.summary, detail.operation, part: "retirer")
    return problem(
      "retirer-box", .pageCertRetract, [words(.pageKeyingRetractHelp)],
      link: ["linkHref": path, "linkName": words(.actRetract)])
  }

  private var refusedClient: Content {
    let receipt = detail.receipt.map { words(.pageCertWithReceipt, ["receipt": $0.portalID]) }
    return problem(
      "refuse", .pageCertRefusedClient, [contact, receipt ?? ""], phone: contacts.clientSatisfaction)
  }

  private var cancelling: Content {
    let mayBeThere = detail.mayBeAtPortal
    let state = detail.cancellations.last?.move.state
    let sentence: String =
      if detail.cancellationReference != nil {
        words(.pageCertCancelDone)
      } else if !mayBeThere {
        words(.pageCertCancelNotConfirmed)
      } else {
        FAQEntry(.r9, words: words, contacts: words.contacts(contacts)).answer
      }
    let isCalled = mayBeThere && detail.cancellationReference == nil
    let isByPhone = CancellationChannel(for: document.kind) == .phone
    return problem(
      "annuler-box", .pageCertCancel, [sentence], phone: isCalled && isByPhone ? contacts.cancellation : nil,
      email: isCalled && !isByPhone ? email : nil, steps: detail.cancellationSteps, isOpen: state?.isOpen ?? false)
  }

  /// The e-mail in the person's own mail program, or as a file for it.
  private var email: Content? {
    CertificatePage.draft(detail, asked, contacts).map { draft in
      [
        "emailHref": ContactLink.email(draft), "emailAction": path,
        "emailHint": words(.pageCertEmailHint, ["support": draft.to]),
      ]
    }
  }

  /// A person who types it looks for its number first.
  private var missing: Content? {
    guard !isWeb else { return nil }
    let number = ["number": document.number.text]
    let isConfirmed = detail.summary.state == .confirmed
    let draft = isConfirmed ? nil : email
    let sentence =
      isConfirmed ? words(.draftConfirmed, number) : draft == nil ? words(.draftNeverSent, number) : faqMissing
    return problem("absent", .pageCertMissing, [sentence.forPage], email: draft)
  }

  private var faqMissing: String { FAQEntry(.u2, words: words, contacts: words.contacts(contacts)).answer }

  private var mistake: Content? {
    guard !detail.summary.isWithdrawn || detail.paper?.isFree == true else { return nil }
    let mayCorrect = detail.isTakenBackEasily || detail.summary.isWithdrawn
    let sentence: Text =
      mayCorrect
      ? .pageCertCorrectKept : detail.summary.state == .confirmed ? .pageCertCorrectConfirmed : .pageCertCorrectSent
    return problem(
      "erreur", .pageCertMistake, [words(sentence)],
      link: mayCorrect ? ["linkHref": Place.correction(detail.summary), "linkName": words(.pageCertCorrect)] : nil)
  }

  private var takingBack: Content? {
    guard detail.isTakenBackEasily else { return nil }
    return problem("reprendre-box", .pageCertTakeBack, [words(.pageCertTakeBackHint)], steps: [.takeBack])
  }

  private var filing: Content? {
    guard let older = detail.inspection.older, detail.summary.state == .confirmed, !detail.isFiled else { return nil }
    return problem(
      "classer-box", .pageCertFile, [words(.pageCertFileHint, ["number": older.number.text])], steps: [.file],
      isOpen: true)
  }
}
