import Foundation
import Synchronization

/// A server on this computer that answers with exact bytes, step by step, valid HTTP or not.
///
/// Each request takes the next step; when none is left, the connection is closed without an answer. Instead of a list,
/// a closure can choose the step for each request.
package final class ScriptedServer: Sendable {
  package enum Step: Sendable {
    /// The connection stays open for the next request unless `closing`.
    case answer(String, closing: Bool = true)
    /// Sends these bytes unchanged, then closes.
    case bytes([UInt8])
    /// Sends one byte at a time, with this many milliseconds between them.
    case drip(String, milliseconds: UInt32)
    /// Writes `head`, then `chunk` repeatedly until the client closes.
    case endless(head: String, chunk: String)
    /// Reads the request and closes.
    case close
    /// Reads the request and resets the connection.
    case reset
    /// Reads the request and neither answers nor closes.
    case silence
  }

  package struct Request: Sendable {
    /// Counts connections from 0 in the order they were opened.
    package let connection: Int
    package let line: String
    /// Header fields; names in lower case.
    package let headers: [(name: String, value: String)]
    package let body: String
    /// The body as it came, which may be no text.
    package let bytes: [UInt8]

    package func values(of name: String) -> [String] { headers.filter { $0.name == name }.map(\.value) }
  }

  package let port: UInt16
  /// The requests, each as soon as it was read.
  package let arrivals: AsyncStream<Request>
  private let received = Mutex<[Request]>([])
  private let isStopped = Atomic(false)

  /// Serves `steps` on a free port of 127.0.0.1, or on a Unix socket, while `body` runs.
  package static func run<Outcome>(
    _ steps: [Step], socketPath: String? = nil, _ body: (ScriptedServer) async throws -> Outcome
  ) async throws -> Outcome {
    let left = Mutex(steps[...])
    return try await run(socketPath: socketPath) { _ in
      left.withLock { $0.popFirst() } ?? .close
    } whileRunning: {
      try await body($0)
    }
  }

  /// Takes the step that `answer` returns for each request, on its own thread, while `body` runs.
  ///
  /// - Parameter welcome: whether to keep a new connection; else it is closed before anything is read.
  package static func run<Outcome>(
    socketPath: String? = nil, welcoming welcome: @escaping @Sendable () -> Bool = { true },
    answering answer: @escaping @Sendable (Request) -> Step,
    whileRunning body: (ScriptedServer) async throws -> Outcome
  ) async throws -> Outcome {
    let server = try ScriptedServer(socketPath: socketPath, welcome: welcome, answer: answer)
    defer { server.isStopped.store(true, ordering: .releasing) }
    return try await body(server)
  }

  /// Gives `body` an address of this computer where nobody listens.
  package static func withoutListener<Outcome>(_ body: (String) async throws -> Outcome) async throws -> Outcome {
    let socket = try ServerSocket(listening: false)
    defer { socket.close() }
    return try await body("http://127.0.0.1:\(socket.port)")
  }

  package var requests: [Request] { received.withLock { $0 } }
  package var address: String { "http://127.0.0.1:\(port)" }

  private init(
    socketPath: String?, welcome: @escaping @Sendable () -> Bool, answer: @escaping @Sendable (Request) -> Step
  ) throws {
    let listener = try socketPath.map { try ServerSocket(path: $0) } ?? ServerSocket()
    port = listener.port
    let (arrivals, arrived) = AsyncStream.makeStream(of: Request.self, bufferingPolicy: .bufferingOldest(100))
    self.arrivals = arrivals
    Thread.detachNewThread { [self] in
      var session = ScriptedSession(listener: listener, welcome: welcome)
      while !isStopped.load(ordering: .acquiring) {
        session.serve(forMilliseconds: 20) { request in
          received.withLock { $0.append(request) }
          arrived.yield(request)
          return answer(request)
        }
      }
      session.end()
      arrived.finish()
    }
  }
}
