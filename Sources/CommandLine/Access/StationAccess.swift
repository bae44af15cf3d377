internal import Daemon
internal import Domain

/// How a command gets at the station: the agent where it answers, else the store itself.
struct StationAccess: Sendable {
  /// Runs `work` with a station; the second argument of `work` says whether an agent answers for it.
  typealias Work = @Sendable (any StationService) async -> ExitCode

  let use: @Sendable (StationPlaces, @escaping Work) async -> Result<ExitCode, StationAccessFault>
}

/// Why there is no station to ask.
enum StationAccessFault: Error, Sendable {
  case daemon(DaemonFault)
  /// Something listens on the socket, and does not answer as an agent does.
  case agent(StationRefusal)
}

extension StationAccess {
  /// Nothing but the agent can answer while it holds the lock, so its socket is asked first.
  static let system = StationAccess { places, work in
    do throws(DaemonFault) {
      try Agent.requireFiles()
    } catch {
      return .failure(.daemon(error))
    }
    let remote = RemoteStation(places)
    do throws(StationRefusal) {
      if try await remote.isThere() { return .success(await work(remote)) }
    } catch {
      return .failure(.agent(error))
    }
    do throws(DaemonFault) {
      return .success(try await Agent.withStation(places, work))
    } catch {
      return .failure(.daemon(error))
    }
  }
}
