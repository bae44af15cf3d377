internal import Glibc
internal import Logging
internal import ServiceLifecycle
internal import StationAPI
internal import StationSettings
internal import Synchronization
internal import Web
internal import Wording

/// The page beside the agent's socket. Where it cannot be opened, the agent runs without it and says why.
final class PageService: Sendable {
  private enum State {
    case starting
    case open(port: Int)
    case refused(StationRefusal)
  }

  private let wanted: PagePort
  private let isDemonstration: Bool
  private let logger: Logger
  private let door: PageDoor
  private let state = Mutex(State.starting)
  private let (settling, settled) = AsyncStream.makeStream(of: Void.self)

  /// - Parameter key: the path of the key for sessions.
  init(_ wanted: PagePort, key: String, isDemonstration: Bool, logger: Logger) {
    self.wanted = wanted
    self.isDemonstration = isDemonstration
    self.logger = logger
    door = PageDoor(
      key: Self.bytes(of: key, logger), random: { Array(Live.seed()) }, now: Live.now, elapsed: Live.stopwatch())
  }

  /// A key that is kept nowhere where the file cannot be used: then sessions end with the agent.
  private static func bytes(of key: String, _ logger: Logger) -> [UInt8] {
    do throws(KeyFault) {
      return Array(try StationKeyFile(key).seed())
    } catch {
      logger.warning("sessions of the page will end with the agent", metadata: ["error": "\(error.note)"])
      return Array(Live.seed())
    }
  }

  func newAddress() throws(StationRefusal) -> PageAddress {
    switch state.withLock({ $0 }) {
    case .open(let port):
      let (address, seconds) = door.newAddress(port: port)
      return PageAddress(address: address, seconds: seconds)
    case .starting: throw StationRefusal(.stopping)
    case .refused(let refusal): throw refusal
    }
  }

  /// Returns once it is known whether the page can be reached.
  func settle() async {
    for await _ in settling {}
  }

  /// Serves the page until the agent stops.
  func run(_ station: any StationService, zone: LocalZone) async throws {
    defer { settled.finish() }
    guard case .port(let port) = wanted else { return await rest(StationRefusal(.pageOff)) }
    do {
      let server = buildPageServer(
        service: station,
        settings: PageSettings(
          now: Live.now, newID: Live.newID, zone: zone, version: AgentVersion.text, isDemonstration: isDemonstration),
        door: door, port: Int(port), user: geteuid(), logger: logger
      ) { self.opened($0) }
      try await server.run()
      if !Task.isShuttingDownGracefully { await rest(StationRefusal(.pageClosed, parameters: ["port": "\(port)"])) }
    } catch {
      await rest(refusal(PageFailure(error), port: port))
    }
  }

  private func opened(_ port: Int) {
    state.withLock { $0 = .open(port: port) }
    settled.finish()
    logger.notice("page ready", metadata: ["port": "\(port)"])
  }

  private func refusal(_ failure: PageFailure, port: UInt16) -> StationRefusal {
    switch failure {
    case .portTaken:
      logger.warning("another program has the page's port", metadata: ["port": "\(port)"])
      return StationRefusal(.pagePortTaken, parameters: ["port": "\(port)"])
    case .other(let note):
      logger.warning("the page cannot be opened", metadata: ["port": "\(port)", "error": "\(note)"])
      return StationRefusal(.pageClosed, parameters: ["port": "\(port)", "note": note])
    }
  }

  private func rest(_ refusal: StationRefusal) async {
    state.withLock { $0 = .refused(refusal) }
    settled.finish()
    try? await gracefulShutdown()
  }
}

/// The page as one of the agent's services.
struct PageRunner: Service {
  let page: PageService
  let station: any StationService
  let zone: LocalZone

  func run() async throws { try await page.run(station, zone: zone) }
}

/// A service that begins once it is known whether the page can be reached: who finds the agent finds its page, too.
struct AfterPage<Inner: Service>: Service {
  let page: PageService?
  let inner: Inner

  func run() async throws {
    await page?.settle()
    try await inner.run()
  }
}
