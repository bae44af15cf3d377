/// Who signs in now, who waits, and who is turned away: one person at a time, since what is decided from the journal
/// must still hold when the attempt is sent.
package struct DeskTurns: Hashable, Sendable {
  /// People who wait; whoever comes on top is told that the agent is busy, and nothing was begun.
  package static let limit = 8

  package enum Turn: Hashable, Sendable {
    case now, waits, busy
    /// The agent stops: nobody's turn comes any more.
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

  /// - Returns: whose turn comes.
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

  /// - Returns: who waited in vain.
  package mutating func close() -> [Int] {
    isClosed = true
    defer { waiting = [] }
    return waiting
  }
}
