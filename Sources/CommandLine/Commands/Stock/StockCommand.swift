internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync stock`
struct StockCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Help.command(
      "stock", "stock", "inventaire", about: .helpStock,
      subcommands: [
        StockListCommand.self, StockAddCommand.self, StockSpoiledCommand.self, StockLostCommand.self,
        StockStolenCommand.self, StockReturnedCommand.self, StockCountCommand.self, StockSkipCommand.self,
        StockGapsCommand.self, StockLedgerCommand.self, StockHandOverCommand.self, StockReceiveCommand.self,
        StockTakeBackCommand.self, StockHandOversCommand.self, StockVerifyCommand.self,
      ], standard: StockListCommand.self)
  }
}

/// `cvmsync stock list`
struct StockListCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("list", "liste", about: .helpStockList) }

  @OptionGroup var options: GlobalOptions

  func perform(in context: CommandContext) async -> ExitCode {
    await context.withStation { station async throws(StationRefusal) in
      let report = try await station.ask(StockCall())
      context.show(report) { .stock(report, context.words, now: context.now) }
      return .done
    }
  }
}
