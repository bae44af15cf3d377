internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync filed [NUMBER]`: notes that the older paper is filed with the new one [FAQ A3]. Without a number, lists the
/// papers that are not filed yet.
struct FiledCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("filed", "classer", about: .helpFiled) }

  @OptionGroup var options: GlobalOptions
  @Argument(help: Help.text(.helpOlderNumber)) var number: CertificateNumber?
  @OptionGroup var document: StockOptions
  @Option(help: Help.text(.helpWho, "NAME")) var who: String?

  func validate() throws {
    guard (number == nil) == (who == nil) else { throw ValidationError(Help.text(.filedUsage)) }
  }

  func perform(in context: CommandContext) async -> ExitCode {
    let (words, now) = (context.words, context.now)
    guard let number else { return await context.ask(FilingCall()) { .toFile($0, words, now: now) } }
    guard let who = NamedText(who ?? "", option: "--who", context) else { return .inputErrors }
    let by = NamedDecision(who: who.text, why: words(.filedReason))
    return await context.ask(FiledCall(kind: document.kind, olderNumber: number, by: by)) {
      .toFile($0, words, now: now, after: words(.filedNoted, ["number": number.text]))
    }
  }
}
