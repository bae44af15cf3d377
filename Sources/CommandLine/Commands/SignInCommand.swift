internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync sign-in`: a person makes every attempt, and each is sent once [FAQ C1, C3, C5].
struct SignInCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("sign-in", "connexion", about: .helpSignIn) }

  @OptionGroup var options: GlobalOptions
  @Argument(help: Help.text(.helpAccessCode)) var accessCode: String?
  @Flag(name: .customLong("code"), help: Help.text(.helpCode)) var codeOnly = false
  @Flag(help: Help.text(.helpConfirm)) var confirm = false

  func perform(in context: CommandContext) async -> ExitCode {
    let (written, codeOnly, confirm) = (accessCode, codeOnly, confirm)
    return await context.withDoor { door async throws(StationAccessFault) in
      let dialogue = SignInDialogue(door: door, context: context, confirm: confirm)
      try await dialogue.expectProtocol()
      if codeOnly { return try await dialogue.enterCode() }
      return try await dialogue.signIn(accessCode: written)
    }
  }
}
