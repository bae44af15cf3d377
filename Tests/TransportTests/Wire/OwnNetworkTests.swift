import Domain
import Synchronization
import TestSupport
import Testing

@testable import Transport

/// Requests over a network that this device loses; the server is real, and silent.
struct OwnNetworkTests {
  /// This device's network, with a stopwatch that the test sets.
  final class Device: Sendable {
    enum Event: Sendable {
      /// The running addresses; `assigned` has the running ones beside these.
      case saw(Set<String>, assigned: Set<String> = [], isUp: Bool)
      case passed(Duration)
      case lostSight
    }

    private final class Stopwatch: Sendable {
      let time = Mutex(Duration.zero)
    }

    let network: OwnNetwork
    private let stopwatch: Stopwatch

    init() {
      let stopwatch = Stopwatch()
      self.stopwatch = stopwatch
      network = OwnNetwork { stopwatch.time.withLock { $0 } }
      meet(.saw(["127.0.0.1", "192.0.2.7"], isUp: true))
    }

    func meet(_ events: Event...) { meet(events) }

    func meet(_ events: [Event]) {
      for event in events {
        switch event {
        case .saw(let running, let assigned, let isUp):
          network.saw(running: running, assigned: assigned.union(running), isUp: isUp)
        case .passed(let time): stopwatch.time.withLock { $0 += time }
        case .lostSight: network.lostSight()
        }
      }
    }
  }

  /// What happens while a request from 127.0.0.1 waits for its answer, and whether that ends it.
  struct Wait: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var events: [Device.Event]
    var isCut: Bool
    /// There is no network at its end.
    var isDown: Bool

