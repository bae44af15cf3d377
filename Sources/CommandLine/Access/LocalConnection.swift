internal import Disk
package import Domain
package import FoundationEssentials
internal import Glibc
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import Synchronization

/// Requests to the agent over its Unix socket. Each is sent once: on a connection of its own, or on that of the request
/// just before where that one kept it.
///
/// NIO is in the program for the agent's own server; libcurl would have to be loaded first, which takes longer than the
/// whole call.
package struct LocalConnection: Sendable {
  private let socketPath: String
  private let timeout: Span
  private let answerLimit: Int
  private let trusted: Set<UInt32>
  private let patience: Span
  private let kept = KeptChannel()

  /// One thread for all connections; it ends with the program.
  private static let loops = MultiThreadedEventLoopGroup(numberOfThreads: 1)

  package enum Method: String, Sendable { case get = "GET", post = "POST" }

  package struct Answer: Hashable, Sendable {
    package let status: Int
    package let body: Data
  }

  /// - Parameters:
  ///   - timeout: for a whole request; the connection is made at once or not at all.
  ///   - answerLimit: bytes; a longer answer is `tooLarge`.
  ///   - trusted: users whose program may listen on the socket; this program's own and root unless given.
  ///   - patience: how long a connection that is kept stays open for the next request.
  package init(
    socketPath: String, timeout: Span = .seconds(30), answerLimit: Int = 16 << 20,
    trusted: Set<UInt32> = LocalConnection.usuallyTrusted, patience: Span = .seconds(1)
  ) {
    self.socketPath = socketPath
    self.timeout = timeout
    self.answerLimit = answerLimit
    self.trusted = trusted
    self.patience = patience
  }

  /// This program's own user and root, who could do all that the agent does.
  package static var usuallyTrusted: Set<UInt32> { [geteuid(), 0] }

  /// Sends one request. `path` starts with a slash and is percent-encoded; a body is sent as JSON.
  ///
  /// - Parameters:
  ///   - timeout: replaces the connection's.
  ///   - keepsOpen: keeps the connection for a request that follows soon, within `patience`.
  package func send(
    _ method: Method, _ path: String, body: Data? = nil, timeout: Span? = nil, keepsOpen: Bool = false
  ) async throws(LocalFailure) -> Answer {
    precondition(path.hasPrefix("/"), "a path starts with a slash")
    let pipe = PipeSignal()
    defer { pipe.end() }
    let request = LocalExchange.Request(
      method: method, path: path, body: body, answerLimit: answerLimit, timeout: timeout ?? self.timeout,
      keepsOpen: keepsOpen, answer: Self.loops.next().makePromise())
    do {
      let channel = try await begin(request)
      let answer = try await withTaskCancellationHandler {
        try await request.answer.futureResult.get()
      } onCancel: {
        channel.close(promise: nil)
      }
      if keepsOpen { kept.keep(channel) }
      return answer
    } catch {
      // Does nothing to an answer that was already given.
      request.answer.fail(error)
      throw LocalFailure(error)
    }
  }

  /// Begins the request on the connection that was kept; on a new one where that has ended, as far as this side knows,
  /// so that nothing was sent on it. Where the agent ends it just then, the request fails as broken, and is not repeated.
  private func begin(_ request: LocalExchange.Request) async throws -> any Channel {
    if let channel = kept.take(), (try? await channel.writeAndFlush(request)) != nil { return channel }
    let descriptor = try connect()
    let channel = try await ClientBootstrap(group: Self.loops)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHTTPClientHandlers()
          try channel.pipeline.syncOperations.addHandler(LocalExchange(patience: patience))
        }
      }
      .withConnectedSocket(descriptor).get()
    try await channel.writeAndFlush(request)
    return channel
  }

  /// A socket at whose other end a trusted user's program listens: the next request may carry a password.
  private func connect() throws(LocalFailure) -> Int32 {
    let descriptor: Int32
    do throws(DiskFailure) {
      descriptor = try UnixSocket.connect(to: socketPath)
    } catch {
      throw .notReachable
    }
    let user = UnixSocket.listener(of: descriptor)
    if let user, trusted.contains(user) { return descriptor }
    close(descriptor)
    throw user.map { .foreign(user: $0) } ?? .notReachable
  }
}

/// SIGPIPE while a connection of NIO's is in use, which ignores it for the whole program: afterwards it ends the program
/// again when nobody reads its output any more, as people expect of `cvmsync list | head`.
private struct PipeSignal {
  /// How many connections are in use, and what the signal did before the first of them, with its flags.
  private static let users = Mutex<(count: Int, before: sigaction)>((0, sigaction()))

  init() {
    Self.users.withLock { users in
      if users.count == 0 {
        var ignoring = sigaction()
        ignoring.__sigaction_handler.sa_handler = SIG_IGN
        sigaction(SIGPIPE, &ignoring, &users.before)
      }
      users.count += 1
    }
  }

  func end() {
    Self.users.withLock { users in
      users.count -= 1
      if users.count == 0 { sigaction(SIGPIPE, &users.before, nil) }
    }
  }
}

/// Why the agent on this computer gave no answer.
package enum LocalFailure: Error, Hashable, Sendable {
  /// Nobody listens on the socket; nothing was sent.
  case notReachable
  /// A program of another user listens on the socket; nothing was sent to it.
  case foreign(user: UInt32)
  case timedOut
  case tooLarge
  /// The connection ended early, or the listener does not speak HTTP; says which.
  case broken(String)

  /// As a connection's failure or one of NIO's.
  fileprivate init(_ error: any Error) {
    self = error as? LocalFailure ?? .broken(String("\(error)".prefix(200)))
  }
}

/// The connection kept for the next request.
private final class KeptChannel: Sendable {
  private let channel = Mutex<(any Channel)?>(nil)

  func keep(_ kept: any Channel) { channel.withLock { $0 = kept } }

  func take() -> (any Channel)? {
    channel.withLock { kept in
      defer { kept = nil }
      return kept
    }
  }
}
