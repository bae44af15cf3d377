internal import Disk
internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import StationSettings
internal import Wording

extension DraftKind: ExpressibleByArgument {
  init?(argument: String) { self.init(named: argument) }

  static var allValueStrings: [String] { names }
}

/// `cvmsync draft-email KIND [NUMBER]`: writes an e-mail draft from the record; sends nothing [FAQ C2, U2, U3, R9, I1].
struct DraftEmailCommand: StationCommand {
  static var configuration: CommandConfiguration {
    Help.command("draft-email", "brouillon-courriel", about: .helpDraft)
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: Help.text(.helpDraftKind)) var draft: DraftKind
  @Argument(help: Help.text(.helpNumber)) var number: CertificateNumber?
  @OptionGroup var document: StockOptions
  @Option(name: .customLong("access-code"), help: Help.text(.helpAccessCode, "CODE")) var accessCode: String?
  @Option(help: Help.text(.helpEml, "FILE")) var eml: String?

  func validate() throws {
    guard draft.needsNumber == (number != nil) || (draft.takesNumber && !draft.needsNumber) else {
      throw ValidationError(Help.text(draft.needsNumber ? .draftNeedsNumber : .draftTakesNoNumber))
    }
    if draft == .clientRefused, eml != nil { throw ValidationError(Help.text(.draftNoEmail)) }
  }

  func perform(in context: CommandContext) async -> ExitCode {
    let text = DraftText(context.words, contacts: context.contacts, now: context.now)
    switch draft {
    case .clientRefused: return advise(text, context)
    case .supportSignIn:
      let code = accessCode.flatMap { AccessCode(entered: $0) }
      guard accessCode == nil || code != nil else {
        context.complain(.badAccessCode)
        return .inputErrors
      }
      return put(text.supportSignIn(code), text, context)
    case .statistics:
      return await context.withStation { station async throws(StationRefusal) in
        put(text.statistics(try await station.ask(StatusCall()).station), text, context)
      }
    case .unknownOutcome, .cancelPhotometric: return await aboutCertificate(text, context)
    }
  }

  private func advise(_ text: DraftText, _ context: CommandContext) -> ExitCode {
    let advice = PhoneAdvice(draft, phone: text.contacts.clientSatisfaction)
    context.show(advice) {
      let told = number.map { context.words.certificate(document.kind, $0) } ?? EmailDraft.blank
      let values = context.words.contacts(text.contacts).merging(["certificate": told]) { _, own in own }
      return context.words(.draftCallInstead, values)
    }
    return .done
  }

  private func aboutCertificate(_ text: DraftText, _ context: CommandContext) async -> ExitCode {
    guard let number else { return .usage }
    let isCancelling = draft == .cancelPhotometric
    let call = CertificateCall(kind: isCancelling ? .photometric : document.kind, number: number)
    let code = await context.withStation { station async throws(StationRefusal) in
      let detail = try await station.ask(call)
      if isCancelling {
        let state = detail.summary.state
        guard state == .confirmed else {
          throw StationRefusal(.notConfirmed, parameters: ["number": number.text, "state": state.rawValue])
        }
        return put(text.cancelPhotometric(detail), text, context)
      }
      if detail.summary.state == .confirmed {
        context.complain(.draftConfirmed, ["number": number.text])
        return .inputErrors
      }
      guard let sentAt = detail.mayHaveArrivedAt else {
        context.complain(.draftNeverSent, ["number": number.text])
        return .inputErrors
      }
      return put(text.unknownOutcome(detail, sentAt: sentAt), text, context)
    }
    if isCancelling, code == .noSuchCertificate {
      context.complain(.draftCancelByPhone, context.words.contacts(text.contacts))
    }
    return code
  }

  /// Writes the draft to standard output, or to a new file.
  private func put(_ draft: EmailDraft, _ text: DraftText, _ context: CommandContext) -> ExitCode {
    guard let eml else {
      context.show(draft, asIs: text.plain(draft))
      if !context.json { context.complain(.draftByHand) }
      return .done
    }
    do throws(DiskFailure) {
      try DurableFile.create(eml, EmailFile.text(draft, at: context.now))
      context.show(draft) { context.words(.draftWritten, ["file": eml]) }
      if !context.json { context.complain(.draftByHand) }
      return .done
    } catch {
      switch error {
      case .exists:
        context.complain(.draftExists, ["file": eml])
        return .inputErrors
      case .notPlain, .system:
        context.complain(.draftNotWritable, ["file": eml, "note": error.text])
        return .storeFault
      }
    }
  }
}
