internal import Disk
internal import Domain
internal import FoundationEssentials
internal import StationAPI

/// Stations' reports in a directory: one file a station. Each call may wait for the disk.
struct ReportDirectory: Sendable {
  let path: String

  /// The most names that are looked at.
  private static let mostNames = 5_000

  /// Puts this station's report in the place of its last one. The directory is not made: where it is missing, a disk
  /// is away.
  func write(_ report: StationReport) throws(DiskFailure) {
    let file = "\(path)/\(report.fileName)"
    try DurableFile.create(
      file, StationJSON.text(report), replaces: true, draft: file + ReportName.draftEnd, isForAll: true)
  }

  func read(at now: Instant) -> FleetReport {
    do throws(DiskFailure) {
      let (names, isCut) = try DirectoryNames.read(path, limit: Self.mostNames)
      let visible = names.filter { ReportName($0) != .hidden }.sorted()
      // What could be a report comes first; the rest is only told by name.
      let reports = visible.filter { ReportName($0) == .report }
      let others = visible.filter { ReportName($0) != .report }
      let taken = reports.prefix(FleetReport.mostStations) + others
      return FleetReport(
        taken.lazy.map(file), unread: reports.count - min(reports.count, FleetReport.mostStations) + (isCut ? 1 : 0),
        in: path, at: now)
    } catch {
      return FleetReport(at: now, folder: path, fault: error.text)
    }
  }

  private func file(_ name: String) -> ReportFile {
    switch ReportName(name) {
    case .conflictCopy: return ReportFile(name, .fault(.conflictCopy))
    case .unfinished: return ReportFile(name, .fault(.unfinished))
    case .foreign, .hidden: return ReportFile(name, .fault(.foreign))
    case .report: break
    }
    do throws(DiskFailure) {
      let bytes = try PlainFile.bytes(of: "\(path)/\(name)", limit: StationReport.sizeLimit)
      return ReportFile(name, bytes.map { .bytes(Data($0)) } ?? .fault(.tooLarge))
    } catch {
      return ReportFile(name, .fault(error == .notPlain ? .notPlain : .unreadable))
    }
  }
}
