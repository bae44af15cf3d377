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

  @Test(arguments: [nil, 1, 3, 8])
  func `as many certificates are sent at the same time as the portal says, four at most, and others wait`(
    told: Int?
  ) async throws {
    let most = min(told ?? 1, 4)
    let probe = Reply.marked("200 OK", body: Reply.capabilities(requests: told))
    try await ScriptedServer.run([.answer(probe)] + Array(repeating: .silence, count: 5)) { server in
      let portal = try server.portal(total: .minutes(10))
      let submission = try Sample.submission()
      _ = await portal.probe()
      let arrivals = server.arrivals
      for await _ in arrivals.prefix(1) {}
      let exchanges = await withTaskGroup(of: Exchange<Receipt>.self) { group in
        for _ in 0..<5 { group.addTask { await portal.submit(submission, Sample.session) } }
        for await _ in arrivals.prefix(most) {}
        group.cancelAll()
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(exchanges.filter(\.evidence.provesNotSent).count == 5 - most)
      #expect(Set(server.requests.map(\.connection)).count == 1 + most)
    }
  }

  @Test func `connections that only several requests at a time need are closed after the report`() async throws {
    let found = ScriptedServer.Step.answer(Reply.marked("200 OK", body: #"{"results":[]}"#), closing: false)
    let probe = ScriptedServer.Step.answer(Reply.marked("200 OK", body: Reply.capabilities(requests: 2)))
    try await ScriptedServer.run([probe, .silence, found, found, .silence, found]) { server in
      let portal = try server.portal(total: .minutes(10))
      let arrivals = server.arrivals
      _ = await portal.probe()
      for await _ in arrivals.prefix(1) {}
      let backlog = BacklogReport(
        epoch: try Sample.id(), highWaterMark: 1, lastOperation: nil, counts: [:], oldest: nil)
      for _ in 0..<2 {
        await withTaskGroup(of: Void.self) { group in
          // It keeps the first connection busy.
          group.addTask { _ = await portal.probe() }
          for await _ in arrivals.prefix(1) {}
          _ = await portal.lookUp([], Sample.session)
          for await _ in arrivals.prefix(1) {}
          group.cancelAll()
        }
        guard server.requests.count == 3 else { break }
        _ = await portal.report(try Sample.id(), backlog, Sample.session)
        for await _ in arrivals.prefix(1) {}
      }
      #expect(server.requests.map(\.connection) == [0, 1, 2, 3, 3, 4])
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
