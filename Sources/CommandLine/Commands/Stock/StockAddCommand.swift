internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync stock add FIRST LAST`
struct StockAddCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("add", "ajouter", about: .helpStockAdd) }

  @OptionGroup var options: GlobalOptions
  @Argument(help: Help.text(.helpFirst)) var first: CertificateNumber
  @Argument(help: Help.text(.helpLast)) var last: CertificateNumber
  @OptionGroup var document: StockOptions
  @Option(help: Help.text(.helpWho, "NAME")) var who: String

  func perform(in context: CommandContext) async -> ExitCode {
    guard let who = NamedText(who, option: "--who", context) else { return .inputErrors }
    let call = AddLotCall(kind: document.kind, first: first, last: last, who: who.text)
    return await context.withStation { station async throws(StationRefusal) in
      let report = try await station.ask(call)
      context.show(report) {
        let added = context.words(.stockAdded, ["first": call.first.text, "last": call.last.text])
        return .moved([added], report.levels, context.words)
      }
      return .done
    }
  }
}
