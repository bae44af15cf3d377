import Domain
import TestSupport
import Testing

@testable import Transport

/// Requests over a network that this device loses; the server is real, and silent.
struct OwnNetworkTests {
  /// What the kernel tells while a request to 127.0.0.1 waits for its answer, and whether that ends it.
  struct Event: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var seen: [(Set<String>, isUp: Bool)]
    var isCut: Bool
  }

  static let events: [Event] = [
    Event(
      testDescription: "down and up again", seen: [(["127.0.0.1"], false), (["127.0.0.1", "192.0.2.7"], true)],
      isCut: true),
    Event(testDescription: "its address is lost", seen: [(["192.0.2.7"], true)], isCut: true),
    Event(
      testDescription: "another address is lost", seen: [(["127.0.0.1", "192.0.2.8"], true), (["127.0.0.1"], true)],
      isCut: false),
    Event(testDescription: "one more address", seen: [(["127.0.0.1", "192.0.2.7", "192.0.2.8"], true)], isCut: false),
    Event(testDescription: "down, and its own address stays", seen: [(["127.0.0.1"], false)], isCut: false),
  ]

  private static func portal(
    at server: ScriptedServer, over network: OwnNetwork, total: Span = .seconds(3)
  ) throws -> LivePortal {
    var connection = PortalConnection(
      address: try PortalAddress(server.address), timeouts: TransferTimeouts(total: total), version: "0.1")
    connection.network = network
    network.saw(["127.0.0.1", "192.0.2.7"], isUp: true)
    return LivePortal(connection)
  }

  @Test(arguments: events)
  func `a request is cut where its address is lost or the network came back, and by nothing else`(
    event: Event
  ) async throws {
    try await ScriptedServer.run([.silence]) { server in
      let network = OwnNetwork()
      let portal = try Self.portal(at: server, over: network)
      async let exchange = portal.submit(try Sample.submission(), Sample.session)
      for await _ in server.arrivals.prefix(1) {
        for (addresses, isUp) in event.seen { network.saw(addresses, isUp: isUp) }
      }
      let (outcome, evidence) = (Outcome(try await exchange), try await exchange.evidence)
      #expect((evidence.transferCode == 42) == event.isCut)
      // Its bytes have left: nothing proves that they did not arrive.
      #expect(!evidence.provesNotSent)
      let isDown = event.seen.last?.isUp == false
      #expect(outcome == .failed(event.isCut || isDown ? .networkLost : .timedOut))
      if event.isCut { #expect(evidence.elapsed < .seconds(2) && evidence.cause == .noRoute) }
    }
  }

  @Test func `a request that began after the return is not cut by it`() async throws {
    try await ScriptedServer.run([.answer(Reply.marked("200 OK", body: Reply.capabilities))]) { server in
      let network = OwnNetwork()
      let portal = try Self.portal(at: server, over: network)
      network.saw([], isUp: false)
      network.saw(["127.0.0.1", "192.0.2.7"], isUp: true)
      #expect(Outcome(await portal.probe()) == .answered)
    }
  }

  @Test func `a connection from before a loss is not used again, one from after it is`() async throws {
    let answer = ScriptedServer.Step.answer(Reply.marked("200 OK", body: Reply.capabilities), closing: false)
    try await ScriptedServer.run([answer, answer, answer, answer]) { server in
      let network = OwnNetwork()
      let portal = try Self.portal(at: server, over: network)
      for _ in 0..<2 { #expect(Outcome(await portal.probe()) == .answered) }
      network.saw(["127.0.0.1"], isUp: false)
      network.saw(["127.0.0.1", "192.0.2.7"], isUp: true)
      for _ in 0..<2 { #expect(Outcome(await portal.probe()) == .answered) }
      #expect(server.requests.map(\.connection) == [0, 0, 1, 1])
    }
  }

  @Test func `a refused connection is this device's own loss only while it has no network`() async throws {
    try await ScriptedServer.withoutListener { address in
      let network = OwnNetwork()
      var connection = PortalConnection(address: try PortalAddress(address), version: "0.1")
      connection.network = network
      let portal = LivePortal(connection)
      network.saw(["127.0.0.1", "192.0.2.7"], isUp: true)
      #expect(Outcome(await portal.probe()) == .failed(.refused))
      network.saw(["127.0.0.1"], isUp: false)
      let exchange = await portal.probe()
      #expect(Outcome(exchange) == .failed(.networkLost) && exchange.evidence.provesNotSent)
    }
  }
}
