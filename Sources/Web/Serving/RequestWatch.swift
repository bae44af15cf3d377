internal import NIOCore
internal import NIOHTTP1

/// Follows one connection's requests and answers and tells the gate its phase. Closes the connection when sending a
/// request or receiving an answer takes too long: a peer that sends a byte now and then is never idle.
final class RequestWatch: ChannelDuplexHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart
  typealias OutboundIn = HTTPServerResponsePart
  typealias OutboundOut = HTTPServerResponsePart

  private let gate: ConnectionGate
  private let headers: [(name: String, value: String)]
  /// Complete requests received, and complete answers sent: equal while a request is awaited or read. There is one more
  /// answer where it went out before its request was complete.
  private var (received, answered) = (0, 0)
  private var phase = ConnectionGate.Phase.reading
  private var deadline: Scheduled<Void>?

  init(gate: ConnectionGate, headers: [(name: String, value: String)] = []) {
    self.gate = gate
    self.headers = headers
  }

  func handlerAdded(context: ChannelHandlerContext) { schedule(context) }
  func handlerRemoved(context: ChannelHandlerContext) { deadline?.cancel() }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if case .end = unwrapInboundIn(data) {
      received += 1
      // Before the call can begin: from here on the connection is not closed for another.
      update(context, isAnswering: false)
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(var head):
      if phase == .working { update(context, isAnswering: true) }
      for (name, value) in headers where !head.headers.contains(name: name) {
        head.headers.add(name: name, value: value)
      }
      context.write(wrapOutboundOut(.head(head)), promise: promise)
    case .body:
      if phase == .working { update(context, isAnswering: true) }
      context.write(data, promise: promise)
    case .end:
      let written = promise ?? context.eventLoop.makePromise()
      let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
      written.futureResult.whenSuccess {
        let (watch, context) = bound.value
        watch.answered += 1
        watch.update(context, isAnswering: false)
      }
      context.write(data, promise: written)
    }
  }

  /// The agent stops: an incomplete request is not waited for.
  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is ChannelShouldQuiesceEvent, phase == .reading { context.close(promise: nil) }
    context.fireUserInboundEventTriggered(event)
  }

  private func update(_ context: ChannelHandlerContext, isAnswering: Bool) {
    let now: ConnectionGate.Phase = received <= answered ? .reading : isAnswering ? .answering : .working
    guard now != phase || now == .reading else { return }
    phase = now
    gate.note(now, of: context.channel)
    schedule(context)
  }

  private func schedule(_ context: ChannelHandlerContext) {
    deadline?.cancel()
    let limit: TimeAmount? =
      switch phase {
      case .reading: ConnectionGate.readingLimit
      case .working: nil
      case .answering: ConnectionGate.answeringLimit
      }
    let channel = context.channel
    deadline = limit.map { context.eventLoop.scheduleTask(in: $0) { channel.close(promise: nil) } }
  }
}
