internal import Domain
internal import StationAPI
internal import Wording

/// What a person can do about a certificate on its page; the raw value is the value of the button.
enum CertificateStep: String, CaseIterable {
  /// Requests to cancel, which people make by telephone or e-mail [FAQ R9].
  case cancel = "annuler"
  case asked = "demandee"
  case confirmed = "confirmee"
  case withdrawRequest = "retirer"
  case replaced = "remplacer"
  /// Takes it back before the portal can have it.
  case takeBack = "reprendre"
  /// Both papers of an older document are together [FAQ A3].
  case file = "classer"

  /// Sent twice, a step that was taken with the same words is done already.
  func take(_ detail: CertificateDetail, _ asked: PageRequest) async throws(StationRefusal) {
    let (kind, number) = (detail.summary.kind, detail.summary.number)
    // All errors at once; a station tells the first.
    let issues = form(kind, who: "").fields.compactMap { NamedDecision.issue(with: text($0.name, asked), in: $0.name) }
    guard issues.isEmpty else { throw StationRefusal(.malformedCall, issues: issues) }
    let by = NamedDecision(who: text("who", asked), why: why(asked))
    switch self {
    case .takeBack: _ = try await asked.ask(WithdrawCall(kind: kind, number: number, by: by))
    case .file:
      guard let older = detail.inspection.older, !detail.isFiled else { return }
      _ = try await asked.ask(FiledCall(kind: kind, olderNumber: older.number, by: by))
    case .cancel, .asked, .confirmed, .withdrawRequest, .replaced:
      guard let move = move(kind, asked) else {
        throw StationRefusal(.malformedCall, issues: [FieldIssue(field: "number", reason: .notACertificateNumber)])
      }
      if let last = detail.cancellations.last, last.move == move, last.by == by { return }
      _ = try await asked.ask(CancellationCall(kind: kind, number: number, move: move, by: by))
    }
  }

  /// Nil where a number is needed, and what was typed is none.
  private func move(_ kind: CertificateKind, _ asked: PageRequest) -> CancellationMove? {
    switch self {
    case .asked: .asked(by: CancellationChannel(for: kind))
    case .confirmed: .confirmed(reference: text("reference", asked))
    case .withdrawRequest: .withdrawn
    case .replaced: EnteredNumber(text("number", asked)).number.map { .replaced(by: $0) }
    case .cancel, .takeBack, .file: .toAsk
    }
  }

  private func why(_ asked: PageRequest) -> String {
    self == .file ? asked.words(.filedReason) : text("why", asked)
  }

  private func text(_ name: String, _ asked: PageRequest) -> String { EntryText.cleaned(asked.form[name] ?? "") }

  /// Its form; `kind` is the document's.
  func form(_ kind: CertificateKind, who: String) -> SmallForm {
    let who = SmallForm.Field(name: "who", label: .pageCertWho, value: who)
    let why = SmallForm.Field(name: "why", label: .pageCertWhy)
    let note = SmallForm.Field(name: "why", label: .pageCertNote, hint: .pageCertNoteHint)
    let reference = SmallForm.Field(name: "reference", label: .pageCertReference)
    let isByPhone = CancellationChannel(for: kind) == .phone
    return switch self {
    case .cancel: SmallForm(code: rawValue, button: .pageCertCancelNote, fields: [who, why])
    case .asked:
      SmallForm(
        code: rawValue, button: isByPhone ? .pageCertCancelAskedPhone : .pageCertCancelAskedEmail, fields: [who, note])
    case .confirmed: SmallForm(code: rawValue, button: .pageCertCancelConfirmed, fields: [reference, who, note])
    case .withdrawRequest: SmallForm(code: rawValue, button: .pageCertCancelWithdraw, fields: [who, why])
    case .replaced:
      SmallForm(
        code: rawValue, button: .pageCertReplacedGo,
        fields: [SmallForm.Field(name: "number", label: .pageCertReplacement), who, note])
    case .takeBack: SmallForm(code: rawValue, button: .pageCertTakeBackDo, fields: [who, why])
    case .file: SmallForm(code: rawValue, button: .pageCertFileDo, fields: [who])
    }
  }
}

extension CertificateDetail {
  /// The steps of a request to cancel that may be taken now; none before the portal has confirmed it.
  var cancellationSteps: [CertificateStep] {
    guard mayBeAtPortal || cancellationReference != nil else { return [] }
    return switch cancellations.last?.move.state {
    case nil, .withdrawn: [.cancel]
    case .toAsk: [.asked, .withdrawRequest]
    case .asked: [.confirmed, .withdrawRequest]
    case .confirmed: [.replaced]
    case .replaced: []
    }
  }

  /// Whether the portal has confirmed it, or may have it since a person typed it: it can be cancelled there.
  var mayBeAtPortal: Bool {
    summary.state == .confirmed || (keying?.isPossible == true && summary.state.hasNoRequest)
  }

  /// Whether the portal surely does not have it, so that a person may take it back or correct it.
  var isTakenBackEasily: Bool {
    guard keying?.isSurelyNotAtPortal ?? true else { return false }
    let wasSent = attempts.contains { $0.purpose == .submit }
    return summary.state.needsPerson || (summary.state == .ready && !wasSent)
  }

  /// Whether both papers of an older document are noted as filed together [FAQ A3].
  var isFiled: Bool { decisions.contains { $0.action == .file } }

  /// Whether a person decided how to send it, and nothing left since: the decision can be taken back.
  var isDecidedUnsent: Bool {
    guard summary.state == .ready, let last = decisions.last else { return false }
    let isOfSending = last.action == .select || last.action == .notSame || last.action == .retry
    return isOfSending && !attempts.contains { $0.startedAt > last.at }
  }
}
