import Testing

@testable import Domain

struct OutboxStateTests {
  /// The transition table of the design, including those by a look-up or a person.
  static let table: [(OutboxState, Set<OutboxState>)] = [
    (.draft, [.ready]),
    (.ready, [.sending, .confirmed, .held, .quarantined, .closed]),
    (.sending, [.confirmed, .ready, .held, .quarantined, .unknown]),
    (.unknown, [.confirmed, .held, .ready, .quarantined, .closed]),
    (.held, [.ready, .confirmed, .closed]),
    (.quarantined, [.ready, .confirmed, .closed]),
    (.confirmed, [.ready, .held]),
    (.closed, []),
  ]

  @Test(arguments: table)
  func `an operation moves only where the design lets it`(state: OutboxState, successors: Set<OutboxState>) {
    #expect(state.successors == successors)
  }

  @Test func `every state has its row`() { #expect(Set(Self.table.map(\.0)) == Set(OutboxState.allCases)) }

  @Test func `an unknown outcome is never sent again without a look-up (U2)`() {
    #expect(!OutboxState.unknown.successors.contains(.sending))
    #expect(OutboxState.allCases.filter { $0.successors.contains(.sending) } == [.ready])
  }

  @Test func `each state is the agent's work, a person's, a draft or an end, and only one of them`() {
    for state in OutboxState.allCases {
      let roles = [state.isLive, state.needsPerson, state == .confirmed || state == .closed, state == .draft]
      #expect(roles.count { $0 } == 1, "\(state)")
    }
  }
}
