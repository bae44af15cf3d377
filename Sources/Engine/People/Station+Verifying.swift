package import Domain
package import StationAPI
internal import Store

/// Compares a lot with the portal's list. Only reads: nothing is written, here or there [FAQ U1].
extension Station {
  /// The most look-ups for one lot.
  private static let mostLookups = 100

  package func verify(_ call: VerifyCall) async throws(StationRefusal) -> VerifyAnswer {
    try expectProtocol()
    return try await answer {
      try store.expectInUse()
      guard let numbers = try await store.lotNumbers(call.kind, call.number),
        let ledger = try await store.ledger(call.kind, call.number)
      else {
        throw StationRefusal(
          .numberNotInStock, parameters: ["number": call.number.text, "kind": call.kind.rawValue])
      }
      guard let token = try await sync.usableSession()?.session?.token else { return .notReached(.signInNeeded) }
      do throws(Unverified) {
        return .compared(
          try await compared(
            LotComparison(kind: call.kind, numbers: numbers), isProven: ledger.isProven, token: token))
      } catch {
        return try error.answer
      }
    }
  }

  private func compared(
    _ comparison: LotComparison, isProven: Bool, token: Secret
  ) async throws(Unverified) -> StockVerification {
    let capabilities = try told(await desk.ask { [portal] in await portal.probe() })
    let told = try await inventory(of: comparison, token: token)
    let places = told.map { comparison.openPlaces($0) } ?? comparison.allPlaces
    let lookedUp = try await lookUp(places, of: comparison, capabilities, token: token)
    return StockVerification(
      comparison, findings: comparison.findings(told, lookedUp: lookedUp), isProven: isProven,
      method: told == nil ? .lookUp : .inventory, at: surroundings.now())
  }

  /// Returns nil where the portal gives no lists, or none of as many numbers.
  private func inventory(
    of comparison: LotComparison, token: Secret
  ) async throws(Unverified) -> PortalInventory? {
    let (first, last) = (comparison.numbers[0], comparison.numbers[comparison.numbers.count - 1])
    let question = InventoryQuestion(
      kind: comparison.kind, first: first.number, last: last.number, count: comparison.numbers.count)
    let exchange = await desk.ask { [portal] in await portal.inventory(question, token) }
    if case .refused(let problem) = exchange.outcome, problem.isOfMissingEndpoint || problem.kind == .tooLarge {
      return nil
    }
    return try told(exchange)
  }

  private func lookUp(
    _ places: [Int], of comparison: LotComparison, _ capabilities: PortalCapabilities, token: Secret
  ) async throws(Unverified) -> [Int: LookupFinding] {
    guard !places.isEmpty else { return [:] }
    let size = max(1, capabilities.lookup)
    guard capabilities.hasLookup, (places.count + size - 1) / size <= Self.mostLookups else { throw .notComparable }
    var found: [Int: LookupFinding] = [:]
    for start in stride(from: 0, to: places.count, by: size) {
      let asked = places[start..<min(start + size, places.count)]
      let questions = asked.map { comparison.question(at: $0) }
      let findings = try told(await desk.ask { [portal] in await portal.lookUp(questions, token) })
      for (place, finding) in zip(asked, findings) { found[place] = finding }
    }
    return found
  }

  private func told<Answer>(_ exchange: Exchange<Answer>) throws(Unverified) -> Answer {
    if case .answered(let answer) = exchange.outcome { return answer }
    throw desk.isStopping ? .stopping : .notReached(PassEnd(stoppedBy: PortalCondition(of: exchange)))
  }

  private enum Unverified: Error {
    case notComparable
    case notReached(PassEnd)
    case stopping

    var answer: VerifyAnswer {
      get throws(StationRefusal) {
        switch self {
        case .notComparable: .notComparable
        case .notReached(let end): .notReached(end)
        case .stopping: throw StationRefusal(.stopping)
        }
      }
    }
  }
}

extension PassEnd {
  /// Why a read-only question got no answer.
  fileprivate init(stoppedBy condition: PortalCondition) {
    self =
      switch condition {
      case .fine, .trouble: .portalDown
      case .offline: .offline
      case .captive: .captive
      case .pause: .maintenance
      case .sessionEnded: .signInNeeded
      case .noMandate: .noMandate
      case .suspended: .suspended
      case .protocolChanged: .protocolChanged
      }
  }
}
