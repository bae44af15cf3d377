internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import NIOHTTP1

/// Hummingbird's HTTP connection behind a gate: its peer is checked before a byte of it is read.
struct GuardedChannel: ServerChildChannel {
  private struct TurnedAway: Error {}

  let inner: HTTP1Channel
  let gate: ConnectionGate
  let peer: Peer.Finder
  /// Sent with every answer, those of the parser included, where the answer has none of that name.
  var headers: [(name: String, value: String)] = []

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
    peer(channel).flatMap { peer in
      guard gate.admits(peer), gate.enter(channel) else {
        return channel.eventLoop.makeFailedFuture(TurnedAway())
      }
      return inner.setup(channel: channel, logger: logger).flatMapThrowing { value in
        // Hummingbird's own handlers see other types; these are what the parser makes.
        let pipeline = channel.pipeline.syncOperations
        let parser = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
        try pipeline.addHandler(RequestWatch(gate: gate, headers: headers), position: .after(parser))
        return value
      }
    }.flatMapError { error in
      // The server forgets a connection that was not set up, and would leave it open.
      channel.close(promise: nil)
      return channel.eventLoop.makeFailedFuture(error)
    }
  }

  func handle(value: HTTP1Channel.Value, logger: Logger) async {
    await inner.handle(value: value, logger: logger)
  }
}
