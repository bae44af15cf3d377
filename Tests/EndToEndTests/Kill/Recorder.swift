import Domain
import Foundation
import StationAPI
import Synchronization
import TestSupport

/// Records one certificate after another over the agent's socket, and repeats each until it is acknowledged, however
/// often the agent stops.
final class Recorder: Sendable {
  private struct State {
    var allowed = 0
    var isOver = false
    var acknowledged: [String] = []
    var repeats = 0
  }

  private let state = Mutex(State())
  private let socket: String
  private let lines: @Sendable (Int) -> String

  /// - Parameter lines: returns the entry of the certificate with this index, from 1; it has its own id.
  init(socket: String, lines: @escaping @Sendable (Int) -> String) {
    self.socket = socket
    self.lines = lines
    Thread.detachNewThread { [self] in work() }
  }

  /// The numbers acknowledged, in order.
  var acknowledged: [String] { state.withLock { $0.acknowledged } }
  /// The number of repeated calls.
  var repeats: Int { state.withLock { $0.repeats } }

  /// Allows recording up to this index.
  func allow(_ index: Int) { state.withLock { $0.allowed = index } }
  func end() { state.withLock { $0.isOver = true } }

  private func work() {
    var index = 1
    var line = lines(index)
    while !state.withLock({ $0.isOver }) {
      guard index <= state.withLock({ $0.allowed }) else {
        usleep(5_000)
        continue
      }
      // Each repetition is the same, word for word: an id with other content is another recording.
      if record(line) {
        index += 1
        line = lines(index)
      } else {
        state.withLock { $0.repeats += 1 }
        usleep(10_000)
      }
    }
  }

  private func record(_ line: String) -> Bool {
    let body = Data("{\"entries\":[\(line)],\"rehearsal\":false}".utf8)
    guard
      let answer = try? LoopbackRequest.send("POST", "/v1/record", body: body, to: .socket(path: socket))
        .decoded(RecordAnswer.self),
      let result = answer.results.first, let number = result.number,
      result.outcome == .recorded || result.outcome == .alreadyRecorded
    else { return false }
    state.withLock { $0.acknowledged.append(number.text) }
    return true
  }
}
