internal import Domain
internal import Synchronization

/// Lets people sign in one after the other, and turns everybody away when the agent stops.
final class DeskQueue: Sendable {
  private struct State {
    var turns = DeskTurns()
    var waiting: [Int: CheckedContinuation<DeskTurns.Turn, Never>] = [:]
    /// Turns that were decided before their person began to wait.
    var early: [Int: DeskTurns.Turn] = [:]
    var arrived = 0

    mutating func take(_ person: Int, _ turn: DeskTurns.Turn) -> CheckedContinuation<DeskTurns.Turn, Never>? {
      guard let continuation = waiting.removeValue(forKey: person) else {
        early[person] = turn
        return nil
      }
      return continuation
    }
  }

  private let state = Mutex(State())
  /// Opens when the agent stops: nobody gets a turn any more.
  let closed = Gate()
  /// Opens once the queue is closed and nobody is signing in.
  let empty = Gate()

  /// Waits for a turn. Returns `now`, or why there is none; a task that is cancelled while it waits gets `stopping`.
  func turn() async -> DeskTurns.Turn {
    let (person, turn) = state.withLock { state in
      state.arrived += 1
      return (state.arrived, state.turns.arrive(state.arrived))
    }
    guard turn == .waits else { return turn }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let turn = state.withLock { state -> DeskTurns.Turn? in
          if let early = state.early.removeValue(forKey: person) { return early }
          if Task.isCancelled, state.turns.giveUp(person) { return .stopping }
          state.waiting[person] = continuation
          return nil
        }
        if let turn { continuation.resume(returning: turn) }
      }
    } onCancel: {
      let waiting = state.withLock { state in
        state.waiting[person] != nil && state.turns.giveUp(person) ? state.waiting.removeValue(forKey: person) : nil
      }
      waiting?.resume(returning: .stopping)
    }
  }

  func leave() {
    let (next, isEmpty) = state.withLock { state in
      let next = state.turns.leave().flatMap { state.take($0, .now) }
      return (next, state.turns.isClosed && !state.turns.isTaken)
    }
    next?.resume(returning: .now)
    if isEmpty { empty.open() }
  }

  func close() {
    let (turnedAway, isEmpty) = state.withLock { state in
      (state.turns.close().compactMap { state.take($0, .stopping) }, !state.turns.isTaken)
    }
    turnedAway.forEach { $0.resume(returning: .stopping) }
    closed.open()
    if isEmpty { empty.open() }
  }
}
