internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync bundle`: carries waiting certificates to an office when no network comes.
struct BundleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Help.command(
      "bundle", "paquet", about: .helpBundle,
      subcommands: [BundleExportCommand.self, BundleImportCommand.self, BundleListCommand.self, BundleKeyCommand.self])
  }
}

/// `cvmsync bundle list`
struct BundleListCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("list", "liste", about: .helpBundleList) }

  @OptionGroup var options: GlobalOptions

  func perform(in context: CommandContext) async -> ExitCode {
    await context.withStation { station async throws(StationRefusal) in
      let list = try await station.ask(BundlesCall())
      context.show(list) { .bundles(list, context.words, now: context.now) }
      return .done
    }
  }
}

/// `cvmsync bundle key`
struct BundleKeyCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("key", "cle", about: .helpBundleKey) }

  @OptionGroup var options: GlobalOptions

  func perform(in context: CommandContext) async -> ExitCode {
    await context.withStation { station async throws(StationRefusal) in
      let report = try await station.ask(BundleKeyCall())
      context.show(report) { .bundleKey(report, context.words) }
      return report.standing == .refused ? .personMustAct : .done
    }
  }
}
