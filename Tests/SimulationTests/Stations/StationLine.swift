import Synchronization

@testable import TestPortal

/// A station's connection while one program runs: whether the program lives, and what happens during its requests.
final class StationLine: Sendable {
  typealias Interlude = @Sendable () async -> Void

  /// Where the program is killed, by the number of its requests.
  enum End: Hashable, Sendable {
    case beforeRequest(Int)
    /// The request was made, its answer is not read.
    case afterRequest(Int)
  }

  private struct State {
    var isDead = false
    var requests = 0
    var end: End?
    /// What happens during the request of this number.
    var interlude: (Int, Interlude)?
    /// What a person does during the request of this number.
    var person: (Int, Interlude)?
  }

  let station: Int
  private let disk: StationDisk
  private let trace: Trace
  private let state = Mutex(State())

  init(station: Int, disk: StationDisk, trace: Trace) {
    (self.station, self.disk, self.trace) = (station, disk, trace)
  }

  var isDead: Bool { state.withLock { $0.isDead } || disk.isDead }
  var requests: Int { state.withLock { $0.requests } }

  func arm(_ end: End) { state.withLock { $0.end = end } }

  /// Runs `work` during the request number `next` from now.
  func during(next: Int, _ work: @escaping Interlude) { state.withLock { $0.interlude = ($0.requests + next, work) } }

  /// As `during`, in addition to it: what a person does.
  func whilePeopleWait(next: Int, _ work: @escaping Interlude) {
    state.withLock { $0.person = ($0.requests + next, work) }
  }

  /// The process is killed here: nothing it does from now on reaches the portal or the disk.
  func kill() {
    state.withLock { $0.isDead = true }
    disk.kill()
    trace.note(station, "is killed")
  }

  /// Whether the request can be made.
  func begins() -> Bool {
    guard !isDead else { return false }
    let isEnd = state.withLock { state in
      state.requests += 1
      return state.end == .beforeRequest(state.requests)
    }
    if isEnd { kill() }
    return !isEnd
  }

  /// Whether the answer to the request of this number is still read.
  func ends(_ number: Int) -> Bool {
    guard !isDead else { return false }
    let isEnd = state.withLock { $0.end == .afterRequest(number) }
    if isEnd { kill() }
    return !isEnd
  }

  func interlude() async {
    let work = state.withLock { state -> Interlude? in
      guard let (number, work) = state.interlude, state.requests >= number else { return nil }
      state.interlude = nil
      return work
    }
    await work?()
    let person = state.withLock { state -> Interlude? in
      guard let (number, work) = state.person, state.requests >= number else { return nil }
      state.person = nil
      return work
    }
    await person?()
  }
}
