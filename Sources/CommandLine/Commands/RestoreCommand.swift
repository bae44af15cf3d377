internal import ArgumentParser
internal import Daemon
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync restore [FILE]`: works only while no agent runs. Without a file, restores the newest backup.
struct RestoreCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("restore", "restaurer", about: .helpRestore) }

  @OptionGroup var options: GlobalOptions
  @Argument(help: Help.text(.helpBackupFile, "FILE")) var backup: String?

  func perform(in context: CommandContext) async -> ExitCode {
    do throws(DaemonFault) {
      let rebuilt = try await Agent.restore(context.places, from: backup)
      context.show(rebuilt) { Self.view(rebuilt, context) }
      return .personMustAct
    } catch {
      return context.report(error)
    }
  }

  /// The same words as the notice that the restored file now has.
  private static func view(_ rebuilt: Rebuilt, _ context: CommandContext) -> View {
    let words = context.words
    let notice = Notice(
      id: 0, kind: rebuilt.kind, at: context.now, count: rebuilt.missing ?? 0, parameters: rebuilt.parameters)
    return View(words(.restoreDone, ["since": words.moment(rebuilt.madeAt, now: context.now)]), words.notice(notice))
  }
}
