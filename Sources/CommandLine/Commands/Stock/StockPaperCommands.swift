internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync stock count N`
struct StockCountCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("count", "compter", about: .helpStockCount) }

  @OptionGroup var options: GlobalOptions
  @Argument(help: Help.text(.helpCounted)) var counted: Int
  @OptionGroup var document: StockOptions
  @Option(help: Help.text(.helpWho, "NAME")) var who: String

  func perform(in context: CommandContext) async -> ExitCode {
    guard let who = NamedText(who, option: "--who", context) else { return .inputErrors }
    let call = CountCall(kind: document.kind, counted: counted, who: who.text)
    return await context.withStation { station async throws(StationRefusal) in
      let answer = try await station.ask(call)
      context.show(answer) { .count(answer, context.words) }
      return answer.outcome == .agrees ? .done : .personMustAct
    }
  }
}

/// `cvmsync stock skip NUMBER…`
struct StockSkipCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("skip", "sauter", about: .helpStockSkip) }

  @OptionGroup var options: GlobalOptions
  @Argument(help: Help.text(.helpNumbers)) var numbers: [CertificateNumber]
  @Option(name: [.long, .customLong("jusqua")], help: Help.text(.helpUpTo, "LAST")) var upTo: CertificateNumber?
  @OptionGroup var document: StockOptions
  @OptionGroup var by: DecisionOptions

  func perform(in context: CommandContext) async -> ExitCode {
    guard let numbers = PaperNumbers.all(numbers, upTo: upTo, context) else { return .inputErrors }
    guard let by = by.decision(context) else { return .inputErrors }
    let call = SkipCall(kind: document.kind, numbers: numbers, by: by)
    return await context.withStation { station async throws(StationRefusal) in
      let report = try await station.ask(call)
      context.show(report) {
        let done = context.words(.stockSkipped, ["count": context.words.number(call.numbers.count)])
        return .gaps(report, context.words, now: context.now, after: done)
      }
      return .done
    }
  }
}

/// `cvmsync stock gaps`
struct StockGapsCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("gaps", "trous", about: .helpStockGaps) }

  @OptionGroup var options: GlobalOptions

  func perform(in context: CommandContext) async -> ExitCode {
    await context.withStation { station async throws(StationRefusal) in
      let report = try await station.ask(GapsCall())
      context.show(report) { .gaps(report, context.words, now: context.now) }
      return report.gaps.isEmpty && report.withdrawn.isEmpty ? .done : .personMustAct
    }
  }
}
