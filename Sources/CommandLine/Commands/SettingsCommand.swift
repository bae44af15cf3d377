internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync settings`
struct SettingsCommand: StationCommand {
  static var configuration: CommandConfiguration {
    Help.command("settings", "reglages", "réglages", about: .helpSettings)
  }

  @OptionGroup var options: GlobalOptions

  func perform(in context: CommandContext) async -> ExitCode {
    await context.ask(SettingsCall()) { .settings($0, context.words) }
  }
}
