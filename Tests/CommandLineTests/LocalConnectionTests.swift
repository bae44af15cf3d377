import Daemon
import Disk
import Domain
import Foundation
import Glibc
import StationAPI
import TestSupport
import Testing

@testable import CommandLine

struct LocalConnectionTests {
  /// A path short enough for a socket, in a folder of its own.
  private func withSocketPath(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "s-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try await body(folder.appending(path: "agent.sock").path)
    try FileManager.default.removeItem(at: folder)
  }

  @Test func `a request reaches the socket and its answer comes back whatever its status`() async throws {
    try await withSocketPath { path in
      let reply = Reply.plain("422 Unprocessable", body: #"{"field":"é"}"#)
      try await ScriptedServer.run([.answer(reply)], socketPath: path) { server in
        let answer = try await LocalConnection(socketPath: path).send(.post, "/v1/records?n=1", body: Data("{}".utf8))
        #expect(answer.status == 422)
        #expect(String(decoding: answer.body, as: UTF8.self) == #"{"field":"é"}"#)
        let request = try #require(server.requests.first)
        #expect(request.line == "POST /v1/records?n=1 HTTP/1.1")
        #expect(request.values(of: "host") == ["localhost"])
        #expect(request.body == "{}")
      }
    }
  }

  @Test func `an empty body is sent as one, not read from standard input`() async throws {
    try await withSocketPath { path in
      try await ScriptedServer.run([.answer(Reply.plain("200 OK"))], socketPath: path) { server in
        _ = try await LocalConnection(socketPath: path).send(.post, "/v1/sync", body: Data())
        #expect(server.requests.first?.values(of: "content-length") == ["0"])
      }
    }
  }

  @Test(arguments: ["", String(repeating: "x", count: 200)])
  func `without an agent, or with a path too long for a socket, nobody is reached`(suffix: String) async throws {
    try await withSocketPath { path in
      let connection = LocalConnection(socketPath: path + suffix)
      await #expect(throws: LocalFailure.notReachable) { try await connection.send(.get, "/v1/status") }
    }
  }

  @Test func `a listener whose user is not trusted is told apart, and gets no byte`() async throws {
    try await withSocketPath { path in
      try await ScriptedServer.run([.answer(Reply.plain("200 OK"))], socketPath: path) { server in
        let distrustful = LocalConnection(socketPath: path, trusted: [geteuid() + 1])
        for _ in 0..<2 {
          await #expect(throws: LocalFailure.foreign(user: geteuid())) {
            try await distrustful.send(.post, "/v1/sign-in", body: Data("secret".utf8))
          }
        }
        let answer = try await LocalConnection(socketPath: path).send(.get, "/v1/status")
        #expect(answer.status == 200)
        #expect(server.requests.map(\.line) == ["GET /v1/status HTTP/1.1"])
      }
    }
  }

