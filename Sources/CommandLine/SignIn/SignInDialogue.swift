internal import Domain
internal import StationAPI
internal import Wording

/// The dialogue that signs a person in. Prompts go to standard error. Answers are read without echo from a terminal, or
/// line by line from other input: access code if none was given, password, code.
struct SignInDialogue: Sendable {
  let door: StationDoor
  let context: CommandContext
  /// Whether the person agreed to continue from the third attempt in a row [FAQ C3].
  let confirm: Bool

  var words: Words { context.words }

  /// Any refusal by the station comes before a password or a code is typed.
  func expectProtocol() async throws(StationAccessFault) {
    try await door.ask { station async throws(StationRefusal) in
      guard try await station.ask(StatusCall()).link.state != .web else { throw StationRefusal(.portalIsWeb) }
    }
  }

  func signIn(accessCode written: String?) async throws(StationAccessFault) -> ExitCode {
    let answered = written ?? ask(.askAccessCode) { context.console.readLine() }
    guard let accessCode = answered.flatMap({ AccessCode(entered: $0) }) else {
      context.complain(.badAccessCode)
      return .inputErrors
    }
    // The password is overwritten before the code is asked for, which may take a while.
    guard let answer = try await answerPassword(accessCode) else { return .inputErrors }
    guard answer.outcome == .codeSent else { return tell(answer) }
    context.console.complain(words.signIn(answer, now: context.now))
    return try await enterCode()
  }

  /// Asks for the password and sends it. Nil if what was typed is invalid; the error was reported.
  private func answerPassword(_ accessCode: AccessCode) async throws(StationAccessFault) -> SignInAnswer? {
    guard let password = ask(.askPassword, { context.console.readSecret() }), !password.isEmpty else {
      context.complain(.badPassword)
      return nil
    }
    guard password.isText else {
      context.complain(.badSecret)
      return nil
    }
    let answer = try await send(SignInCall(accessCode: accessCode, password: password, confirmed: confirm))
    guard answer.outcome == .needsConfirmation, isConfirmed(answer.standing, .signInNeedsConfirmation) else {
      return answer
    }
    return try await send(SignInCall(accessCode: accessCode, password: password, confirmed: true))
  }

  private func send(_ call: SignInCall) async throws(StationAccessFault) -> SignInAnswer {
    try await door.ask { station async throws(StationRefusal) in try await station.ask(call) }
  }

  private func send(_ call: CodeCall) async throws(StationAccessFault) -> CodeAnswer {
    try await door.ask { station async throws(StationRefusal) in try await station.ask(call) }
  }

  /// Answers the newest code that was sent [FAQ C5].
  func enterCode() async throws(StationAccessFault) -> ExitCode {
    let sent: Secret
    switch askForCode() {
    case .code(let code): sent = code
    case .notACode:
      context.complain(.signInCodeLater)
      return .inputErrors
    case .ended:
      context.complain(.signInCodeLater)
      return .signInNeeded
    }
    var answer = try await send(CodeCall(code: sent, confirmed: confirm))
    if answer.outcome == .needsConfirmation, isConfirmed(answer.standing, .codeNeedsConfirmation) {
      answer = try await send(CodeCall(code: sent, confirmed: true))
    }
    return tell(answer)
  }

  private enum TypedCode {
    case code(Secret)
    /// No answer had six digits, after all retries.
    case notACode
    case ended
  }

  /// The most times that a terminal asks for a code of six digits. Nothing is sent meanwhile.
  private static let mostTypedCodes = 5

  /// Asks for a code of six digits. Asks again after another answer, but only at a terminal.
  private func askForCode() -> TypedCode {
    for _ in 0..<(context.console.inputIsTerminal ? Self.mostTypedCodes : 1) {
      guard let code = ask(.askCode, { context.console.readSecret() }) else { return .ended }
      if let code = code.sixDigits { return .code(code) }
      context.complain(.badCode)
    }
    return .notACode
  }

  private func ask<Answer>(_ prompt: Text, _ read: () -> Answer?) -> Answer? {
    if context.console.inputIsTerminal {
      context.console.warn(words(.askPrompt, ["question": words(prompt)]) + " ")
    }
    return read()
  }

  /// Shows the attempts left and asks whether to make another. Without a terminal it returns false: then only
  /// `--confirm` helps.
  private func isConfirmed(_ standing: SignInStandingReport, _ text: Text) -> Bool {
    guard context.console.inputIsTerminal else { return false }
    context.inDialogue.complain(text, ["next": "\(standing.made + 1)"])
    context.console.complain(words.standing(standing))
    context.console.warn(words(.askYesNo, ["question": words(.confirmAttempt)]) + " ")
    return words.isYes(context.console.readLine())
  }

  private func tell(_ answer: SignInAnswer) -> ExitCode {
    if context.json { context.console.say(StationJSON.text(answer)) }
    tell(words.signIn(answer, now: context.now), answer.outcome, answer.outcome.shows ? answer.standing : nil)
    return answer.outcome.exitCode
  }

  private func tell(_ answer: CodeAnswer) -> ExitCode {
    if context.json { context.console.say(StationJSON.text(answer)) }
    let text = words.code(answer, now: context.now)
    guard answer.outcome == .signedIn else {
      tell(text, answer.outcome, answer.outcome.shows ? answer.standing : nil)
      return answer.outcome.exitCode
    }
    if !context.json { context.console.say(text) }
    return answer.hasMandate == false ? .personMustAct : .done
  }

  private func tell(_ text: String, _ outcome: some RawRepresentable<String>, _ standing: SignInStandingReport?) {
    context.complain(text, code: outcome.rawValue)
    if outcome.rawValue == SignInAnswer.Outcome.needsConfirmation.rawValue { context.complain(.confirmByOption) }
    if let standing { context.complain(words.standing(standing), code: "standing") }
  }
}
