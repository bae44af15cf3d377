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
      if csv { context.console.write(CSV.verificationHeading) }
      for call in try await lots.calls(of: station) {
        let answer = try await station.ask(VerifyCall(kind: call.kind, number: call.number))
        Self.show(answer, isFirst: isFirst, csv: csv, context)
        isFirst = false
        if code == .done || answer.outcome == .notReached { code = Self.exitCode(answer) }
        // The portal was not reached, so it would not answer for the other lots either.
        if answer.outcome == .notReached { break }
      }
      if isFirst, !csv, !context.json { context.say(.stockEmpty) }
      return code
    }
  }

  private static func show(_ answer: VerifyAnswer, isFirst: Bool, csv: Bool, _ context: CommandContext) {
    guard let lot = answer.lot else {
      if context.json { context.console.say(StationJSON.text(answer)) }
      context.complain(context.words.notVerified(answer), code: answer.end?.rawValue ?? "notComparable")
      return
    }
    if csv {
      context.console.write(CSV.lines(lot))
    } else {
      if !isFirst, !context.json { context.console.say("") }
      context.show(answer) { .verification(lot, context.words, now: context.now) }
    }
  }

  private static func exitCode(_ answer: VerifyAnswer) -> ExitCode {
    if let lot = answer.lot { return !lot.isProven ? .storeFault : lot.agrees ? .done : .personMustAct }
    return answer.end.map { ExitCode($0) } ?? .personMustAct
  }
}
