internal import ArgumentParser
internal import Daemon
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync move-in FILE`: installs on this device the station that left another one.
struct MoveInCommand: StationCommand {
  static var configuration: CommandConfiguration {
    Help.command("move-in", "emmenager", "emménager", about: .helpMoveIn)
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: Help.text(.helpMoveFile, "FILE")) var file: String?
  @Flag(help: Help.text(.helpMoveKeep)) var keep = false
  @OptionGroup var by: MoveDecision

  func validate() throws {
    guard (file == nil) == keep else { throw ValidationError(Help.text(.moveUsage, ["option": "--keep"])) }
  }

  func perform(in context: CommandContext) async -> ExitCode {
    guard let decision = by.decision(context, isAsked: !keep, option: "--keep") else { return .inputErrors }
    guard let file else { return await MoveDecision.stay(decision, context) }
    guard let code = MoveDecision.typedCode(.moveInAskCode, context) else { return .inputErrors }
    do throws(DaemonFault) {
      let moved = try await Agent.moveIn(context.places, from: file, code: code, by: decision)
      context.show(moved) { View.movedIn(moved, context) }
      return moved.missingAuthorities == nil ? .done : .personMustAct
    } catch {
      return context.report(error)
    }
  }
}

extension View {
  fileprivate static func movedIn(_ moved: MovedIn, _ context: CommandContext) -> String {
    let words = context.words
    var lines = [
      words(
        .moveInDone,
        [
          "station": moved.station.name, "time": words.moment(moved.left.at, now: context.now),
          "who": moved.left.by.who,
          "why": moved.left.by.why,
        ])
    ]
    lines += moved.papers.map { words.papers($0) }
    if let file = moved.missingAuthorities { lines.append(words(.moveInAuthorities, ["file": file])) }
    return (lines + [words(moved.isWeb ? .moveInNextWeb : .moveInNext)]).joined(separator: "\n")
  }
}