  @Test func `each way an answer can fail has its name`() async throws {
    try await withSocketPath { path in
      let steps: [ScriptedServer.Step] = [
        .silence, .answer(Reply.plain("200 OK", body: "12345")), .close, .answer(Reply.plain("200 OK", body: "1234")),
      ]
      try await ScriptedServer.run(steps, socketPath: path) { server in
        let connection = LocalConnection(socketPath: path, answerLimit: 4)
        await #expect(throws: LocalFailure.timedOut) {
          try await connection.send(.get, "/v1/status", timeout: .milliseconds(300))
        }
        await #expect(throws: LocalFailure.tooLarge) { try await connection.send(.get, "/v1/status") }
        await #expect(throws: LocalFailure.broken("the connection ended before a whole answer")) {
          try await connection.send(.get, "/v1/status")
        }
        let answer = try await connection.send(.get, "/v1/status")
        #expect(answer.body.count == 4)
        #expect(server.requests.count == 4)
      }
    }
  }

  @Test func `an answer that is cut short is none, and no failure leaves a connection open`() async throws {
    try await withSocketPath { path in
      let whole = Reply.plain("200 OK", body: "123456")
      let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n123"
      let cut = [String(whole.dropLast()), chunked, "HTTP/1.1 200 OK\r\nContent-Le", "SSH-2.0-OpenSSH\r\n"]
      try await ScriptedServer.run(
        cut.map { .bytes(Array($0.utf8)) } + [.answer(whole), .silence, .silence, .answer(whole)], socketPath: path
      ) { server in
        let connection = LocalConnection(socketPath: path, answerLimit: 6)
        for _ in cut {
          let failure = await #expect(throws: LocalFailure.self) { try await connection.send(.get, "/v1/status") }
          guard case .broken? = failure else {
            Issue.record("not broken: \(String(describing: failure))")
            continue
          }
        }
        await #expect(throws: LocalFailure.tooLarge) {
          try await LocalConnection(socketPath: path, answerLimit: 5).send(.get, "/v1/status")
        }
        await #expect(throws: LocalFailure.timedOut) {
          try await connection.send(.get, "/v1/status", timeout: .milliseconds(100))
        }
        let asking = Task { try await connection.send(.get, "/v1/status") }
        while server.requests.count < 7 { try await Task.sleep(for: .milliseconds(5)) }
        asking.cancel()
        await #expect(throws: LocalFailure.self) { try await asking.value }
        #expect(try await connection.send(.get, "/v1/status").body.count == 6)
        #expect(server.requests.count == 8)
      }
      // A connection is closed just after its answer was given.
      for _ in 0..<200 where Self.connections(to: path) > 0 { try await Task.sleep(for: .milliseconds(5)) }
      #expect(Self.connections(to: path) == 0)
      let open = try UnixSocketListener(at: path + "2")
      defer { open.close() }
      #expect(Self.connections(to: path + "2") == 1, "none is seen, open or not")
    }
  }

  @Test func `a kept connection takes the next request, and no request is sent twice on it`() async throws {
    try await withSocketPath { path in
      let whole = Reply.plain("200 OK", body: "12")
      let steps: [ScriptedServer.Step] = [
        .answer(whole, closing: false), .answer(whole), .answer(whole), .answer(whole), .answer(whole, closing: false),
        .close, .answer(whole, closing: false), .silence, .answer(whole),
      ]
      try await ScriptedServer.run(steps, socketPath: path) { server in
        let connection = LocalConnection(socketPath: path, patience: .seconds(60))
        func ask(_ name: String, keepsOpen: Bool = false, timeout: Span? = nil) async throws {
          let body = Data("[\(name)]".utf8)
          _ = try await connection.send(.post, "/\(name)", body: body, timeout: timeout, keepsOpen: keepsOpen)
        }
        try await ask("kept", keepsOpen: true)
        try await ask("on-it")
        // The server closes after its answer, whatever was asked for.
        try await ask("not-kept", keepsOpen: true)
        for _ in 0..<200 where Self.connections(to: path) > 0 { try await Task.sleep(for: .milliseconds(5)) }
        try await ask("new")
        try await ask("kept-again", keepsOpen: true)
        await #expect(throws: LocalFailure.self) { try await ask("closed-unanswered") }
        try await ask("kept-for-long", keepsOpen: true)
        await #expect(throws: LocalFailure.timedOut) { try await ask("unanswered", timeout: .milliseconds(100)) }
        try await ask("last")
        #expect(
          server.requests.map { "\($0.connection) \($0.line.split(separator: " ")[1])" } == [
            "0 /kept", "0 /on-it", "1 /not-kept", "2 /new", "3 /kept-again", "3 /closed-unanswered", "4 /kept-for-long",
            "4 /unanswered", "5 /last",
          ])
        #expect(server.requests.allSatisfy { "[\($0.line.split(separator: " ")[1].dropFirst())]" == $0.body })
        #expect(
          server.requests.map { $0.values(of: "connection") == ["close"] } == [
            false, true, false, true, false, true, false, true, true,
          ])
      }
    }
  }

  @Test func `a kept connection that nobody uses is closed`() async throws {
    try await withSocketPath { path in
      let whole = Reply.plain("200 OK", body: "12")
      try await ScriptedServer.run([.answer(whole, closing: false), .answer(whole)], socketPath: path) { server in
        let connection = LocalConnection(socketPath: path, patience: .milliseconds(300))
        _ = try await connection.send(.get, "/kept", keepsOpen: true)
        for _ in 0..<400 where Self.connections(to: path) > 0 { try await Task.sleep(for: .milliseconds(10)) }
        #expect(Self.connections(to: path) == 0)
        _ = try await connection.send(.get, "/new")
        #expect(server.requests.map(\.connection) == [0, 1])
      }
    }
  }

  @Test func `a request that meets the end of a kept connection's time is answered, on that one or on a new one`()
    async throws
  {
    try await withSocketPath { path in
      let whole = Reply.plain("200 OK", body: "12")
      try await ScriptedServer.run(socketPath: path) { _ in
        .answer(whole, closing: false)
      } whileRunning: { server in
        let connection = LocalConnection(socketPath: path, patience: .milliseconds(2))
        for round in 0..<300 {
          _ = try await connection.send(.get, "/kept", keepsOpen: true)
          try await Task.sleep(for: .microseconds(1_200 + round * 7))
          let answer = try await connection.send(.post, "/call", body: Data("{}".utf8))
          #expect(answer.status == 200)
        }
        #expect(server.requests.count == 600)
        let used = Set(server.requests.map(\.connection)).count
        #expect((301...600).contains(used), "none ran out: \(used) connections")
      }
    }
  }

  @Test(arguments: [
    "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n12",
    "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\n12",
    "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n12HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nNO",
  ])
  func `a connection that the agent does not keep, or speaks on unasked, takes no other request`(first: String)
    async throws
  {
    try await withSocketPath { path in
      let steps: [ScriptedServer.Step] = [.answer(first, closing: false), .answer(Reply.plain("200 OK", body: "34"))]
      try await ScriptedServer.run(steps, socketPath: path) { server in
        let connection = LocalConnection(socketPath: path, patience: .seconds(60))
        let kept = try await connection.send(.get, "/kept", keepsOpen: true)
        for _ in 0..<400 where Self.connections(to: path) > 0 { try await Task.sleep(for: .milliseconds(5)) }
        let next = try await connection.send(.get, "/new")
        #expect([kept, next].map { String(decoding: $0.body, as: UTF8.self) } == ["12", "34"])
        #expect(server.requests.map(\.connection) == [0, 1])
      }
    }
  }

  @Test func `the first call goes on the connection that found the agent`() async throws {
    try await withSocketPath { path in
      let steps = Array(
        repeating: ScriptedServer.Step.answer(Reply.plain("200 OK", body: "{}"), closing: false), count: 3)
      try await ScriptedServer.run(steps, socketPath: path) { server in
        let places = StationPlaces(directory: path + ".d", configuration: nil, socket: path)
        let station = RemoteStation(places, keeping: .seconds(60))
        let isThere = try await station.isThere()
        #expect(isThere)
        _ = try? await station.ask(ProgressCall())
        _ = try? await station.ask(ProgressCall())
        #expect(server.requests.map(\.connection) == [0, 0, 1])
      }
    }
  }

  /// This program's descriptors at whose other end the socket at `path` is.
  private static func connections(to path: String) -> Int {
    let descriptors = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    return descriptors.compactMap { Int32($0) }.count { descriptor in
      var address = sockaddr_un()
      var length = socklen_t(MemoryLayout<sockaddr_un>.size)
      let isNamed = withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getpeername(descriptor, $0, &length) == 0 }
      }
      guard isNamed, address.sun_family == sa_family_t(AF_UNIX) else { return false }
      return withUnsafeBytes(of: address.sun_path) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) } == path
    }
  }

  /// A socket with one connection to it.
  private struct UnixSocketListener {
    private let listener: ServerSocket
    private let connection: Int32

    init(at path: String) throws {
      listener = try ServerSocket(path: path)
      connection = try UnixSocket.connect(to: path)
    }

    func close() {
      Glibc.close(connection)
      listener.close()
    }
  }
}
