internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync sync`
struct SyncCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("sync", "envoyer", about: .helpSync) }

  @OptionGroup var options: GlobalOptions
  @Flag(name: .customLong("no-wait"), help: Help.text(.helpNoWait)) var noWait = false
  @Flag(name: [.customLong("stop"), .customLong("arreter"), .customLong("arrêter")], help: Help.text(.helpStop))
  var stop = false

  /// 345 600 × 250 ms = a day. A pass has its own limits and ends long before.
  private static let mostPolls = 345_600
  private static let pollInterval = 250

  func perform(in context: CommandContext) async -> ExitCode {
    let (noWait, stop) = (noWait, stop)
    return await context.withStation { station async throws(StationRefusal) in
      if stop {
        let progress = try await station.ask(StopPassCall())
        context.show(progress) { .stop(progress, context.words) }
        return .done
      }
      let started = try await station.ask(StartPassCall())
      // Without an agent the pass runs in this command, so `--no-wait` has no effect.
      if noWait {
        let report = try await station.ask(StatusCall())
        let pause = context.words.pause(report)
        if report.agent {
          context.show(started) { pause ?? context.words(.syncStarted) }
          return pause == nil ? .done : .tryLater
        }
      }
      let ended = try await Self.follow(started, of: station, in: context)
      let report = try await station.ask(StatusCall())
      context.show(ended) { .pass(ended, report, context.words) }
      // The pass found another device with this station.
      if let retirement = report.retirement { return context.report(StationRefusal(retirement)) }
      let end = report.end(of: ended)
      return end == .drained && report.forPerson > 0 ? .personMustAct : ExitCode(end)
    }
  }

  /// Shows the progress until the pass has ended, and returns the last progress.
  private static func follow(
    _ started: PassProgress, of station: any StationService, in context: CommandContext
  ) async throws(StationRefusal) -> PassProgress {
    var progress = started
    var line = ProgressLine(context)
    for _ in 0..<mostPolls where progress.running {
      line.show(progress)
      await context.surroundings.pause(pollInterval)
      progress = try await station.ask(ProgressCall())
    }
    line.show(progress)
    line.finish()
    return progress
  }
}
