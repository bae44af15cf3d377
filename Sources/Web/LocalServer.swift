package import Domain
internal import Hummingbird
internal import HummingbirdCore
package import Logging
internal import NIOCore
package import ServiceLifecycle
package import StationAPI

/// The agent's JSON API on a Unix socket that only the station's own user and root may use.
///
/// - Parameters:
///   - user: the station's user, the only one served besides root.
///   - now: the clock for the time of answers.
package func buildLocalServer(
  service: any StationService, socketPath: String, user: UInt32, logger: Logger,
  now: @escaping @Sendable () -> Instant, onRunning: @escaping @Sendable () async -> Void
) -> some Service {
  let router = Router(context: BasicRequestContext.self)
  addStationRoutes(to: router, service: service)
  let gate = ConnectionGate(user: user, logger: logger)
  return RouterServer(
    responder: router.buildResponder(),
    channel: { responder in
      // The time-out also ends a request whose head is not complete by then.
      GuardedChannel(
        inner: HTTP1Channel(responder: responder, configuration: .init(idleTimeout: .seconds(10))), gate: gate,
        peer: Peer.ofUnixSocket)
    },
    configuration: ServerConfiguration(address: .unixDomainSocket(path: socketPath), backlog: 128), logger: logger,
    now: now
  ) { channel in
    await outlastFullTable(channel)
    await onRunning()
  }
}

/// Goes on accepting after an error: when this program or the whole device has no descriptor left, a connection waits
/// instead of ending the server.
func outlastFullTable(_ server: any Channel) async {
  try? await server.eventLoop.submit {
    let patience = AcceptBackoffHandler(shouldForwardIOErrorCaught: false) { _ in .milliseconds(200) }
    try server.pipeline.syncOperations.addHandler(patience, position: .first)
  }.get()
}
