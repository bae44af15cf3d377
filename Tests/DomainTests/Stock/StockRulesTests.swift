import Domain
import Testing

struct StockRulesTests {
  static let fates: Set<StockState> = [.reinstated, .spoiled, .lost, .stolen, .returned]

  @Test func `a number that has met its fate moves nowhere, unless the portal loses it (U1)`() {
    #expect(StockState.reinstated.successors == [.issued])
    for fate in Self.fates.subtracting([.reinstated]) {
      for state in StockState.allCases { #expect(!fate.successors.contains(state)) }
    }
  }

  @Test func `no number that was handed out becomes available again (U1)`() {
    var reached: Set<StockState> = [.issued]
    for _ in StockState.allCases { reached.formUnion(reached.flatMap(\.successors)) }
    #expect(reached == [.issued, .reinstated, .spoiled])
  }

  @Test func `every state can be reached, and from every state a fate (U1)`() {
    var reached: Set<StockState> = [.available]
    for _ in StockState.allCases { reached.formUnion(reached.flatMap(\.successors)) }
    #expect(reached == Set(StockState.allCases))
    // At another station the number is used or ended there, or it comes back.
    #expect(StockState.handedOver.successors == [.available])
    for state in StockState.allCases where !Self.fates.contains(state) && state != .handedOver {
      #expect(!state.successors.isDisjoint(with: Self.fates))
    }
  }

  @Test func `a free number may be handed out or ended by a person, and no other number may (U1)`() {
    for state in StockState.allCases {
      #expect(state.isFree == state.successors.isSuperset(of: [.issued, .spoiled, .lost, .stolen, .returned]))
    }
  }

  @Test(
    arguments: [
      ("Chantal Exemple", nil), (" taché d'huile ", nil), (" ", .missing), ("", .missing),
      (String(repeating: "w", count: 200), nil), (String(repeating: "w", count: 201), .tooLong),
    ] as [(String, FieldIssue.Reason?)])
  func `who and why are 1 to 200 characters`(text: String, reason: FieldIssue.Reason?) {
    let issue = NamedDecision.issue(with: text, in: "why")
    #expect(issue?.reason == reason)
    #expect(issue.map { $0.field == "why" } ?? true)
  }
}
