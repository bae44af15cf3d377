package import SyncProtocol

extension Ledger {
  /// `PUT stations/{id}/backlog` (SyncProtocol §7): in the same epoch, a mark lower than before, or another operation at
  /// it, is a copied or restored file.
  package mutating func report(_ report: BacklogReport, of station: MessageID) throws(Refusal) -> BacklogReport {
    guard report.highWaterMark >= 0 else { throw .invalid("highWaterMark", "pas moins de zéro") }
    guard report.counts.count <= 20, report.counts.values.allSatisfy({ $0 >= 0 }) else {
      throw .invalid("counts", "au plus 20 nombres, pas moins de zéro")
    }
    let known = backlogs[station]
    if let known, known.epoch == report.epoch, report.isBehind(known) { throw .stationBehind }
    guard known != nil || backlogs.count < policy.capacity else { throw .full }
    if known != report { record(.backlog(station: station, report)) }
    return report
  }

  /// `GET stations/{id}/backlog` (SyncProtocol §7).
  package func backlog(of station: MessageID) throws(Refusal) -> BacklogReport {
    guard let report = backlogs[station] else { throw .notFound("ce poste n’a rien déclaré") }
    return report
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
