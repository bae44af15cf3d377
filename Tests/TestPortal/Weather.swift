import Domain

/// The current state of the network and the portal.
struct Weather: Sendable {
  enum Network: String, CaseIterable, Sendable { case fine, offline, captive, redirecting, shaky }
  enum Condition: String, CaseIterable, Sendable { case fine, down, failing, maintenance, slow, odd }

  let source: SeededSource
  var networks: [Network]
  var portal = Condition.fine
  /// Planned faults by the number of the request, counted from 1 over all stations.
  var script: [Int: Fault] = [:]
  /// How late a request that nobody can see may be committed; half a minute below the quiet period where the portal
  /// would take it twice.
  var latestUnseen: Span
  private(set) var count = 0

  init(source: SeededSource, stations: Int, flavour: PortalFlavour) {
    self.source = source
    networks = Array(repeating: .fine, count: stations)
    latestUnseen = flavour.keepsNumbersUnique ? .minutes(40) : .seconds(150)
  }

  mutating func clear() {
    networks = networks.map { _ in .fine }
    portal = .fine
    script = [:]
  }

  mutating func fault(of endpoint: Endpoint, from station: Int) -> Fault? {
    count += 1
    if let fault = script.removeValue(forKey: count) { return fault }
    switch networks[station] {
    case .fine: break
    case .offline: return .offline
    case .captive: return .captive
    case .redirecting: return .redirect
    case .shaky:
      if let fault = oneOf([.offline, .lost, .answerLost, .answerCut, .delayed, .twice], in: 3) { return fault }
    }
    switch portal {
    case .fine: return nil
    case .down: return oneOf([.error500, .lost], in: 1)
    case .maintenance: return .busy
    case .odd: return oneOf(Fault.ofAnyPortal, in: 3)
    case .failing, .slow: return endpoint.isWork ? fault(ofWorkAt: endpoint) : nil
    }
  }

  /// Sign-in works, and then work fails: most often where something is committed.
  private func fault(ofWorkAt endpoint: Endpoint) -> Fault? {
    let times = endpoint.commits ? 2 : 5
    return portal == .slow
      ? oneOf([.accepted, .gatewayTimeout, .delayed, .answerLost], in: times)
      : oneOf(Fault.ofAnyPortal, in: times)
  }

  /// One of these faults, in one of `times` cases; otherwise nil.
  private func oneOf(_ faults: [Fault], in times: Int) -> Fault? {
    source.below(times) == 0 ? faults[source.below(faults.count)] : nil
  }
}
