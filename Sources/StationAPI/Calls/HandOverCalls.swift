package import Domain

package struct HandOversCall: StationCall {
  package static let route = CallRoute.get("stock-moves", "The log of hand-overs, newest first, at most 200.")

  package init() {}

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> StockMoveList {
    try await station.handOvers()
  }
}

/// Hands blank numbers over to another station of the same mandatary, from the first through the last.
package struct HandOverCall: StationCall {
  package static let route = CallRoute.post(
    "stock-hand-over", "Hands blank numbers over to another station and gives the slip that goes with them.")

  package var kind: CertificateKind
  package var first: CertificateNumber
  /// Nil for the first alone.
  package var last: CertificateNumber?
  /// The other station's name.
  package var to: String
  /// Leaves out the numbers that are no longer available, rather than refuse.
  @Default package var onlyFree: Bool
  package var by: NamedDecision

  package init(
    kind: CertificateKind, first: CertificateNumber, last: CertificateNumber?, to: String, onlyFree: Bool,
    by: NamedDecision
  ) {
    self.kind = kind
    self.first = first
    self.last = last
    self.to = to
    self.onlyFree = onlyFree
    self.by = by
  }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> HandOverAnswer {
    try await station.handOver(self)
  }
}

/// A hand-over as it was logged, and the slip that goes with the papers.
package struct HandOverAnswer: Codable, Sendable {
  package var move: StockMove
  package var slip: HandOverSlip
  package var levels: [StockLevel]

  package init(move: StockMove, slip: HandOverSlip, levels: [StockLevel]) {
    self.move = move
    self.slip = slip
    self.levels = levels
  }
}

/// Takes the numbers that another station handed over.
package struct ReceiveCall: StationCall {
  package static let route = CallRoute.post(
    "stock-receive", "Takes the numbers of a slip that another station gave.", mostBytes: CallRoute.textBytes)

  /// The content of the slip's file, unchanged.
  package var slip: String
  package var who: String

  package init(slip: String, who: String) {
    self.slip = slip
    self.who = who
  }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> ReceiveAnswer {
    try await station.receive(self)
  }
}

package struct ReceiveAnswer: Codable, Sendable {
  /// False when the slip was received before: nothing changed.
  package var isNew: Bool
  package var move: StockMove
  package var levels: [StockLevel]

  package init(isNew: Bool, move: StockMove, levels: [StockLevel]) {
    self.isNew = isNew
    self.move = move
    self.levels = levels
  }
}

/// Names a hand-over of this station by its place in the log.
package struct SlipCall: StationCall {
  package static let route = CallRoute.post("stock-slip", "Gives the slip of a hand-over once more.")

  package var move: Int64

  package init(move: Int64) { self.move = move }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> HandOverSlip {
    try await station.slip(self)
  }
}

/// Undoes a hand-over whose slip nobody has received, and nobody will.
package struct TakeBackCall: StationCall {
  package static let route = CallRoute.post("stock-take-back", "Undoes a hand-over whose slip nobody has received.")

  package var move: Int64
  package var by: NamedDecision

  package init(move: Int64, by: NamedDecision) {
    self.move = move
    self.by = by
  }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> TakeBackAnswer {
    try await station.takeBack(self)
  }
}

package struct TakeBackAnswer: Codable, Sendable {
  package var move: StockMove
  package var levels: [StockLevel]

  package init(move: StockMove, levels: [StockLevel]) {
    self.move = move
    self.levels = levels
  }
}

/// The log, newest first, at most 200 moves.
package struct StockMoveList: Codable, Sendable {
  package var moves: [StockMove]

  package init(moves: [StockMove]) { self.moves = moves }

  package static let most = 200
}
