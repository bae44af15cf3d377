import Domain
import Foundation
import Glibc
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
}
