internal import ArgumentParser
internal import Daemon
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync move-out FILE`: writes the station to a file for another device, and retires this one.
struct MoveOutCommand: StationCommand {
  static var configuration: CommandConfiguration {
    Help.command("move-out", "demenager", "déménager", about: .helpMoveOut)
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: Help.text(.helpMoveFile, "FILE")) var file: String?
  @Flag(help: Help.text(.helpMoveCancel)) var cancel = false
  @OptionGroup var by: MoveDecision

  func validate() throws {
    guard (file == nil) == cancel else { throw ValidationError(Help.text(.moveUsage, ["option": "--cancel"])) }
  }

  func perform(in context: CommandContext) async -> ExitCode {
    guard let decision = by.decision(context, isAsked: !cancel, option: "--cancel") else { return .inputErrors }
    guard let file else { return await MoveDecision.stay(decision, context) }
    let isDialogue = context.console.inputIsTerminal && !context.json
    let code = MoveCode()
    if isDialogue, !Self.isNoted(code, context) {
      context.complain(.moveOutNothing)
      return .inputErrors
    }
    let call = MoveOutCall(move: RelocationID(Live.newID()), by: decision)
    return await context.withStation { station async throws(StationRefusal) in
      do throws(MoveOutFault) {
        var moved = try await Agent.moveOut(context.places, to: file, code: code, asking: station, call)
        if !isDialogue { moved.code = code.text.joined(separator: " ") }
        context.show(moved) { View.movedOut(moved, context.words) }
        return .done
      } catch {
        return Self.report(error, file, context)
      }
    }
  }

  /// Shows the code and asks for it until it is typed as shown, at most five times: a code that was noted wrong would
  /// leave the station in a file that nobody can open.
  private static func isNoted(_ code: MoveCode, _ context: CommandContext) -> Bool {
    let groups = code.text
    context.console.tell(context.words(.moveOutBefore))
    for half in [groups.prefix(4), groups.suffix(4)] { context.console.say("  " + half.joined(separator: "  ")) }
    return MoveDecision.typedCode(.moveOutAskCode, context) { typed in
      if typed == code { return true }
      context.complain(.moveCodeOther)
      return false
    } != nil
  }

  private static func report(_ fault: MoveOutFault, _ file: String, _ context: CommandContext) -> ExitCode {
    switch fault {
    case .daemon(let fault): return context.report(fault)
    case .station(let refusal): return context.report(refusal)
    case .file(_, isTaken: true):
      context.complain(.moveFileExists, ["file": file])
      return .inputErrors
    case .file(let note, isTaken: false), .unfinished(let note, stays: true):
      context.complain(.moveFileFailed, ["file": file, "note": note])
    case .unfinished(let note, stays: false): context.complain(.moveOutUnfinished, ["file": file, "note": note])
    }
    return .storeFault
  }
}

extension View {
  fileprivate static func movedOut(_ moved: MovedOut, _ words: Words) -> String {
    var lines = [words(.moveOutDone, ["station": moved.answer.station.name, "file": moved.file])]
    if let code = moved.code { lines.append(words(.moveOutCode, ["code": code])) }
    lines += moved.answer.papers.map { words.papers($0) }
    if moved.answer.waiting > 0 { lines.append(words.count(moved.answer.waiting, .moveWaiting)) }
    if let file = moved.authorities { lines.append(words(.moveOutAuthorities, ["file": file])) }
    return (lines + [words(.moveOutNext)]).joined(separator: "\n")
  }
}
