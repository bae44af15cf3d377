package import SyncProtocol

extension Ledger {
  /// `PUT stations/{id}/backlog` (SyncProtocol §7). In the same epoch, a lower mark than before, or another operation
  /// at the mark, means a copied or restored file.
  package mutating func report(
    _ report: BacklogReport, of station: MessageID, by visitor: Visitor, now: Int64
  ) throws(Refusal) -> BacklogReport {
    guard Self.isCount(report.highWaterMark) else { throw .invalid("highWaterMark", "de 0 à 2^53 - 1") }
    guard report.counts.count <= 20, report.counts.keys.allSatisfy(Self.isStateName) else {
      throw .invalid("counts", "au plus 20 états, nommés de 1 à 32 lettres")
    }
    guard report.counts.values.allSatisfy({ Self.isCount(Int64($0)) }) else {
      throw .invalid("counts", "de 0 à 2^53 - 1")
    }
    guard report.oldest?.isInstant ?? true else { throw .invalid("oldest", "des millisecondes depuis 1970") }
    let known = backlogs[station]?.reported.backlog
    if let known, known.epoch == report.epoch, report.isBehind(known) { throw .stationBehind }
    guard known != nil || backlogs.count < policy.capacity else { throw .full }
    let reported = ReportedStation(station: station, reportedAt: now, backlog: report)
    record(.backlog(ReportedBacklog(reported: reported, mandate: visitor.mandate)))
    return report
  }

  /// Whether every JSON reader reads the number exactly: 0 to 2^53 - 1.
  private static func isCount(_ number: Int64) -> Bool { (0...9_007_199_254_740_991).contains(number) }

  /// Whether the name matches `^[a-z][A-Za-z]{0,31}$`.
  private static func isStateName(_ name: String) -> Bool {
    guard (1...32).contains(name.utf8.count), let first = name.utf8.first else { return false }
    return !isCapital(first) && name.utf8.allSatisfy(isLetter)
  }

  /// `GET stations/{id}/backlog` (SyncProtocol §7).
  package func backlog(of station: MessageID) throws(Refusal) -> BacklogReport {
    guard let backlog = backlogs[station] else { throw .notFound("ce poste n’a rien déclaré") }
    return backlog.reported.backlog
  }

  /// `GET stations` (SyncProtocol §7.1).
  package func stations(for visitor: Visitor) throws(Refusal) -> StationList {
    guard policy.features.stations == true else { throw .notSupported("pas de liste des postes", status: 501) }
    let found = backlogs.values.filter { $0.mandate.map(visitor.mandates.contains) ?? false }.map(\.reported)
      .sorted { ($1.reportedAt, $0.station.text) < ($0.reportedAt, $1.station.text) }
    return StationList(
      stations: Array(found.prefix(StationList.mostStations)), truncated: found.count > StationList.mostStations)
  }
}

extension BacklogReport {
  fileprivate func isBehind(_ earlier: BacklogReport) -> Bool {
    if highWaterMark == earlier.highWaterMark, let lastOperation, let known = earlier.lastOperation {
      return lastOperation != known
    }
    return highWaterMark < earlier.highWaterMark
  }
}

extension Refusal {
  static var stationBehind: Refusal {
    Refusal(.stationBehind, 409, "Poste en retard", detail: "ce poste a déjà déclaré un numéro de séquence plus élevé")
  }
}
