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

  /// A request whose answer is arriving.
  private struct Asking {
    let request: Request
    let deadline: Scheduled<Void>
    var head: HTTPResponseHead?
    var body = Data()
  }

  private enum State {
    /// No request is on the connection; it is closed if none comes. The first one comes at once.
    case idle(closing: Scheduled<Void>?)
    case asking(Asking)
    case over
  }

  /// How long a connection stays open for the next request.
  private static let patience = TimeAmount.seconds(1)

  private var state = State.idle(closing: nil)

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard case .idle(let closing) = state else {
      promise?.fail(ChannelError.ioOnClosedChannel)
      return
    }
    closing?.cancel()
    let request = unwrapOutboundIn(data)
    let timeout = TimeAmount.milliseconds(max(1, request.timeout.milliseconds))
    let deadline = context.eventLoop.assumeIsolated().scheduleTask(in: timeout) {
      self.end(.failure(LocalFailure.timedOut), context)
    }
    state = .asking(Asking(request: request, deadline: deadline))
    context.write(wrapOutboundOut(.head(Self.head(of: request))), promise: nil)
    if let body = request.body, !body.isEmpty {
      context.write(wrapOutboundOut(.body(.byteBuffer(context.channel.allocator.buffer(bytes: body)))), promise: nil)
    }
    context.write(wrapOutboundOut(.end(nil)), promise: nil)
    promise?.succeed()
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
    guard case .asking(var asking) = state else { return end(.failure(Self.noAnswer), context) }
    switch unwrapInboundIn(data) {
    case .head(let head): asking.head = head
    case .body(let piece):
      guard asking.body.count + piece.readableBytes <= asking.request.answerLimit else {
        return end(.failure(LocalFailure.tooLarge), context)
      }
      asking.body.append(contentsOf: piece.readableBytesView)
    case .end:
      guard let head = asking.head else { return end(.failure(Self.noAnswer), context) }
      let answer = LocalConnection.Answer(status: Int(head.status.code), body: asking.body)
      guard asking.request.keepsOpen, head.isKeepAlive else { return end(.success(answer), context) }
      return wait(after: asking, answer, context)
    }
    state = .asking(asking)
  }

  func channelInactive(context: ChannelHandlerContext) { end(.failure(Self.noAnswer), context) }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { end(.failure(error), context) }

  private static let noAnswer = LocalFailure.broken("the connection ended before a whole answer")

  private func wait(after asking: Asking, _ answer: LocalConnection.Answer, _ context: ChannelHandlerContext) {
    asking.deadline.cancel()
    state = .idle(
      closing: context.eventLoop.assumeIsolated().scheduleTask(in: Self.patience) {
        self.end(.failure(Self.noAnswer), context)
      })
    asking.request.answer.succeed(answer)
  }

  private func end(_ result: Result<LocalConnection.Answer, any Error>, _ context: ChannelHandlerContext) {
    let before = state
    state = .over
    switch before {
    case .over: return
    case .idle(let closing): closing?.cancel()
    case .asking(let asking):
      asking.deadline.cancel()
      asking.request.answer.completeWith(result)
    }
    context.close(promise: nil)
  }
}
