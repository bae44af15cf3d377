internal import Domain
internal import Glibc
internal import Hummingbird
internal import HummingbirdCore
package import Logging
internal import NIOCore
package import ServiceLifecycle
package import StationAPI

/// The page, served to the browsers of the station's own user and root on this computer alone.
///
/// - Parameters:
///   - port: 0 for any free one.
///   - user: the station's user, the only one served besides root.
///   - onRunning: is given the port once the page can be reached.
package func buildPageServer(
  service: any StationService, settings: PageSettings, door: PageDoor, port: Int, user: UInt32, logger: Logger,
  onRunning: @escaping @Sendable (Int) async -> Void
) -> some Service {
  let site = PageSite(station: service, settings: settings)
  let router = Router(context: PageContext.self)
  router.add(middleware: DoorKeeper(door: door, templates: site.templates, logger: logger))
  PageSite.addAssets(to: router)
  site.addRoutes(to: router)
  let gate = ConnectionGate(user: user, logger: logger)
  return RouterServer(
    responder: router.buildResponder(),
    channel: { responder in
      GuardedChannel(
        inner: HTTP1Channel(responder: responder, configuration: PageLimits.channel), gate: gate,
        peer: Peer.ofLoopback, headers: PageLimits.headers)
    },
    configuration: ServerConfiguration(address: .hostname("127.0.0.1", port: port), backlog: 128), logger: logger,
    now: settings.now
  ) { channel in
    await outlastFullTable(channel)
    await onRunning(channel.localAddress?.port ?? port)
  }
}

private enum PageLimits {
  /// A head has at most 32 KiB; a browser's has under 2 KiB. The time-out also ends a request whose head is not
  /// complete by then.
  static let channel = HTTP1Channel.Configuration(
    idleTimeout: .seconds(10),
    httpDecoderConfiguration: .init(maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100)
  )

  /// What a browser may do with an answer: nothing from elsewhere, nowhere else, in no frame, kept nowhere. The policy
  /// of referrers is `same-origin`: with `no-referrer`, a browser sends the page's own forms with `Origin: null`.
  static let headers: [(name: String, value: String)] = [
    (
      "Content-Security-Policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"), ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("Cache-Control", "no-store"),
  ]
}

/// Why the page cannot be reached.
package enum PageFailure: Hashable, Sendable {
  /// Another program has the port.
  case portTaken
  case other(String)

  package init(_ error: any Error) {
    let number = (error as? IOError)?.errnoCode
    self = number == EADDRINUSE ? .portTaken : .other(number.map { String(cString: strerror($0)) } ?? "\(error)")
  }
}
