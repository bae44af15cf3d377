package import Domain
internal import FoundationEssentials
package import StationAPI
internal import Store

/// Hand-overs of blank numbers to another station of the same mandatary and back; each is usable at one station [FAQ
/// U1].
extension Station {
  package func handOver(_ call: HandOverCall) async throws(StationRefusal) -> HandOverAnswer {
    for (text, field) in [(call.to, "to"), (call.by.who, "who"), (call.by.why, "why")] { try require(text, field) }
    let numbers = try Self.numbers(from: call.first, through: call.last ?? call.first, kind: call.kind)
    return try await answer {
      let own = try await store.station()
      guard !StockMove.areSame(own.name, call.to) else {
        throw StationRefusal(.handOverToSelf, parameters: ["station": own.name])
      }
      let (id, now) = (HandOverID(surroundings.newID()), surroundings.now())
      try expectReadable(
        Self.slip(of: numbers, kind: call.kind, id: id, at: now, from: own, to: call.to, by: call.by.who))
      let result = try await store.handOver(
        call.kind, numbers, to: call.to, as: id, onlyFree: call.onlyFree, by: call.by, at: now)
      switch result {
      case .given(let move):
        return HandOverAnswer(
          move: move, slip: try await slip(of: move.move), levels: try await levels(at: now))
      case .notInStock(let number):
        throw StationRefusal(.numberNotInStock, parameters: ["number": number.text, "kind": call.kind.rawValue])
      case .notAvailable(let number, let state):
        throw StationRefusal(.numberNotAvailable, parameters: ["number": number.text, "state": state.rawValue])
      case .nothing:
        throw StationRefusal(
          .nothingToHandOver, parameters: ["first": call.first.text, "last": (call.last ?? call.first).text])
      }
    }
  }

  package func receive(_ call: ReceiveCall) async throws(StationRefusal) -> ReceiveAnswer {
    try require(call.who, "who")
    guard call.slip.utf8.count <= HandOverSlip.mostBytes,
      case .success(let slip) = HandOverSlip.read(Data(call.slip.utf8))
    else { throw Self.malformed(call.slip) }
    return try await answer {
      try await expectForUs(slip)
      let now = surroundings.now()
      switch try await store.receive(slip, who: call.who, at: now) {
      case .received(let move): return ReceiveAnswer(isNew: true, move: move, levels: try await levels(at: now))
      case .known(let move): return ReceiveAnswer(isNew: false, move: move, levels: try await levels(at: now))
      case .isHere(let number, let state):
        throw StationRefusal(.numberIsHere, parameters: ["number": number.text, "state": state.rawValue])
      }
    }
  }

  package func takeBack(_ call: TakeBackCall) async throws(StationRefusal) -> TakeBackAnswer {
    try require(call.by.who, "who")
    try require(call.by.why, "why")
    return try await answer {
      let now = surroundings.now()
      switch try await store.takeBack(call.move, by: call.by, at: now) {
      case .takenBack(let move): return TakeBackAnswer(move: move, levels: try await levels(at: now))
      case .noSuchMove: throw StationRefusal(.noSuchHandOver, parameters: ["move": "\(call.move)"])
      case .cameBack: throw StationRefusal(.cameBack, parameters: ["move": "\(call.move)"])
      }
    }
  }

  package func handOvers() async throws(StationRefusal) -> StockMoveList {
    try await answer { StockMoveList(moves: try await store.moves(limit: StockMoveList.most)) }
  }

  package func slip(_ call: SlipCall) async throws(StationRefusal) -> HandOverSlip {
    try await answer { try await slip(of: call.move) }
  }

  private func slip(of sequence: Int64) async throws -> HandOverSlip {
    guard let (move, numbers) = try await store.move(sequence), move.step == .given else {
      throw StationRefusal(.noSuchHandOver, parameters: ["move": "\(sequence)"])
    }
    let own = try await store.station()
    return Self.slip(
      of: numbers, kind: move.kind, id: move.id, at: move.at, from: own, to: move.station, by: move.who)
  }

  private static func slip(
    of numbers: [CertificateNumber], kind: CertificateKind, id: HandOverID, at: Instant, from own: StationSummary,
    to station: String, by who: String
  ) -> HandOverSlip {
    HandOverSlip(
      id: id, at: at, station: HandOverSlip.Station(id: own.id, name: own.name), to: station, who: who, kind: kind,
      numbers: numbers)
  }

  /// Refuses a slip that could not be read back: its numbers would be usable nowhere.
  private func expectReadable(_ slip: HandOverSlip) throws(StationRefusal) {
    guard case .failure(let refusal) = HandOverSlip.read(Data(slip.text.utf8)) else { return }
    throw StationRefusal(.malformedCall, issues: refusal.issues)
  }

  /// Refuses a slip for another station: it makes numbers usable only at the station it names.
  private func expectForUs(_ slip: HandOverSlip) async throws {
    let own = try await store.station()
    if slip.station.id == own.id {
      guard let given = try await store.given(slip.id) else { throw StationRefusal(.ownSlipUnknown) }
      throw StationRefusal(.ownSlip, parameters: ["move": "\(given.move)"])
    }
    guard StockMove.areSame(own.name, slip.to) else {
      throw StationRefusal(.slipForOther, parameters: ["to": slip.to, "station": own.name])
    }
  }

  private static func malformed(_ text: String) -> StationRefusal {
    guard text.utf8.count <= HandOverSlip.mostBytes, case .failure(let refusal) = HandOverSlip.read(Data(text.utf8))
    else {
      let parameters = ["used": "\(text.utf8.count)", "limit": "\(HandOverSlip.mostBytes)"]
      return StationRefusal(
        .malformedSlip, issues: [FieldIssue(field: "", reason: .tooMany, parameters: parameters)])
    }
    return StationRefusal(.malformedSlip, issues: refusal.issues)
  }

  private static func numbers(
    from first: CertificateNumber, through last: CertificateNumber, kind: CertificateKind
  ) throws(StationRefusal) -> [CertificateNumber] {
    guard let id = LotID(bytes: Data(count: 16)) else { preconditionFailure("an id has sixteen bytes") }
    do {
      let range = try Lot(id: id, kind: kind, printedFirst: first.text, printedLast: last.text)
      guard range.count <= HandOverSlip.mostNumbers else { throw LotRefusal.tooMany(limit: HandOverSlip.mostNumbers) }
      return Array(range.numbers)
    } catch let refusal as LotRefusal {
      throw StationRefusal(.malformedCall, issues: [FieldIssue(refusal)])
    } catch {
      throw StationRefusal(.unexpected, parameters: ["note": "\(type(of: error))"])
    }
  }
}
