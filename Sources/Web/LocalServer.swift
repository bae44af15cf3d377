package import Domain
package import Hummingbird
internal import HummingbirdCore
package import Logging

/// The agent's door on this device: the JSON API on a Unix socket that only the station's own user may open.
package func buildLocalServer(
  service: any StationService, socketPath: String, logger: Logger,
  onRunning: @escaping @Sendable () async -> Void
) -> some ApplicationProtocol {
  let router = Router(context: BasicRequestContext.self)
  addStationRoutes(to: router, service: service)
  return Application(
    router: router, server: .http1(configuration: .init(idleTimeout: .seconds(30))),
    configuration: ApplicationConfiguration(
      address: .unixDomainSocket(path: socketPath), backlog: 64,
      availableConnectionsDelegate: MaximumAvailableConnections(64)),
    onServerRunning: { _ in await onRunning() }, logger: logger)
}
