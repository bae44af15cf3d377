internal import Domain
internal import StationAPI
internal import Synchronization

/// Opens the station for one call at a time. It stays closed while a person thinks, so other programs need not wait.
struct StationDoor: Sendable {
  let context: CommandContext

  func ask<Answer: Sendable>(
    _ question: @escaping @Sendable (any StationService) async throws(StationRefusal) -> Answer
  ) async throws(StationAccessFault) -> Answer {
    let kept = Kept<Answer>()
    let outcome = await context.surroundings.access.use(context.places) { station in
      do throws(StationRefusal) {
        let answer = try await question(station)
        kept.answer.withLock { $0 = .success(answer) }
      } catch {
        kept.answer.withLock { $0 = .failure(error) }
      }
      return .done
    }
    if case .failure(let fault) = outcome { throw fault }
    switch kept.answer.withLock({ $0 }) {
    case .success(let answer): return answer
    case .failure(let refusal): throw .agent(refusal)
    case nil: throw .agent(StationRefusal(.agentNotReachable))
    }
  }

  private final class Kept<Answer: Sendable>: Sendable {
    let answer = Mutex<Result<Answer, StationRefusal>?>(nil)
  }
}

extension CommandContext {
  /// Runs a dialogue that calls the station through a door. Reports the fault if the station cannot be reached.
  func withDoor(_ dialogue: (StationDoor) async throws(StationAccessFault) -> ExitCode) async
    -> ExitCode
  {
    do throws(StationAccessFault) {
      return try await dialogue(StationDoor(context: inDialogue))
    } catch {
      return report(error)
    }
  }

  func report(_ fault: StationAccessFault) -> ExitCode {
    switch fault {
    case .agent(let refusal): report(refusal)
    case .daemon(let fault): report(fault)
    }
  }
}
