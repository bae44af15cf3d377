internal import Disk
internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync withdraw NUMBER`: takes back what the portal cannot have, and gives its entry to be corrected.
struct WithdrawCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("withdraw", "reprendre", about: .helpWithdrawCommand) }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var document: DocumentOptions
  @OptionGroup var by: DecisionOptions
  @Option(help: Help.text(.helpEntryOutput, "FILE")) var output: String?

  func perform(in context: CommandContext) async -> ExitCode {
    guard let by = by.decision(context) else { return .inputErrors }
    let output = output
    return await document.with(context) { station, call async throws(StationRefusal) in
      let answer = try await station.ask(WithdrawCall(kind: call.kind, number: call.number, by: by))
      let entry = StationJSON.text(answer.entry)
      let words = context.words
      let told = words(
        answer.wasWithdrawn ? .withdrawDoneBefore : .withdrawDone,
        ["certificate": words.certificate(answer.certificate), "number": words.argument(answer.certificate)])
      let whole = context.layout.text(View(told)) + "\n\n" + entry
      guard let output else {
        context.show(answer, asIs: whole)
        return .done
      }
      do throws(DiskFailure) {
        try DurableFile.create(output, entry + "\n")
        context.show(answer) { told }
        return .done
      } catch {
        // It is withdrawn all the same: what it was is shown rather than lost.
        context.show(answer, asIs: whole)
        context.complain(.withdrawNotWritten, ["file": output])
        return .inputErrors
      }
    }
  }
}
