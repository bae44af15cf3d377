internal import Daemon
internal import Disk
internal import Domain
internal import Glibc
internal import StationAPI
internal import Wording

/// The station, served by a running agent: each call is one request over the agent's socket.
struct RemoteStation: StationService {
  private let connection: LocalConnection
  /// Keeps a path longer than connect(2) accepts usable.
  private let socket: SocketPath
  /// The socket's path as the user gave it, for messages.
  private let path: String

  /// The time limit of a call. Sign-ins and reviews ask the portal before they answer.
  private static let patience = Span.seconds(330)
  private static let greeting = Span.seconds(10)

  /// Milliseconds to wait before each retry of a call that the agent was too busy to begin.
  private static let busyPauses = [100, 300, 1_000, 2_000, 4_000]

  /// - Parameter keeping: how long the connection that found the agent stays open for the first call.
  init(_ places: StationPlaces, keeping: Span = .seconds(1)) {
    socket = SocketPath(places.socket)
    var trusted = LocalConnection.usuallyTrusted
    // Root may use any user's station. Its agent runs as the owner of the station's folder.
    if geteuid() == 0, let folder = FileStatus(at: places.directory) { trusted.insert(folder.owner) }
    path = places.socket
    connection = LocalConnection(
      socketPath: socket.text, timeout: Self.patience, trusted: trusted, patience: keeping)
  }

  /// Returns false when nothing listens on the socket; then nothing was sent. The first call usually follows at once, on
  /// the same connection.
  func isThere() async throws(StationRefusal) -> Bool {
    do throws(LocalFailure) {
      _ = try await connection.send(.get, ProgressCall.route.path, timeout: Self.greeting, keepsOpen: true)
      return true
    } catch .notReachable {
      return false
    } catch {
      throw refusal(error)
    }
  }

  /// Makes a call, and retries it after a pause while the agent answers that it is too busy to begin.
  func ask<Call: StationCall>(_ call: Call) async throws(StationRefusal) -> Call.Answer {
    var answer = try await send(call)
    for pause in Self.busyPauses where answer.status == 503 {
      guard StationJSON.value(StationRefusal.self, from: answer.body)?.code == .busy else { break }
      await Live.pause(milliseconds: pause)
      answer = try await send(call)
    }
    guard answer.status == 200 else {
      throw StationJSON.value(StationRefusal.self, from: answer.body)
        ?? StationRefusal(.unexpected, parameters: ["note": "HTTP \(answer.status)"])
    }
    guard let value = StationJSON.value(Call.Answer.self, from: answer.body) else {
      throw StationRefusal(.unexpected, parameters: ["note": "the agent's answer cannot be read"])
    }
    return value
  }

  private func send<Call: StationCall>(_ call: Call) async throws(StationRefusal) -> LocalConnection.Answer {
    let path = Call.route.path
    do {
      guard Call.route.method == .post else { return try await connection.send(.get, path) }
      return try await connection.send(.post, path, body: try call.body())
    } catch let failure as LocalFailure {
      throw refusal(failure)
    } catch {
      throw StationRefusal(.unexpected, parameters: ["note": "the call cannot be written"])
    }
  }

  private func refusal(_ failure: LocalFailure) -> StationRefusal {
    switch failure {
    case .foreign(let user): StationRefusal(.foreignAgent, parameters: ["path": path, "user": "\(user)"])
    case .notReachable, .timedOut: StationRefusal(.agentNotReachable)
    case .tooLarge: StationRefusal(.unexpected, parameters: ["note": "the agent's answer is too large"])
    case .broken(let words): StationRefusal(.agentNotReachable, parameters: ["note": words])
    }
  }
}
