internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync cancel NUMBER`: people request the cancellation; the station records who did, when, and the outcome
/// [FAQ R9].
struct CancelCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("cancel", "annuler", about: .helpCancel) }

  @OptionGroup var options: GlobalOptions
  @Argument(help: Help.text(.helpNumber)) var number: TypedNumber?
  @Flag(help: Help.text(.helpCancelList)) var list = false
  @OptionGroup var document: StockOptions
  @Option(name: .customLong("asked-by"), help: Help.text(.helpAskedBy, "HOW")) var askedBy: CancellationChannel?
  @Option(name: .customLong("confirmed"), help: Help.text(.helpConfirmed, "REFERENCE")) var reference: String?
  @Option(name: [.customLong("replaced-by"), .customLong("remplace-par")], help: Help.text(.helpReplacedBy, "NUMBER"))
  var replacement: CertificateNumber?
  @Flag(help: Help.text(.helpWithdraw)) var withdraw = false
  @Option(help: Help.text(.helpWho, "NAME")) var who: String?
  @Option(help: Help.text(.helpReason, "REASON")) var why: String?

  func validate() throws {
    let moves = [askedBy != nil, reference != nil, replacement != nil, withdraw].count { $0 }
    let isRead = list && number == nil && moves == 0 && who == nil && why == nil
    let isStep = !list && number != nil && moves <= 1 && who != nil && why != nil
    guard isRead || isStep else { throw ValidationError(Help.text(.cancelUsage)) }
  }

  func perform(in context: CommandContext) async -> ExitCode {
    let words = context.words
    guard let number else {
      return await context.ask(CancellationsCall()) { .cancellations($0, words, now: context.now) }
    }
    guard let who = NamedText(who ?? "", option: "--who", context),
      let why = NamedText(why ?? "", option: "--why", context), let move = move(context)
    else { return .inputErrors }
    let (kind, by) = (document.kind, NamedDecision(who: who.text, why: why.text))
    return await context.withStation { station async throws(StationRefusal) in
      let known = try await number.known([kind], at: station)
      let summary = try await station.ask(CancellationCall(kind: kind, number: known, move: move, by: by))
      context.show(summary) { .cancellation(summary, words, contacts: words.contacts(context.contacts)) }
      return .done
    }
  }

  /// Returns the step that the options name; nil if they are invalid, which was reported.
  private func move(_ context: CommandContext) -> CancellationMove? {
    if let askedBy { return .asked(by: askedBy) }
    if let replacement { return .replaced(by: replacement) }
    if withdraw { return .withdrawn }
    guard let reference else { return .toAsk }
    return NamedText(reference, option: "--confirmed", context).map { .confirmed(reference: $0.text) }
  }
}

extension CancellationChannel: ExpressibleByArgument {}
