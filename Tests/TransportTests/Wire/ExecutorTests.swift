import Domain
import TestSupport
import Testing
import Transport

struct ExecutorTests {
  @Test func `cancelling ends a transfer that hangs`() async throws {
    try await ScriptedServer.run([.silence]) { server in
      let portal = try server.portal(total: .minutes(10))
      let exchange = await withTaskGroup(of: Exchange<PortalCapabilities>.self) { group in
        group.addTask { await portal.probe() }
        for await _ in server.arrivals.prefix(1) { group.cancelAll() }
        return await group.next()
      }
      #expect(exchange.map { Outcome($0) } == .failed(.other))
      #expect(exchange?.evidence.note == "cancelled")
    }
  }

  @Test func `a cancelled request that waits for another one is never sent`() async throws {
    try await ScriptedServer.run([.silence, .silence]) { server in
      let portal = try server.portal(total: .minutes(10))
      let exchanges = await withTaskGroup(of: Exchange<PortalCapabilities>.self) { group in
        for _ in 0..<2 { group.addTask { await portal.probe() } }
        for await _ in server.arrivals.prefix(1) { group.cancelAll() }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(exchanges.map(\.evidence.note) == ["cancelled", "cancelled"])
      #expect(exchanges.filter(\.evidence.provesNotSent).count == 1)
      #expect(server.requests.count == 1)
    }
  }

  @Test func `many hanging transfers hold none of the threads that other tasks run on`() async throws {
    // More than this machine has shared threads; were they held, the last requests would arrive only after time-outs.
    let count = 24
    try await ScriptedServer.run(Array(repeating: .silence, count: count)) { server in
      let portals = try (0..<count).map { _ in try server.portal() }
      let exchanges = await withTaskGroup(of: Exchange<PortalCapabilities>.self) { group in
        for portal in portals { group.addTask { await portal.probe() } }
        for await _ in server.arrivals.prefix(count) {}
        group.cancelAll()
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(exchanges.map(\.evidence.note) == Array(repeating: "cancelled", count: count))
    }
  }

  @Test func `beyond 64 requests that wait or run, the next is turned away unsent`() async throws {
    try await ScriptedServer.run([.silence]) { server in
      let portal = try server.portal()
      await withTaskGroup(of: Exchange<PortalCapabilities>.self) { group in
        for _ in 0..<70 { group.addTask { await portal.probe() } }
        // The first hangs and 63 wait for it, so that what comes back is what was turned away.
        for await exchange in group.prefix(6) {
          #expect(exchange.evidence.note == "more than 64 requests wait")
          #expect(exchange.evidence.provesNotSent)
        }
        group.cancelAll()
      }
      #expect(server.requests.count <= 1)
    }
  }
}
