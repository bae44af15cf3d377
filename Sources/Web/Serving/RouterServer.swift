internal import Domain
internal import Glibc
internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import ServiceLifecycle
internal import Synchronization

/// Serves a router as Hummingbird's `Application` does, with nothing that ticks while nobody asks: `Application` writes
/// the time of its answers anew each second.
struct RouterServer<Responder: HTTPResponder>: Service
where Responder.Context: InitializableFromSource<ApplicationRequestContextSource> {
  let responder: Responder
  let channel: @Sendable (@escaping HTTPChannelHandler.Responder) -> GuardedChannel
  let configuration: ServerConfiguration
  let logger: Logger
  let now: @Sendable () -> Instant
  let onRunning: @Sendable (any Channel) async -> Void

  func run() async throws {
    let date = DateHeader()
    let server = try HTTPServerBuilder(channel).buildServer(
      configuration: configuration, eventLoopGroup: MultiThreadedEventLoopGroup.singleton, logger: logger
    ) { request, writer, channel in
      var logger = logger
      // Hummingbird takes a request's name from here.
      logger[metadataKey: "hb.request.id"] = .stringConvertible(RequestID())
      var response: Response
      do {
        response = try await responder.respond(
          to: request, context: Responder.Context(source: .init(channel: channel, logger: logger)))
      } catch let error as HTTPParserError {
        throw error
      } catch {
        // The error's text may quote what was asked.
        logger.error("a request could not be answered", metadata: ["kind": "\(type(of: error))"])
        response = Response(status: .internalServerError)
      }
      response.headers[.date] = date.text(at: now())
      do {
        try await writer.write(response: response.head, body: response.body)
      } catch is HTTPParserError {
        // The answer has begun: no other can follow.
        throw ChannelError.ioOnClosedChannel
      }
    } onServerRunning: {
      await onRunning($0)
    }
    try await server.run()
  }
}

/// The time of an answer (RFC 9110 §6.6.1), formatted once for all answers of a second.
final class DateHeader: Sendable {
  private let last = Mutex<(second: Int, text: String)>((.min, ""))

  func text(at now: Instant) -> String {
    let second = Int(now.milliseconds / 1_000)
    return last.withLock { last in
      if last.second != second { last = (second, Self.text(of: second)) }
      return last.text
    }
  }

  private static func text(of second: Int) -> String {
    var (time, parts) = (time_t(second), tm())
    var text = [CChar](repeating: 0, count: 64)
    gmtime_r(&time, &parts)
    let count = strftime(&text, text.count, "%a, %d %b %Y %H:%M:%S GMT", &parts)
    return String(decoding: text[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
