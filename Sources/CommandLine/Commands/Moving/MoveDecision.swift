internal import ArgumentParser
internal import Daemon
internal import Domain
internal import StationAPI
internal import Wording

/// Who moves the station and why: options, or questions at a terminal.
struct MoveDecision: ParsableArguments {
  @Option(help: Help.text(.helpWho, "NAME")) var who: String?
  @Option(help: Help.text(.helpReason, "REASON")) var why: String?

  /// - Parameter isAsked: whether a terminal asks for what is missing.
  /// - Returns: nil if a text is missing or invalid; the error was reported.
  func decision(_ context: CommandContext, isAsked: Bool, option: String) -> NamedDecision? {
    func answer(_ given: String?, _ question: Text) -> String? {
      if let given { return given }
      guard isAsked, context.console.inputIsTerminal else { return nil }
      return Self.ask(question, context) { context.console.readLine() }
    }
    guard let who = answer(who, .moveAskWho), let why = answer(why, .moveAskWhy) else {
      context.complain(.moveUsage, ["option": option])
      return nil
    }
    guard let who = NamedText(who, option: "--who", context), let why = NamedText(why, option: "--why", context)
    else { return nil }
    return NamedDecision(who: who.text, why: why.text)
  }

  private static func ask<Answer>(_ question: Text, _ context: CommandContext, _ read: () -> Answer?) -> Answer? {
    if context.console.inputIsTerminal {
      context.console.warn(context.words(.askPrompt, ["question": context.words(question)]) + " ")
    }
    return read()
  }

  /// The most times that a terminal asks for a code.
  private static let mostTyped = 5

  /// Reads a move's code from standard input: without echo and several times from a terminal, once from a pipe.
  ///
  /// - Returns: nil where none that `holds` was typed; the error was reported.
  static func typedCode(
    _ question: Text, _ context: CommandContext, holds: (MoveCode) -> Bool = { _ in true }
  ) -> MoveCode? {
    for _ in 0..<(context.console.inputIsTerminal ? mostTyped : 1) {
      guard let typed = ask(question, context, { context.console.readSecret() }) else {
        context.complain(.moveCodeLength)
        return nil
      }
      do throws(MoveCode.Fault) {
        let code = try MoveCode(typed: typed)
        if holds(code) { return code }
      } catch {
        switch error {
        case .length: context.complain(.moveCodeLength)
        case .group(let place): context.complain(.moveCodeGroup, ["place": "\(place)"])
        }
      }
    }
    return nil
  }

  /// Notes that this device is the station's.
  static func stay(_ decision: NamedDecision, _ context: CommandContext) async -> ExitCode {
    await context.withStation { station async throws(StationRefusal) in
      let step = try await station.ask(MoveStayCall(by: decision))
      context.show(step) { context.words(.moveStays) }
      return .done
    }
  }
}

extension Words {
  func papers(_ papers: PaperCount) -> String { count(papers.count, .movePapers, ["kind": self("kind", papers.kind)]) }
}
