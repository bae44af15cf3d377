/// What several stations have not in the portal yet: `"schema": 1`, additive changes only, no personal data.
package struct FleetReport: Codable, Sendable {
  package var schema = 1
  package var at: Instant
  /// The folder that was read; nil where none is set.
  package var folder: String?
  /// The system's message where the folder could not be read.
  package var fault: String?
  /// By name.
  package var stations: [FleetStation] = []
  /// Stations of the same mandate of which the portal alone tells, the last to report first.
  package var known: [KnownStation] = []
  /// The most pressing certificates of all stations: deadlines first, then the oldest; at most `mostUrgent`.
  package var urgent: [FleetCertificate] = []
  /// Files that were not read, or are not reports; at most `mostLeft`.
  package var left: [LeftFile] = []
  /// How many others there are.
  package var moreLeft = 0

  package static let mostUrgent = 100
  package static let mostLeft = 50
  /// The most reports that are read of one folder.
  package static let mostStations = 200

  package init(at now: Instant, folder: String? = nil, fault: String? = nil) {
    (self.at, self.folder, self.fault) = (now, folder, fault)
  }

  /// - Parameters:
  ///   - files: by name; each is read only when its turn comes.
  ///   - unread: files beyond those that one reading takes.
  package init(_ files: some Sequence<ReportFile>, unread: Int = 0, in folder: String, at now: Instant) {
    self.init(at: now, folder: folder)
    var left: [LeftFile] = []
    var newest: [StationID: (file: String, report: StationReport)] = [:]
    for file in files {
      switch file.content {
      case .fault(let fault): left.append(LeftFile(file.name, fault))
      case .bytes(let bytes):
        switch StationReport.read(bytes) {
        case .failure(let refusal): left.append(LeftFile(file.name, refusal.fault))
        case .success(let report):
          let id = report.status.station.id
          guard let other = newest[id] else {
            newest[id] = (file.name, report)
            continue
          }
          let isNewer = Self.isNewer(report, than: other.report, at: now)
          left.append(LeftFile(isNewer ? other.file : file.name, .older))
          if isNewer { newest[id] = (file.name, report) }
        }
      }
    }
    let all = newest.values.map { (FleetStation($0.report, in: $0.file, at: now), $0.report) }
    stations = all.map(\.0).sorted { ($0.name, $0.id.text) < ($1.name, $1.id.text) }
    urgent = Self.urgent(all)
    self.left = Array(left.prefix(Self.mostLeft))
    moreLeft = left.count - self.left.count + unread
  }

  /// A time in the future is a wrong clock's: it must not hide later reports for ever.
  private static func isNewer(_ report: StationReport, than other: StationReport, at now: Instant) -> Bool {
    func rank(_ report: StationReport) -> (Int, Instant) {
      (report.status.at - now > FleetStation.clockTolerance ? 0 : 1, report.status.at)
    }
    return rank(report) > rank(other)
  }

  private static func urgent(_ all: [(station: FleetStation, report: StationReport)]) -> [FleetCertificate] {
    let certificates = all.flatMap { station, report in
      report.certificates.map { reported in
        var certificate = reported
        certificate.keying = reported.keyingState(isWeb: station.isWeb)
        return FleetCertificate(station: station.name, certificate: certificate)
      }
    }
    func rank(_ one: FleetCertificate) -> (Instant, Instant) {
      (one.certificate.deadline ?? Instant(milliseconds: .max), one.certificate.recordedAt)
    }
    return Array(certificates.sorted { rank($0) < rank($1) }.prefix(mostUrgent))
  }

  /// What decides for all: the worst station, or a file that should be a report and is not.
  package var severity: StatusAdvice.Severity {
    let ofFiles: StatusAdvice.Severity = left.contains(where: \.fault.needsPerson) ? .attention : .fine
    return (stations.map(\.severity) + known.map { $0.severity(at: at) }).reduce(ofFiles, max)
  }

  /// The worst of the stations' endings; a silent station needs a person.
  package var ending: StatusAdvice.Ending {
    let endings = stations.map(\.ending) + (severity > .fine ? [.person] : [])
    return StatusAdvice.Ending.allCases.last { endings.contains($0) } ?? .done
  }
}

/// A certificate of one of the stations.
package struct FleetCertificate: Codable, Hashable, Sendable {
  package var station: String
  /// Its `keying` stands in place of its state; nil where the state tells all.
  package var certificate: ReportedCertificate

  package init(station: String, certificate: ReportedCertificate) {
    (self.station, self.certificate) = (station, certificate)
  }
}

/// A file of the folder that is not among the reports.
package struct LeftFile: Codable, Hashable, Sendable {
  /// Its name, with unseen characters shown; at most 80 characters.
  package var name: String
  package var fault: ReportFault

  package init(_ name: String, _ fault: ReportFault) {
    (self.name, self.fault) = (String(name.showingUnseen().prefix(80)), fault)
  }
}

extension ReportFault {
  /// Whether a station's report may be missing because of it.
  package var needsPerson: Bool {
    switch self {
    case .notPlain, .tooLarge, .unreadable, .notJSON, .notAReport, .newerSchema: true
    case .conflictCopy, .unfinished, .foreign, .older: false
    }
  }
}
