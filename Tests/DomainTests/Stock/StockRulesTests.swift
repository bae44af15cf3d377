import Domain
import Testing

struct StockRulesTests {
  private static let number = CertificateNumber("CV0004471001")
  private static let decision = NamedDecision(who: " Chantal Exemple ", why: "taché d'huile")

  @Test func `a number that has met its fate moves nowhere (U1)`() {
    for fate in [StockState.reinstated, .spoiled, .lost, .stolen, .returned] {
      #expect(fate.isTerminal)
      for state in StockState.allCases { #expect(!StockRules.mayMove(from: fate, to: state)) }
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
    for state in StockState.allCases where !state.isTerminal { #expect(state.successors.contains { $0.isTerminal }) }
  }

  @Test(arguments: NumberFate.allCases)
  func `a fate that a person reports keeps who and why`(fate: NumberFate) throws {
    let number = try #require(Self.number)
    let change = try StockRules.end(
      number, of: .mechanical, from: .available, as: fate, at: Sample.now, by: Self.decision)
    #expect(change.to.rawValue == fate.rawValue)
    #expect(change.decision == NamedDecision(who: "Chantal Exemple", why: "taché d'huile"))
  }

  @Test(arguments: [
    (NamedDecision(who: " ", why: "taché"), StockRefusal.whoMissing),
    (NamedDecision(who: "Chantal", why: ""), .whyMissing),
    (NamedDecision(who: "Chantal", why: String(repeating: "w", count: 201)), .decisionTooLong(limit: 200)),
  ])
  func `a fate without a name or a reason is refused`(decision: NamedDecision, refusal: StockRefusal) throws {
    let number = try #require(Self.number)
    #expect(throws: refusal) {
      try StockRules.end(number, of: .mechanical, from: .available, as: .lost, at: Sample.now, by: decision)
    }
  }

  @Test func `a move that the rules do not know is refused`() throws {
    let number = try #require(Self.number)
    #expect(throws: StockRefusal.notAllowed(from: .reinstated, to: .issued)) {
      try StockRules.change(number, of: .mechanical, from: .reinstated, to: .issued, at: Sample.now)
    }
    #expect(throws: StockRefusal.whoMissing) {
      try StockRules.change(number, of: .mechanical, from: .available, to: .lost, at: Sample.now)
    }
    let change = try StockRules.change(number, of: .mechanical, from: .available, to: .issued, at: Sample.now)
    #expect(change.decision == nil)
  }
}
