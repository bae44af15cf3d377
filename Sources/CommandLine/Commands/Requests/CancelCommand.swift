internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync cancel NUMBER`: people ask for it, the station remembers who did, when and with what outcome [FAQ R9].
struct CancelCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("cancel", "annuler", about: .helpCancel) }

  @OptionGroup var options: GlobalOptions
  @Argument(help: Help.text(.helpNumber)) var number: CertificateNumber?
  @Flag(help: Help.text(.helpCancelList)) var list = false
  @OptionGroup var document: StockOptions
  @Option(name: .customLong("asked-by"), help: Help.text(.helpAskedBy, "HOW")) var askedBy: CancellationChannel?
  @Option(name: .customLong("confirmed"), help: Help.text(.helpConfirmed, "REFERENCE")) var reference: String?
  @Flag(help: Help.text(.helpWithdraw)) var withdraw = false
  @Option(help: Help.text(.helpWho, "NAME")) var who: String?
  @Option(help: Help.text(.helpReason, "REASON")) var why: String?

  func validate() throws {
    let moves = [askedBy != nil, reference != nil, withdraw].count { $0 }
    let isRead = list && number == nil && moves == 0 && who == nil && why == nil
    let isStep = !list && number != nil && moves <= 1 && who != nil && why != nil
    guard isRead || isStep else { throw ValidationError(Help.text(.cancelUsage)) }
  }

  func perform(in context: CommandContext) async -> ExitCode {
    guard let number else { return await Self.list(in: context) }
    guard let who = NamedText(who ?? "", option: "--who", context),
      let why = NamedText(why ?? "", option: "--why", context), let move = move(context)
    else { return .inputErrors }
    let call = CancellationCall(
      kind: document.kind, number: number, move: move, by: NamedDecision(who: who.text, why: why.text))
    return await context.withStation { station async throws(StationRefusal) in
      let summary = try await station.ask(call)
      context.show(summary) {
        .cancellation(summary, context.words, contacts: context.words.contacts(context.contacts))
      }
      return .done
    }
  }

  /// Nil once the person was told what is wrong.
  private func move(_ context: CommandContext) -> CancellationMove? {
    if let askedBy { return .asked(by: askedBy) }
    if withdraw { return .withdrawn }
    guard let reference else { return .toAsk }
    return NamedText(reference, option: "--confirmed", context).map { .confirmed(reference: $0.text) }
  }

  private static func list(in context: CommandContext) async -> ExitCode {
    await context.withStation { station async throws(StationRefusal) in
      let list = try await station.ask(CancellationsCall())
      context.show(list) { .cancellations(list, context.words, now: context.now) }
      return .done
    }
  }
}

extension CancellationChannel: ExpressibleByArgument {}
