internal import FoundationEssentials
internal import Hummingbird
internal import NIOCore
internal import PortalLedger

/// A request's context; keeps the connection, so that it can be closed without an answer.
struct PortalContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  let channel: any Channel

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    channel = source.channel
  }
}

/// Passes requests to the portal and sends its replies, whole or cut short.
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
    guard request.headSize <= UnreadableHead.limit else { return Reply(.headTooLarge) }
    var received = PortalRequest(request)
    do {
      received.body = Data(try await request.body.collect(upTo: Portal.bodyLimit).readableBytesView)
    } catch is NIOTooManyBytesError {
      received.bodyFault = .tooLarge
    } catch {
      // The rest of the request never arrived, so there is nobody to answer.
      return .dropped
    }
    return received.path.hasPrefix("/admin/") ? await portal.administer(received) : await portal.handle(received)
  }

  /// Sends half of the body that its head announces, then closes.
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

extension PortalRequest {
  /// Makes a request from its head, without a body.
  fileprivate init(_ request: Request) {
    let parts = (request.head.path ?? "/").split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var headers: [String: String] = [:]
    headers["host"] = request.head.authority
    for field in request.headers {
      headers[field.name.canonicalName] =
        headers[field.name.canonicalName].map { "\($0), \(field.value)" } ?? field.value
    }
    self.init(
      method: request.method.rawValue, path: Self.decoded(path: String(parts[0])),
      query: parts.count > 1 ? String(parts[1]) : "", headers: headers, body: Data())
  }
}

extension Request {
  /// The size, in bytes, of the request's line and fields, as HTTP/1.1 writes them.
  fileprivate var headSize: Int {
    let line = "\(method.rawValue) \(head.path ?? "/") HTTP/1.1\r\nHost: \(head.authority ?? "")\r\n"
    return headers.reduce(line.utf8.count + 2) { $0 + $1.name.rawName.utf8.count + $1.value.utf8.count + 4 }
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
