/// Who signs in now, who waits, and who is turned away. One person at a time: what is decided from the journal must
/// still hold when the attempt is sent.
package struct DeskTurns: Hashable, Sendable {
  /// The most people who wait; any more are told that the agent is busy, and nothing is begun for them.
  package static let limit = 8

  package enum Turn: Hashable, Sendable {
    case now, waits, busy
    /// The agent stops: nobody gets a turn any more.
    case stopping
  }

  package private(set) var isTaken = false
  package private(set) var isClosed = false
  private var waiting: [Int] = []

  package init() {}

  package mutating func arrive(_ person: Int) -> Turn {
    if isClosed { return .stopping }
    guard isTaken else {
      isTaken = true
      return .now
    }
    guard waiting.count < Self.limit else { return .busy }
    waiting.append(person)
    return .waits
  }

  /// - Returns: the person whose turn comes; nil where nobody waits.
  package mutating func leave() -> Int? {
    isTaken = !waiting.isEmpty
    return isTaken ? waiting.removeFirst() : nil
  }

  /// - Returns: false where this person does not wait any more.
  package mutating func giveUp(_ person: Int) -> Bool {
    guard let place = waiting.firstIndex(of: person) else { return false }
    waiting.remove(at: place)
    return true
  }

  /// - Returns: the people who were still waiting.
  package mutating func close() -> [Int] {
    isClosed = true
    defer { waiting = [] }
    return waiting
  }
}
