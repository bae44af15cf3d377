internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync sign-out` [FAQ C4]
struct SignOutCommand: StationCommand {
  static var configuration: CommandConfiguration {
    Help.command("sign-out", "deconnexion", "déconnexion", about: .helpSignOut)
  }

  @OptionGroup var options: GlobalOptions

  func perform(in context: CommandContext) async -> ExitCode {
    await context.withStation { station async throws(StationRefusal) in
      let answer = try await station.ask(SignOutCall())
      context.show(answer) { context.words("signOut", answer.outcome) }
      return answer.outcome == .pending ? .tryLater : .done
    }
  }
}
