internal import FoundationEssentials
internal import NIOCore
internal import NIOHTTP1
internal import PortalLedger

/// Gives the contract's answer, with marker, to requests that the HTTP parser refuses: a head over the limit, an
/// unknown method, or bytes that are not HTTP (SyncProtocol §1.5, §1.6, §8.2). Hummingbird alone answers them with a
/// bare 400.
///
/// This handler sees the parser's error and replaces the bare answer on its way out.
final class UnreadableHead: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = NIOAny
  typealias InboundOut = NIOAny

  /// The size limit, in bytes, of a request's line and fields (SyncProtocol §1.6).
  static let limit = 16_384

  private let substitute = BareAnswer()

  func handlerAdded(context: ChannelHandlerContext) {
    do { try context.pipeline.syncOperations.addHandler(substitute, position: .first) } catch {
      context.fireErrorCaught(error)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    if let error = error as? HTTPParserError { substitute.reply = Self.reply(to: error) }
    context.fireErrorCaught(error)
  }

  private static func reply(to error: HTTPParserError) -> Reply {
    switch error {
    case .headerOverflow: Reply(.headTooLarge)
    case .invalidMethod: Reply(.notSupported("méthode inconnue", status: 501))
    default: Reply(.malformed("ce n’est pas une requête HTTP"))
    }
  }
}

/// The handler nearest to the socket, where an answer is bytes: replaces the bare answer.
private final class BareAnswer: ChannelOutboundHandler, RemovableChannelHandler {
  typealias OutboundIn = IOData
  typealias OutboundOut = IOData

  /// The reply that replaces the bare answer; nil while the parser has refused nothing.
  var reply: Reply?

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard let reply, case .byteBuffer(let bytes) = unwrapOutboundIn(data), Self.isBare(bytes) else {
      return context.write(data, promise: promise)
    }
    self.reply = nil
    context.write(wrapOutboundOut(.byteBuffer(ByteBuffer(bytes: reply.message))), promise: promise)
  }

  private static func isBare(_ bytes: ByteBuffer) -> Bool {
    let head = String(decoding: bytes.readableBytesView, as: UTF8.self).lowercased()
    return head.hasPrefix("http/1.1 400 ") && head.contains("connection: close") && !head.contains("content-type:")
  }
}

extension Reply {
  /// The reply as bytes, for a connection that closes after it.
  fileprivate var message: Data {
    var head = "HTTP/1.1 \(status) \r\n"
    let own = [
      "Date": HTTPDate.text(Live.now() / 1_000), "Content-Length": "\(body.count)", "Connection": "close",
    ]
    for (name, value) in headers.merging(own, uniquingKeysWith: { $1 }).sorted(by: { $0.key < $1.key }) {
      head += "\(name): \(value)\r\n"
    }
    return Data((head + "\r\n").utf8) + body
  }
}

extension Refusal {
  static var headTooLarge: Refusal { .tooLarge("au plus \(UnreadableHead.limit) octets d’en-tête", field: "head") }
}
