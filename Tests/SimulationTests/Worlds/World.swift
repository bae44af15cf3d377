import Domain
import FoundationEssentials
import PortalLedger
import Store
import SyncProtocol
import TestSupport

@testable import TestPortal

/// Stations, the portal and the network between, with one clock. One thing happens at a time.
final class World {
  let seed: UInt64
  let flavour: PortalFlavour
  let clock = WorldClock()
  let trace: Trace
  let portal: SimulatedPortal
  let stations: [SimulatedStation]
  let source: SeededSource
  var handed: [HandedPapers] = []
  private let folder: TemporaryDirectory

  /// Vehicles by number. The portal knows 1 to 4, but 4 without its model, so that a person decides; for 5 it has
  /// another make; for 6 a near miss.
  static let knownVehicles = 1...4
  static let withoutModel = 4
  static let otherMake = 5
  static let nearMiss = 6
  static let unknownVehicles = 7...12

  /// - Parameters:
  ///   - takesBundles: whether bundles are taken, where the portal's kind allows it.
  ///   - hasBackups: whether each station was backed up just before.
  init(
    seed: UInt64, flavour: PortalFlavour, stations count: Int, takesBundles: Bool = true, hasBackups: Bool = true,
    template: StationTemplate, plant: Plant? = nil
  ) throws {
    (self.seed, self.flavour) = (seed, flavour)
    trace = Trace(clock)
    source = SeededSource(seed: seed)
    let weather = Weather(source: SeededSource(seed: ~seed), stations: count, flavour: flavour)
    portal = SimulatedPortal(
      PortalState(
        ledger: try Self.ledger(flavour, takesBundles), weather: weather, stations: count,
        bundleKeys: SimulatedOffice.told), clock, trace)
    folder = try TemporaryDirectory.inMemory()
    var stations: [SimulatedStation] = []
    for index in 0..<count {
      let disk = try StationDisk(folder.path(of: "\(index)"))
      try template.copy(index, to: disk, hasBackup: hasBackups)
      stations.append(SimulatedStation(index, seed: seed, disk: disk, portal: portal, plant: plant))
    }
    self.stations = stations
    trace.note(nil, "a \(flavour.rawValue) portal, \(count) stations")
  }

  private static func ledger(_ flavour: PortalFlavour, _ takesBundles: Bool) throws -> Ledger {
    var policy = flavour.policy
    policy.takesBundles = takesBundles
    var ledger = Ledger(policy: policy)
    let source = SeededSource(seed: 99)
    func vehicle(_ vin: String, make: String, model: String? = "MODELE") -> PortalVehicle {
      PortalVehicle(
        id: MessageID(source.id()), vehicle: VehicleForm(vin: vin, year: 2011, make: make, model: model), ownerName: nil
      )
    }
    var known = knownVehicles.map { vehicle(Paper.vin($0), make: "ESSAI", model: $0 == withoutModel ? nil : "MODELE") }
    known.append(vehicle(Paper.vin(otherMake), make: "AUTRE"))
    known.append(vehicle(String(Paper.vin(nearMiss).dropLast()) + "X", make: "ESSAI"))
    try ledger.register(known, origin: .seeded, now: WorldClock.start)
    try PortalState.keyIn(StationTemplate.stations, into: &ledger)
    return ledger
  }

  var breaches: [String] { portal.with { $0.breaches } + stations.flatMap(\.breaches) }

  /// Runs everything that is due within `span`, in order.
  func pass(_ span: Span) async throws {
    let end = clock.now + span.milliseconds
    for _ in 0..<20_000 {
      guard let next = stations.min(by: { $0.dueAt < $1.dueAt }), next.dueAt <= end else { break }
      clock.advance(to: next.dueAt)
      try await next.passTime()
    }
    clock.advance(to: end)
    portal.with { $0.settle(clock.now) }
  }

  /// Clears all faults and lets people do what is asked of them; nothing may be left waiting after two hours. Somebody
  /// who signs in for the next day's work finds a portal that went back in time.
  ///
  /// - Parameter tail: how long something may still arrive before the next day.
  func heal(tail: Span = .hours(1)) async throws {
    trace.note(nil, "heals")
    portal.with { $0.weather.clear() }
    try await settle(signingIn: [])
    let left = Span.milliseconds(portal.with { $0.lastArrival } - clock.now)
    try await pass(min(tail, max(left, .zero) + .minutes(6)))
    if breaches.isEmpty, portal.with({ $0.wentBack }) {
      trace.note(nil, "begins the next day")
      try await settle(signingIn: Set(stations.indices))
    }
    // A planned kill may have come only now: a station that is down starts again, and has two hours as well.
    if breaches.isEmpty { try await settle(signingIn: []) }
    for station in stations where await !station.isSettled() { await reportStuck(station) }
  }

