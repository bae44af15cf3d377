internal import Domain
internal import FoundationEssentials
internal import NIOCore
internal import NIOHTTP1

/// Sends requests on one connection, each after the answer to the one before. Writing a `Request` to the channel begins
/// it; the write fails where nothing was sent, because the connection has ended or another request is on it.
final class LocalExchange: ChannelDuplexHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias OutboundIn = Request
  typealias OutboundOut = HTTPClientRequestPart

  struct Request: Sendable {
    let method: LocalConnection.Method
    let path: String
    let body: Data?
    /// Bytes of the answer's body.
    let answerLimit: Int
    let timeout: Span
    /// Whether the connection stays open for another request after the answer.
    let keepsOpen: Bool
    let answer: EventLoopPromise<LocalConnection.Answer>
  }

  private enum State {
    /// No request is on the connection. A new connection has no timer: its first request is written at once.
    case idle(closing: Scheduled<Void>?)
    /// The answer to a request is arriving.
    case asking(Request, deadline: Scheduled<Void>)
    case over
  }

  private let patience: TimeAmount
  private var state = State.idle(closing: nil)
  /// Counts the states. A timer that was cancelled may run all the same, in the turn of the loop in which it is due: it
  /// ends only the state that it was set for.
  private var turn = 0
  private var head: HTTPResponseHead?
  private var body = Data()

  /// - Parameter patience: how long a connection stays open for the next request.
  init(patience: Span) { self.patience = .milliseconds(patience.milliseconds) }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard case .idle(let closing) = state else {
      promise?.fail(Self.noAnswer)
      return
    }
    closing?.cancel()
    let request = unwrapOutboundIn(data)
    (head, body) = (nil, Data())
    let timeout = TimeAmount.milliseconds(max(1, request.timeout.milliseconds))
    state = .asking(request, deadline: endsTurn(after: timeout, with: .timedOut, context))
    context.write(wrapOutboundOut(.head(Self.head(of: request))), promise: nil)
    if let body = request.body, !body.isEmpty {
      context.write(wrapOutboundOut(.body(.byteBuffer(context.channel.allocator.buffer(bytes: body)))), promise: nil)
    }
    context.write(wrapOutboundOut(.end(nil)), promise: nil)
    promise?.succeed()
  }

  /// Begins a state, and ends it after a time.
  private func endsTurn(
    after time: TimeAmount, with failure: LocalFailure, _ context: ChannelHandlerContext
  ) -> Scheduled<Void> {
    turn += 1
    let own = turn
    return context.eventLoop.assumeIsolated().scheduleTask(in: time) {
      if self.turn == own { self.end(.failure(failure), context) }
    }
  }

  private static func head(of request: Request) -> HTTPRequestHead {
    var headers: HTTPHeaders = ["Host": "localhost", "Accept": "application/json"]
    if !request.keepsOpen { headers.add(name: "Connection", value: "close") }
    if let body = request.body {
      headers.add(name: "Content-Type", value: "application/json")
      headers.add(name: "Content-Length", value: "\(body.count)")
    }
    return HTTPRequestHead(
      version: .http1_1, method: HTTPMethod(rawValue: request.method.rawValue), uri: request.path, headers: headers)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    // Nobody asked: what answers is no agent.
    guard case .asking(let request, let deadline) = state else { return end(.failure(Self.noAnswer), context) }
    switch unwrapInboundIn(data) {
    case .head(let read): head = read
    case .body(let piece):
      guard body.count + piece.readableBytes <= request.answerLimit else {
        return end(.failure(LocalFailure.tooLarge), context)
      }
      body.append(contentsOf: piece.readableBytesView)
    case .end:
      guard let head else { return end(.failure(Self.noAnswer), context) }
      let answer = LocalConnection.Answer(status: Int(head.status.code), body: body)
      guard request.keepsOpen, head.isKeepAlive else { return end(.success(answer), context) }
      deadline.cancel()
      state = .idle(closing: endsTurn(after: patience, with: Self.noAnswer, context))
      request.answer.succeed(answer)
    }
  }

  func channelInactive(context: ChannelHandlerContext) { end(.failure(Self.noAnswer), context) }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { end(.failure(error), context) }

  private static let noAnswer = LocalFailure.broken("the connection ended before a whole answer")

  private func end(_ result: Result<LocalConnection.Answer, any Error>, _ context: ChannelHandlerContext) {
    let before = state
    state = .over
    turn += 1
    switch before {
    case .over: return
    case .idle(let closing): closing?.cancel()
    case .asking(let request, let deadline):
      deadline.cancel()
      request.answer.completeWith(result)
    }
    context.close(promise: nil)
  }
}
