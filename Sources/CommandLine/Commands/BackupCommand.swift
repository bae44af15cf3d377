internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync backup`
struct BackupCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("backup", "sauvegarde", about: .helpBackup) }

  @OptionGroup var options: GlobalOptions

  func perform(in context: CommandContext) async -> ExitCode {
    await context.withStation { station async throws(StationRefusal) in
      let made = try await station.ask(BackUpCall())
      context.show(made) {
        context.words(.backupMade, ["name": made.name, "size": context.words.number(Int(made.bytes >> 10))])
      }
      return .done
    }
  }
}
