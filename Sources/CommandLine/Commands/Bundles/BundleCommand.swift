internal import ArgumentParser
internal import Domain
internal import Wording

/// `cvmsync bundle`: what waits is carried to an office when the network never comes.
struct BundleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "bundle", abstract: Help.text(.helpBundle),
      subcommands: [BundleExportCommand.self, BundleImportCommand.self, BundleListCommand.self, BundleKeyCommand.self],
      aliases: ["paquet"])
  }
}

/// `cvmsync bundle list`
struct BundleListCommand: StationCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: Help.text(.helpBundleList), aliases: ["liste"])
  }

  @OptionGroup var options: GlobalOptions

  func perform(in context: CommandContext) async -> ExitCode {
    await context.withStation { station async throws(StationRefusal) in
      let list = try await station.bundles()
      context.show(list) { BundleText(words: context.words, now: context.now).text(list) }
      return .done
    }
  }
}

/// `cvmsync bundle key`
struct BundleKeyCommand: StationCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "key", abstract: Help.text(.helpBundleKey), aliases: ["cle"])
  }

  @OptionGroup var options: GlobalOptions

  func perform(in context: CommandContext) async -> ExitCode {
    await context.withStation { station async throws(StationRefusal) in
      let report = try await station.bundleKey()
      context.show(report) { BundleText(words: context.words, now: context.now).text(report) }
      return report.standing == .refused ? .personMustAct : .done
    }
  }
}
