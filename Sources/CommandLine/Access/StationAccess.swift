internal import Daemon
internal import Domain
internal import StationAPI

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
    var left = rounds
    while true {
      do throws(StationAccessFault) {
        return .success(try await once(places, work))
      } catch {
        left -= 1
        // Nothing was asked yet.
        guard case .daemon(.inUse) = error, left > 0 else { return .failure(error) }
      }
    }
  }

  /// How often a second is waited for a program that holds the station. Between them an agent may have started, which
  /// answers for everybody.
  private static let rounds = 10

  private static func once(_ places: StationPlaces, _ work: @escaping Work) async throws(StationAccessFault) -> ExitCode
  {
    do throws(DaemonFault) {
      try Agent.expectClosed(places)
    } catch {
      throw .daemon(error)
    }
    let remote = RemoteStation(places)
    do throws(StationRefusal) {
      if try await remote.isThere() { return await work(remote) }
    } catch {
      throw .agent(error)
    }
    do throws(DaemonFault) {
      return try await Agent.withStation(places, within: .seconds(1), work)
    } catch {
      throw .daemon(error)
    }
  }
}
