internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync stock verify [LOT]`
struct StockVerifyCommand: StationCommand {
  static var configuration: CommandConfiguration {
    Help.command("verify", "verifier", "vérifier", about: .helpStockVerify)
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var lots: LotOptions

  func perform(in context: CommandContext) async -> ExitCode {
    let lots = lots
    let csv = lots.csv && !context.json
    return await context.withStation { station async throws(StationRefusal) in
      var code = ExitCode.done
      var isFirst = true
      if csv { context.console.write(VerifyText.csvHeading) }
      for call in try await lots.calls(of: station) {
        let answer = try await station.ask(VerifyCall(kind: call.kind, number: call.number))
        Self.show(answer, isFirst: isFirst, csv: csv, context)
        isFirst = false
        if code == .done || answer.outcome == .notReached { code = VerifyText.exitCode(answer) }
        // The others would not be answered either.
        if answer.outcome == .notReached { break }
      }
      if isFirst, !csv, !context.json { context.say(.stockEmpty) }
      return code
    }
  }

  private static func show(_ answer: VerifyAnswer, isFirst: Bool, csv: Bool, _ context: CommandContext) {
    let text = VerifyText(words: context.words, now: context.now)
    guard let lot = answer.lot else {
      if context.json { context.show(answer) { "" } }
      context.complain(text.reason(answer), code: answer.end?.rawValue ?? "notComparable")
      return
    }
    if csv {
      context.console.write(VerifyText.csv(lot))
    } else {
      context.show(answer) { (isFirst ? "" : "\n") + text.lot(lot) }
    }
  }
}
