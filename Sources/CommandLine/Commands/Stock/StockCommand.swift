internal import ArgumentParser
internal import Domain
internal import Wording

/// `cvmsync stock`
struct StockCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "stock", abstract: Help.text(.helpStock),
      subcommands: [
        StockListCommand.self, StockAddCommand.self, StockSpoiledCommand.self, StockLostCommand.self,
        StockStolenCommand.self, StockReturnedCommand.self, StockCountCommand.self, StockSkipCommand.self,
        StockGapsCommand.self, StockLedgerCommand.self, StockHandOverCommand.self, StockReceiveCommand.self,
        StockTakeBackCommand.self, StockHandOversCommand.self, StockVerifyCommand.self,
      ],
      defaultSubcommand: StockListCommand.self, aliases: ["inventaire"])
  }
}

/// `cvmsync stock list`
struct StockListCommand: StationCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: Help.text(.helpStockList), aliases: ["liste"])
  }

  @OptionGroup var options: GlobalOptions

  func perform(in context: CommandContext) async -> ExitCode {
    await context.withStation { station async throws(StationRefusal) in
      let report = try await station.stock()
      context.show(report) { StockText.text(report, words: context.words, now: context.now) }
      return .done
    }
  }
}
