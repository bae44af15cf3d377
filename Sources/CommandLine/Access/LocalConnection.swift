internal import Disk
package import Domain
package import FoundationEssentials
internal import Glibc
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import Synchronization

/// Requests to the agent over its Unix socket. Each is sent once, on a connection of its own.
///
/// NIO is in the program for the agent's own server; libcurl would have to be loaded first, which takes longer than the
/// whole call.
package struct LocalConnection: Sendable {
  private let socketPath: String
  private let timeout: Span
  private let answerLimit: Int
  private let trusted: Set<UInt32>

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
  package init(
    socketPath: String, timeout: Span = .seconds(30), answerLimit: Int = 16 << 20,
    trusted: Set<UInt32> = LocalConnection.usuallyTrusted
  ) {
    self.socketPath = socketPath
    self.timeout = timeout
    self.answerLimit = answerLimit
    self.trusted = trusted
  }

  /// This program's own user and root, who could do all that the agent does.
  package static var usuallyTrusted: Set<UInt32> { [geteuid(), 0] }

  /// Sends one request. `path` starts with a slash and is percent-encoded; a body is sent as JSON; `timeout` replaces
  /// the connection's.
  package func send(
    _ method: Method, _ path: String, body: Data? = nil, timeout: Span? = nil
  ) async throws(LocalFailure) -> Answer {
    precondition(path.hasPrefix("/"), "a path starts with a slash")
    let pipe = PipeSignal()
    defer { pipe.end() }
    let descriptor = try connect()
    let loop = Self.loops.next()
    let answer = loop.makePromise(of: Answer.self)
    let request = LocalExchange.Request(
      method: method, path: path, body: body, answerLimit: answerLimit, timeout: timeout ?? self.timeout)
    do {
      let channel = try await ClientBootstrap(group: loop)
        .channelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHTTPClientHandlers()
            try channel.pipeline.syncOperations.addHandler(LocalExchange(request, answer))
          }
        }
        .withConnectedSocket(descriptor).get()
      return try await withTaskCancellationHandler {
        try await answer.futureResult.get()
      } onCancel: {
        channel.close(promise: nil)
      }
    } catch {
      // Fails only a promise that nobody has kept yet.
      answer.fail(error)
      throw LocalFailure(error)
    }
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

/// Sends one request as soon as the connection stands, and takes one answer.
private final class LocalExchange: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias OutboundOut = HTTPClientRequestPart

  struct Request: Sendable {
    let method: LocalConnection.Method
    let path: String
    let body: Data?
    /// Bytes of the answer's body.
    let answerLimit: Int
    let timeout: Span
  }

  private let request: Request
  private let answer: EventLoopPromise<LocalConnection.Answer>
  private var deadline: Scheduled<Void>?
  private var status: Int?
  private var body = Data()
  private var isOver = false

  init(_ request: Request, _ answer: EventLoopPromise<LocalConnection.Answer>) {
    (self.request, self.answer) = (request, answer)
  }

  func channelActive(context: ChannelHandlerContext) {
    let timeout = TimeAmount.milliseconds(max(1, request.timeout.milliseconds))
    deadline = context.eventLoop.assumeIsolated().scheduleTask(in: timeout) {
      self.end(.failure(LocalFailure.timedOut), context)
    }
    var headers: HTTPHeaders = ["Host": "localhost", "Accept": "application/json", "Connection": "close"]
    if let body = request.body {
      headers.add(name: "Content-Type", value: "application/json")
      headers.add(name: "Content-Length", value: "\(body.count)")
    }
    let head = HTTPRequestHead(
      version: .http1_1, method: HTTPMethod(rawValue: request.method.rawValue), uri: request.path, headers: headers)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    if let body = request.body, !body.isEmpty {
      context.write(wrapOutboundOut(.body(.byteBuffer(context.channel.allocator.buffer(bytes: body)))), promise: nil)
    }
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): status = Int(head.status.code)
    case .body(let piece):
      guard body.count + piece.readableBytes <= request.answerLimit else {
        return end(.failure(LocalFailure.tooLarge), context)
      }
      body.append(contentsOf: piece.readableBytesView)
    case .end:
      end(status.map { .success(LocalConnection.Answer(status: $0, body: body)) } ?? .failure(Self.noAnswer), context)
    }
  }

  func channelInactive(context: ChannelHandlerContext) { end(.failure(Self.noAnswer), context) }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { end(.failure(error), context) }

  private static let noAnswer = LocalFailure.broken("the connection ended before a whole answer")

  private func end(_ result: Result<LocalConnection.Answer, any Error>, _ context: ChannelHandlerContext) {
    guard !isOver else { return }
    isOver = true
    deadline?.cancel()
    answer.completeWith(result)
    context.close(promise: nil)
  }
}
