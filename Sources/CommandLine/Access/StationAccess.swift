internal import Daemon
internal import Domain
internal import StationAPI

/// How a command reaches the station: through the agent if one answers, else by opening the store itself.
struct StationAccess: Sendable {
  /// Runs with the station, and returns the command's exit code.
  typealias Work = @Sendable (any StationService) async -> ExitCode

  let use: @Sendable (StationPlaces, @escaping Work) async -> Result<ExitCode, StationAccessFault>
}

/// Why the station cannot be reached.
enum StationAccessFault: Error, Sendable {
  case daemon(DaemonFault)
  /// Something listens on the socket, but does not answer as an agent does.
  case agent(StationRefusal)
}

extension StationAccess {
  /// Asks the agent's socket first: while the agent holds the lock, no other program can open the store.
  static let system = StationAccess { places, work in
    var left = rounds
    while true {
      do throws(StationAccessFault) {
        return .success(try await once(places, work))
      } catch {
        left -= 1
        // The lock was held by another program, so no call was made yet: a retry is safe.
        guard case .daemon(.inUse) = error, left > 0 else { return .failure(error) }
      }
    }
  }

  /// Attempts, each of which waits up to a second for another program to release the station. An agent may start
  /// between two attempts; the next attempt then finds it.
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
