internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync stock ledger [LOT]`
struct StockLedgerCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("ledger", "registre", about: .helpStockLedger) }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var lots: LotOptions

  func perform(in context: CommandContext) async -> ExitCode {
    let lots = lots
    let csv = lots.csv && !context.json
    return await context.withStation { station async throws(StationRefusal) in
      let calls = try await lots.calls(of: station)
      var isProven = true
      if csv { context.console.write(CSV.ledgerHeading) }
      if calls.isEmpty, !csv, !context.json { context.say(.stockEmpty) }
      // Each lot is printed before the next is read. JSON has a line for each lot.
      for (index, call) in calls.enumerated() {
        let ledger = try await station.ask(call)
        isProven = isProven && ledger.isProven
        if csv {
          context.console.write(CSV.lines(ledger))
        } else {
          if index > 0, !context.json { context.console.say("") }
          context.show(ledger) { .ledger(ledger, context.words, now: context.now) }
        }
      }
      return isProven ? .done : .storeFault
    }
  }
}
