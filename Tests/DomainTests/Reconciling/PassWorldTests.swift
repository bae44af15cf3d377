import TestSupport
import Testing

@testable import Domain

/// Random worlds: portals that lose, refuse, delay and lie, in any order.
struct PassWorldTests {
  /// Some shorter than the quiet period, some longer than any pause of an operation.
  private static let pauses: [Span] = [.seconds(5), .seconds(30), .minutes(6), .minutes(70)]

  /// Add a seed that failed to the arguments, beside the range.
  @Test(arguments: 1...400)
  func `whatever the portal does, a pass ends and moves operations only as they may, on proof`(seed: Int) {
    var world = World(seed: UInt64(seed))
    let troubles = world.troubles(Trouble.any, requests: 200)
    world.run.trouble = { index, _ in index < troubles.count ? troubles[index] : nil }
    let bound = 40 + 20 * world.run.operations.count
    for pass in 0..<24 {
      #expect(world.run.run(within: bound) != nil, "pass \(pass) does not end")
      world.run.now = world.run.now + Self.pauses[pass % Self.pauses.count]
    }
    #expect(world.run.breaches == [])
    expectNothingTwice(world.run)
    for operation in world.run.operations where operation.state == .confirmed {
      #expect(
        world.run.portal.documents.contains { $0.number == operation.number && $0.digest == operation.digest },
        "\(operation.sequence) is confirmed and not there")
    }
  }

  @Test(arguments: 1...200)
  func `once the trouble is over everything has arrived, each once`(seed: Int) {
    var world = World(seed: UInt64(seed))
    let troubles = world.troubles(Trouble.ofTheWay, requests: 60)
    world.run.trouble = { index, _ in index < troubles.count ? troubles[index] : nil }
    let ends = world.run.runPasses(atMost: 240, pauses: Self.pauses)
    #expect(ends.last == .drained)
    #expect(world.run.operations.allSatisfy { $0.state == .confirmed || $0.state == .quarantined })
    #expect(
      world.run.operations.allSatisfy {
        $0.state == .confirmed || $0.reason?.code == .repeatedServerError
      })
    expectNothingTwice(world.run)
    #expect(world.run.breaches == [])
  }

  @Test(arguments: ["look up", "match", "create", "submit"], Trouble.any)
  func `a portal that answers one kind of request always the same way does not keep a pass from its end`(
    kind: String, trouble: Trouble
  ) {
    var run = PassRun((1...4).map { Sample.operation($0) }, known: [1, 2])
    run.trouble = { _, step in
      switch step {
      case .lookUp: kind == "look up" ? trouble : nil
      case .match: kind == "match" ? trouble : nil
      case .create: kind == "create" ? trouble : nil
      case .submit: kind == "submit" ? trouble : nil
      case .probe, .readReport, .survey, .verify, .verifyRepairs, .conclude, .load, .wait, .finish: nil
      }
    }
    #expect(run.run(within: 120) != nil)
    #expect(run.breaches == [])
    expectNothingTwice(run)
  }

  private func expectNothingTwice(_ run: PassRun) {
    #expect(run.mostUnderWay <= min(run.portal.capabilities.requests ?? 1, 4))
    let numbers = run.portal.documents.map(\.number)
    #expect(Set(numbers).count == numbers.count, "a certificate is there twice")
    let vehicles = run.portal.vehicles.map(\.vin)
    #expect(Set(vehicles).count == vehicles.count, "a vehicle is there twice")
  }
}

private struct World {
  var run: PassRun
  private var generator: SeededGenerator

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...12, using: &generator)
    var operations: [OutboxOperation] = []
    for value in 1...count {
      // One operation in four has the previous one's vehicle.
      let isSameVehicle = value > 1 && Int.random(in: 0..<4, using: &generator) == 0
      let vin = isSameVehicle ? operations.last?.vehicle.vin.text : nil
      operations.append(Sample.operation(value, vin: vin))
    }
    var known: [Int] = []
    for value in 1...count where Bool.random(using: &generator) { known.append(value) }
    run = PassRun(operations, known: known)
    run.portal.capabilities.uniqueNumbers = Bool.random(using: &generator)
    run.portal.capabilities.idempotency = run.portal.capabilities.uniqueNumbers
    run.portal.capabilities.hasLookup = Int.random(in: 0..<4, using: &generator) > 0
    run.portal.capabilities.hasBatch = Int.random(in: 0..<4, using: &generator) > 0
    run.portal.capabilities.batch = Int.random(in: 1...5, using: &generator)
    run.portal.capabilities.match = Int.random(in: 1...5, using: &generator)
    run.firstBatch = Int.random(in: 1...5, using: &generator)
    run.portal.capabilities.requests = Int.random(in: 1...5, using: &generator)
    run.order = SeededGenerator(seed: seed &+ 1_000)
    self.generator = generator
  }

  mutating func troubles(_ kinds: [Trouble], requests: Int) -> [Trouble?] {
    let share = Int.random(in: 1...9, using: &generator)
    var troubles: [Trouble?] = []
    for _ in 0..<requests {
      let isTrouble = Int.random(in: 0..<10, using: &generator) < share
      troubles.append(isTrouble ? kinds.randomElement(using: &generator) : nil)
    }
    return troubles
  }
}

extension Trouble {
  /// Faults that end by themselves: the network's and the server's, with and without a commit.
  fileprivate static let ofTheWay: [Trouble] = [
    .lost, .dropped, .late, .notSent, .malformed, .foreign(.unmarked), .foreign(.certificate),
    .status(401, .sessionEnded), .status(429), .status(500, committed: true), .status(500),
    .status(502, committed: true), .status(503), .status(504, committed: true), .status(408, committed: true),
  ]

  /// All answers that a portal may give, fitting or not.
  fileprivate static let any: [Trouble] =
    ofTheWay + [.wrong, .foreign(.redirect), .foreign(.networkSignIn)]
    + [400, 403, 404, 405, 409, 410, 412, 413, 415, 418, 419, 421, 422, 423, 425, 426, 440, 501, 505].map {
      .status($0)
    }
    + [
      .status(404, .notFound), .status(409, .inProgress), .status(409, .vehicleExists), .status(422, .unknownVehicle),
      .status(422, .invalidForm), .status(422, .digestMismatch), .status(412, .numberTaken),
    ]
}
