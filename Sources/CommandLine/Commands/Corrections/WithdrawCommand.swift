internal import Disk
internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync withdraw NUMBER`: withdraws a certificate that the portal cannot have, and outputs its entry for
/// correction.
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
        // The certificate is withdrawn although the file failed: its entry is printed, so that it is not lost.
        context.show(answer, asIs: whole)
        context.complain(.withdrawNotWritten, ["file": output])
        return .inputErrors
      }
    }
  }
}