    init(_ testDescription: String, _ events: [Device.Event], isCut: Bool, isDown: Bool = false) {
      (self.testDescription, self.events, self.isCut, self.isDown) = (testDescription, events, isCut, isDown)
    }
  }

  private static let down = Device.Event.saw(["127.0.0.1"], isUp: false)
  private static let up = Device.Event.saw(["127.0.0.1", "192.0.2.7"], isUp: true)
  private static let stopped = Device.Event.saw(["192.0.2.7"], assigned: ["127.0.0.1"], isUp: true)
  private static let gone = Device.Event.saw(["192.0.2.7"], isUp: true)
  private static let short = Device.Event.passed(.milliseconds(1_999))
  private static let long = Device.Event.passed(.seconds(2))
  private static let almostLongest = Device.Event.passed(.milliseconds(4_999))
  private static let longest = Device.Event.passed(.seconds(5))

  static let waits = [
    Wait("down for 5 s and up again", [down, longest, up], isCut: true),
    Wait("down for less, and up again", [down, almostLongest, up], isCut: false),
    Wait("its address is gone", [gone], isCut: true),
    Wait("its interface has stopped for 2 s", [stopped, long], isCut: true),
    Wait("another address is gone", [.saw(["127.0.0.1"], isUp: true), long], isCut: false),
    Wait("one more address", [.saw(["127.0.0.1", "192.0.2.7", "192.0.2.8"], isUp: true), long], isCut: false),
    Wait("down, and its own address stays", [down, longest], isCut: false, isDown: true),
  ]

  /// The same without a server, since what is not cut takes its time.
  static let moments = [
    Wait("its interface has just stopped", [stopped], isCut: false),
    Wait("its interface has stopped for less than 2 s", [stopped, short], isCut: false),
    Wait("it stopped for a short time twice", [stopped, short, up, long, stopped, short], isCut: false),
    Wait("it is told twice that it stopped", [stopped, short, stopped, .passed(.milliseconds(1))], isCut: true),
    Wait("it stopped, and its address is gone later", [stopped, short, gone], isCut: true),
    Wait("its address is gone and back", [gone, up, long], isCut: false),
    Wait("it stopped for a long time, and runs again", [stopped, long, up], isCut: false),
    Wait("down for a short time twice", [down, almostLongest, up, longest, down, almostLongest, up], isCut: false),
    Wait("down is told twice", [down, almostLongest, down, .passed(.milliseconds(1)), up], isCut: true),
    Wait("its address is gone, and nobody looks any more", [gone, .lostSight, long], isCut: false),
    Wait("down for a long time, and nobody looked", [down, .lostSight, longest, up], isCut: false),
    Wait("its address is gone while nobody looked", [.lostSight, gone], isCut: true),
    Wait("down again after nobody looked", [.lostSight, down, longest, up], isCut: true),
  ]

  private static func portal(
    at server: ScriptedServer, over device: Device, within total: Span = .seconds(60)
  ) throws -> LivePortal {
    var connection = PortalConnection(
      address: try PortalAddress(server.address), timeouts: TransferTimeouts(total: total), version: "0.1")
    connection.network = device.network
    return LivePortal(connection)
  }

  @Test(arguments: waits)
  func `a request is cut where its address is lost or the network came back, and by nothing else`(
    wait: Wait
  ) async throws {
    try await ScriptedServer.run([.silence]) { server in
      let device = Device()
      let total: Span = wait.isCut ? .seconds(60) : wait.isDown ? .seconds(10) : .seconds(3)
      let portal = try Self.portal(at: server, over: device, within: total)
      async let exchange = portal.submit(try Sample.submission(), Sample.session)
      for await _ in server.arrivals.prefix(1) { device.meet(wait.events) }
      let (outcome, evidence) = (Outcome(try await exchange), try await exchange.evidence)
      #expect((evidence.transferCode == 42) == wait.isCut)
      // Its bytes have left: nothing proves that they did not arrive.
      #expect(!evidence.provesNotSent)
      #expect(outcome == .failed(wait.isCut || wait.isDown ? .networkLost : .timedOut))
      if wait.isCut { #expect(evidence.elapsed < .seconds(30) && evidence.cause == .noRoute) }
    }
  }

  @Test(arguments: moments + waits)
  func `a short loss is left to TCP, unless the address is gone`(wait: Wait) {
    let device = Device()
    let began = device.network.moment
    device.meet(wait.events)
    #expect(device.network.hasCut("127.0.0.1", since: began) == wait.isCut)
  }

  @Test func `a request that began after the return is not cut by it`() async throws {
    try await ScriptedServer.run([.answer(Reply.marked("200 OK", body: Reply.capabilities))]) { server in
      let device = Device()
      let portal = try Self.portal(at: server, over: device)
      device.meet(.saw([], isUp: false), Self.longest, Self.up)
      #expect(Outcome(await portal.probe()) == .answered)
    }
  }

  @Test func `a connection from before a loss, however short, is not used again, one from after it is`() async throws {
    let answer = ScriptedServer.Step.answer(Reply.marked("200 OK", body: Reply.capabilities), closing: false)
    try await ScriptedServer.run([answer, answer, answer, answer]) { server in
      let device = Device()
      let portal = try Self.portal(at: server, over: device)
      for _ in 0..<2 { #expect(Outcome(await portal.probe()) == .answered) }
      device.meet(Self.down, Self.up)
      for _ in 0..<2 { #expect(Outcome(await portal.probe()) == .answered) }
      #expect(server.requests.map(\.connection) == [0, 0, 1, 1])
    }
  }

  @Test func `a refused connection is this device's own loss only while it has no network`() async throws {
    try await ScriptedServer.withoutListener { address in
      let device = Device()
      var connection = PortalConnection(address: try PortalAddress(address), version: "0.1")
      connection.network = device.network
      let portal = LivePortal(connection)
      #expect(Outcome(await portal.probe()) == .failed(.refused))
      device.meet(Self.down)
      let exchange = await portal.probe()
      #expect(Outcome(exchange) == .failed(.networkLost) && exchange.evidence.provesNotSent)
    }
  }
}
