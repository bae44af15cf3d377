internal import FoundationEssentials
internal import Hummingbird
internal import NIOCore
internal import PortalLedger

/// Keeps the connection, so that it can be closed without an answer.
struct PortalContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  let channel: any Channel

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    channel = source.channel
  }
}

/// Carries requests to the portal and its replies back, whole or not.
struct PortalResponder: HTTPResponder {
  let portal: Portal

  func respond(to request: Request, context: PortalContext) async throws -> Response {
    let reply = await reply(to: request)
    if reply.delay > 0 { try await Live.pause(milliseconds: reply.delay) }
    switch reply.delivery {
    case .whole:
      return Response(
        status: .init(code: reply.status), headers: reply.fields, body: .init(byteBuffer: ByteBuffer(bytes: reply.body))
      )
    case .cut:
      return cutShort(reply)
    case .none:
      try? await context.channel.close()
      throw ConnectionClosed()
    }
  }

  private func reply(to request: Request) async -> Reply {
    guard let collected = try? await request.body.collect(upTo: Portal.bodyLimit) else {
      return Reply(.tooLarge("au plus \(Portal.bodyLimit) octets"))
    }
    let parts = (request.head.path ?? "/").split(separator: "?", maxSplits: 1)
    var headers: [String: String] = [:]
    for field in request.headers { headers[field.name.canonicalName] = field.value }
    let received = PortalRequest(
      method: request.method.rawValue, path: parts.first.map(String.init) ?? "/",
      query: parts.count > 1 ? String(parts[1]) : "", headers: headers, body: Data(collected.readableBytesView))
    return received.path.hasPrefix("/admin/") ? await portal.administer(received) : await portal.handle(received)
  }

  /// Announces twice as much as it sends, then closes.
  private func cutShort(_ reply: Reply) -> Response {
    let half = Data(reply.body.prefix(max(1, reply.body.count / 2)))
    var fields = reply.fields
    fields[.contentLength] = String(max(2, reply.body.count))
    let body = ResponseBody(contentLength: max(2, reply.body.count)) { writer in
      try await writer.write(ByteBuffer(bytes: half))
      throw ConnectionClosed()
    }
    return Response(status: .init(code: reply.status), headers: fields, body: body)
  }
}

/// Ends a connection on purpose.
struct ConnectionClosed: Error {}

extension Reply {
  fileprivate var fields: HTTPFields {
    var fields = HTTPFields()
    for (name, value) in headers {
      guard let name = HTTPFields.Element.Name(name) else { continue }
      fields[name] = value
    }
    return fields
  }
}
