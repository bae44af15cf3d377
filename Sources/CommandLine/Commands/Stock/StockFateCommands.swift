internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync stock spoil NUMBER…`
struct StockSpoiledCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("spoil", "gache", "gâché", about: .helpStockSpoiled) }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var fate: NumberFateOptions

  func perform(in context: CommandContext) async -> ExitCode { await fate.move(to: .spoiled, in: context) }
}

/// `cvmsync stock lost NUMBER…`
struct StockLostCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("lost", "perdu", about: .helpStockLost) }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var fate: NumberFateOptions

  func perform(in context: CommandContext) async -> ExitCode { await fate.move(to: .lost, in: context) }
}

/// `cvmsync stock stolen NUMBER…`
struct StockStolenCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("stolen", "vole", "volé", about: .helpStockStolen) }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var fate: NumberFateOptions

  func perform(in context: CommandContext) async -> ExitCode { await fate.move(to: .stolen, in: context) }
}

/// `cvmsync stock return NUMBER…`
struct StockReturnedCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("return", "retourner", about: .helpStockReturned) }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var fate: NumberFateOptions

  func perform(in context: CommandContext) async -> ExitCode { await fate.move(to: .returned, in: context) }
}

/// Options that name the numbers, the person who reports them, and the reason.
struct NumberFateOptions: ParsableArguments {
  @Argument(help: Help.text(.helpNumbers)) var numbers: [CertificateNumber]
  @OptionGroup var document: StockOptions
  @Option(name: [.long, .customLong("jusqua")], help: Help.text(.helpUpTo, "LAST")) var upTo: CertificateNumber?
  @OptionGroup var by: DecisionOptions

  func move(to state: StockState, in context: CommandContext) async -> ExitCode {
    guard let numbers = PaperNumbers.all(numbers, upTo: upTo, context) else { return .inputErrors }
    guard let by = by.decision(context) else { return .inputErrors }
    let call = MoveNumbersCall(kind: document.kind, numbers: numbers, state: state, by: by)
    return await context.withStation { station async throws(StationRefusal) in
      let report = try await station.ask(call)
      context.show(report) { .moved(call, report, context.words) }
      return .done
    }
  }
}