  /// - Parameter absent: stations at which somebody signs in, whatever waits there.
  private func settle(signingIn absent: Set<Int>) async throws {
    var absent = absent
    let limit = clock.now + Span.hours(2).milliseconds
    while clock.now < limit, breaches.isEmpty {
      for station in stations where await tend(station, mustSignIn: absent.contains(station.index)) {
        absent.remove(station.index)
      }
      try await pass(.minutes(5))
      var isSettled = absent.isEmpty
      for station in stations where await !station.isSettled() { isSettled = false }
      if isSettled { return }
    }
    for index in absent.sorted() where breaches.isEmpty { stations[index].breach("nobody could sign in for two hours") }
  }

  /// Whether a session was opened, and used.
  private func tend(_ station: SimulatedStation, mustSignIn: Bool) async -> Bool {
    if station.program == nil { try? await station.start() }
    await station.enterUnanswered()
    await station.decide()
    if !mustSignIn, await station.isSettled() { return false }
    let outcome = await station.signIn()
    if outcome == "exhausted" { station.signInElsewhere() }
    // A station whose program was killed in the pass that follows has not compared anything, and signs in again.
    return outcome == "signedIn" && station.program != nil
  }

  private func reportStuck(_ station: SimulatedStation) async {
    let counts = (try? await station.program?.store.counts()) ?? [:]
    let waiting = counts.filter { $0.key.isLive && $0.value > 0 }.map { "\($0.value) \($0.key.rawValue)" }.sorted()
    let unanswered = station.papers.count { !$0.isAcknowledged } + station.slips.count { !$0.isAcknowledged }
    station.breach("stuck two hours after everything was well: \(waiting), \(unanswered) papers not taken")
  }

  /// Compares what is recorded here with the portal, one by one.
  func compare() async throws {
    let submitted = portal.with { $0.submitted() }
    var ours: Set<String> = []
    for station in stations {
      guard let program = station.program else { continue }
      station.absorbActs()
      for paper in station.papers where paper.isAcknowledged {
        ours.insert(paper.number.text)
        if paper.withdrawal != .none, try await station.compareTakenBack(paper, program.store, submitted) { continue }
        // A withdrawn certificate brings no document: its number may have been found at the portal since.
        let found = try await program.store.detail(.mechanical, paper.number)
        guard let detail = found, !detail.summary.isWithdrawn else {
          if !paper.isFoundAtPortal || submitted[paper.number.text]?.count != 1 {
            station.breach("\(paper.number.text) was acknowledged and is lost")
          }
          continue
        }
        let operation = (state: detail.summary.state, digest: detail.digest, reason: detail.summary.reason)
        if let colour = paper.colour, detail.inspection.vehicle.colour != colour {
          station.breach("\(paper.number.text) was corrected, and the correction is lost")
        }
        // Its number at the portal, where the portal gave one.
        let given = submitted.first { paper.isOlder && $0.value.contains(detail.digest) }?.key ?? paper.number.text
        ours.insert(given)
        let there = submitted[given] ?? []
        if there.contains(where: { $0 != operation.digest }) {
          station.breach("\(paper.number.text) is at the portal with other content")
        }
        if operation.state == .confirmed, there.count != 1 {
          station.breach("\(paper.number.text) is confirmed, and \(there.count) times at the portal")
        }
        if operation.state.needsPerson, operation.reason == nil { station.breach("\(paper.number.text) has no reason") }
      }
      try await compareVehicles(station, program)
      try await station.compareRepairs(program.store)
    }
    await compareHanded()
    let strange = submitted.keys.filter { !ours.contains($0) }.sorted()
    if !strange.isEmpty { stations[0].breach("nobody recorded \(strange)") }
  }

  /// Checks that each number that was given away can be filled in at one station, never at two.
  private func compareHanded() async {
    for papers in handed {
      for number in papers.numbers {
        var places: [Int] = []
        for station in stations where await station.has(number) == true { places.append(station.index) }
        let expected: [Int]? =
          if papers.isReceived { [papers.receiver] } else if papers.isTakenBack { [papers.giver] } else { nil }
        if places.count > 1 || expected.map({ $0 != places }) ?? false {
          stations[papers.giver].breach("I13: \(number.text) can be used at stations \(places)")
        }
      }
    }
  }

  /// Checks that a person decided wherever a vehicle was created beside one of the same NIV. A later certificate may
  /// select it.
  private func compareVehicles(_ station: SimulatedStation, _ program: SimulatedStation.Program) async throws {
    let doubles = portal.with { $0.createdBeside }
    guard !doubles.isEmpty else { return }
    for paper in station.papers {
      guard let decision = try await program.store.operation(.mechanical, paper.number)?.decision,
        [.create, .created].contains(decision.choice), let vehicle = decision.vehicle,
        doubles.contains(MessageID(vehicle)), decision.person == nil
      else { continue }
      station.breach("I11: \(paper.number.text) made a second vehicle of one NIV, and nobody said so")
    }
  }
}
