package import Domain

/// Retires this device: from then on it records and sends no more. Asked again for the same move, it only makes the copy
/// again.
package struct MoveOutCall: StationCall {
  package static let route = CallRoute.post(
    "move-out", "Retires this device and copies its file, for another device to take the station.", asksPortal: true)

  package var move: RelocationID
  package var by: NamedDecision

  package init(move: RelocationID, by: NamedDecision) {
    self.move = move
    self.by = by
  }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> MoveOutAnswer {
    try await station.moveOut(self)
  }
}

package struct MoveOutAnswer: Codable, Hashable, Sendable {
  package var step: RelocationStep
  package var station: StationSummary
  /// The name of the copy in the station's `backups`.
  package var backup: String
  /// Blank papers to hand over along with the station.
  package var papers: [PaperCount]
  /// Certificates that the new device has to send.
  package var waiting: Int

  package init(
    step: RelocationStep, station: StationSummary, backup: String, papers: [PaperCount], waiting: Int
  ) {
    self.step = step
    self.station = station
    self.backup = backup
    self.papers = papers
    self.waiting = waiting
  }
}

/// How many blank papers of a kind the station has.
package struct PaperCount: Codable, Hashable, Sendable {
  package var kind: CertificateKind
  package var count: Int

  package init(_ kind: CertificateKind, _ count: Int) {
    self.kind = kind
    self.count = count
  }
}

/// The last step before the file is complete: this device can then never become the station's again.
package struct MoveWrittenCall: StationCall {
  package static let route = CallRoute.post(
    "move-written", "Notes that the file of a move is complete but for its last bytes.")

  package var move: RelocationID

  package init(move: RelocationID) { self.move = move }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> RelocationStep {
    try await station.noteMoveWritten(self)
  }
}

package struct MoveStayCall: StationCall {
  package static let route = CallRoute.post(
    "move-stay", "Notes a person's word that this device is the station's, and no other.")

  package var by: NamedDecision

  package init(by: NamedDecision) { self.by = by }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> RelocationStep {
    try await station.stay(self)
  }
}

extension StationRefusal {
  /// Every change of a retired device is refused with this.
  package init(_ retirement: RelocationStep) {
    self.init(retirement.state == .doubled ? .doubled : .retired, parameters: Self.parameters(of: retirement))
  }

  package static func parameters(of step: RelocationStep) -> [String: String] {
    ["since": "\(step.at.milliseconds)", "who": step.by.who, "why": step.by.why]
  }
}
