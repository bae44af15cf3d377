internal import Synchronization

/// Codes that open the page once, each within a minute. They are kept in memory alone.
final class OneTimeCodes: Sendable {
  static let life = Duration.seconds(60)
  /// The most codes that wait at once; the oldest gives way.
  static let most = 4
  /// Wrong codes until those that wait are dropped. A code has 128 random bits, so that guessing is hopeless before.
  static let mostGuesses = 10

  private struct Waiting {
    let code: [UInt8]
    let until: Duration
  }

  private struct State {
    var waiting: [Waiting] = []
    var guesses = 0
  }

  private let state = Mutex(State())

  /// Adds a code.
  ///
  /// - Parameter now: a time that only goes forward.
  func add(_ code: String, at now: Duration) {
    state.withLock { state in
      state.guesses = 0
      state.waiting.removeAll { $0.until <= now }
      state.waiting = state.waiting.suffix(Self.most - 1) + [Waiting(code: Array(code.utf8), until: now + Self.life)]
    }
  }

  /// Uses a code up; false where it does not wait.
  func take(_ code: String, at now: Duration) -> Bool {
    let given = Array(code.utf8)
    return state.withLock { state in
      state.waiting.removeAll { $0.until <= now }
      // All are compared, so that the time does not tell which one is near.
      let matches = state.waiting.map { isEqual($0.code, given) }
      guard let place = matches.firstIndex(of: true) else {
        state.guesses += 1
        if state.guesses >= Self.mostGuesses { state.waiting = [] }
        return false
      }
      state.waiting.remove(at: place)
      return true
    }
  }
}

/// Compares in a time that does not depend on where the two differ.
func isEqual(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Bool {
  left.count == right.count && zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
}

/// Bytes as hexadecimal digits.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}
