internal import Disk
package import Domain
internal import Engine
internal import Logging
internal import ServiceLifecycle
internal import StationAPI
internal import Synchronization

/// The folder of the stations' reports, as this station uses it. A disk that is away holds nothing up.
final class StationReports: ReportFolder {
  private let directory: ReportDirectory
  private let logger: Logger
  private let reading = PatientQueue(label: "reports-read", seconds: 10, most: 4)
  private let writing = PatientQueue(label: "reports-write", seconds: 5, most: 1)
  private let state = Mutex(ReportDelivery())

  init(_ path: String, logger: Logger) { (directory, self.logger) = (ReportDirectory(path: path), logger) }

  /// The fault of a disk that does not answer.
  static let noAnswer = "the folder does not answer"

  var path: String { directory.path }
  var delivery: ReportDelivery { state.withLock { $0 } }

  func read(at now: Instant) async -> FleetReport {
    await reading.run { [directory] in directory.read(at: now) }
      ?? FleetReport(at: now, folder: path, fault: Self.noAnswer)
  }

  /// A failure is logged once, until a report is written again.
  func write(_ report: StationReport) async {
    let outcome = await writing.run { [directory] () -> String? in
      do throws(DiskFailure) {
        try directory.write(report)
        return nil
      } catch {
        return error.text
      }
    }
    let at = report.status.at
    let fault = outcome ?? Self.noAnswer
    let before = state.withLock { state in
      let before = state
      state.writtenAt = fault == nil ? at : before.writtenAt
      (state.fault, state.since) = (fault, fault == nil ? nil : before.since ?? at)
      return before
    }
    if let fault, before.fault == nil {
      logger.notice("the report for the office was not written", metadata: ["fault": "\(fault)"])
    } else if fault == nil, before.fault != nil {
      logger.notice("the report for the office is written again")
    }
  }
}

/// Writes this station's report when something has changed, at most once a minute and at least every 15 minutes, and
/// when the agent stops. Before the other services in their list, so that it is stopped after them.
struct ReportWriter: Service {
  let reports: StationReports
  let station: Station
  let surroundings: Surroundings

  private static let pace = Span.minutes(1)
  private static let longest = Span.minutes(15)

  func run() async throws {
    await cancelWhenGracefulShutdown { await writeChanges() }
    await write(isLast: true)
  }

  private func writeChanges() async {
    var last: (gist: ReportGist?, at: Span)?
    while !Task.isCancelled {
      // A station that cannot answer writes nothing; the office then sees how old its last report is.
      let gist = try? await station.reportGist()
      let now = surroundings.elapsed()
      let isDue = last.map { $0.gist != gist || now - $0.at >= Self.longest } ?? true
      if isDue || reports.delivery.fault != nil {
        await write(isLast: false)
        last = (gist, now)
      }
      await surroundings.wait(Self.pace)
    }
  }

  private func write(isLast: Bool) async {
    guard let report = try? await station.report(isLast: isLast) else { return }
    await reports.write(report)
  }
}

extension Agent {
  /// The reports in a directory, on a computer that needs no station.
  package static func fleet(in directory: String, at now: Instant) async -> FleetReport {
    await StationReports(directory, logger: Logger(label: "cvmsync")).read(at: now)
  }
}
