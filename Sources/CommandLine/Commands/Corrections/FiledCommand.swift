internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync filed [NUMBER]`: the older paper lies with the new one [FAQ A3]; without a number, those that do not yet.
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
    guard let number else {
      return await context.withStation { station async throws(StationRefusal) in
        let list = try await station.ask(FilingCall())
        context.show(list) { .toFile(list, context.words, now: context.now) }
        return .done
      }
    }
    guard let who = NamedText(who ?? "", option: "--who", context) else { return .inputErrors }
    let call = FiledCall(
      kind: document.kind, olderNumber: number,
      by: NamedDecision(who: who.text, why: context.words(.filedReason)))
    return await context.withStation { station async throws(StationRefusal) in
      let left = try await station.ask(call)
      context.show(left) {
        .toFile(
          left, context.words, now: context.now, after: context.words(.filedNoted, ["number": number.text]))
      }
      return .done
    }
  }
}
