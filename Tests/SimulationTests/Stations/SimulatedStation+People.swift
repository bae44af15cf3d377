import Domain
import Engine
import FoundationEssentials
import PortalLedger
import StationAPI
import Store
import SyncProtocol

@testable import TestPortal

/// What people do at the station, and how they react to its answers.
extension SimulatedStation {
  static let who = NamedDecision(who: "Camille Exemple", why: "comparé avec le papier")
  private static let accounts: [(code: String, password: String)] = [
    ("TREM1234", "mecano-1"), ("GAGN2345", "mecano-2"), ("TREM1234", "mecano-1"),
  ]

  /// Fills in a paper for this vehicle and enters it.
  func record(vehicle: Int, twice: Bool = false) async {
    // The last number is for spoiling.
    let used = papers.count { $0.station == index }
    guard used < ownNumbers else { return }
    papers.append(Paper(used + 1, at: index, vehicle: vehicle, id: source.id()))
    await enter(papers.count - 1)
    if twice { await enter(papers.count - 1) }
  }

  /// Enters every paper again that this software has not acknowledged.
  func enterUnanswered() async {
    for position in papers.indices where !papers[position].isAcknowledged { await enter(position) }
    for position in slips.indices where !slips[position].isAcknowledged { await enter(slip: position) }
  }

  private func enter(_ position: Int) async {
    guard let program else { return }
    let paper = papers[position]
    let answer = await asking("record \(paper.number.text)") {
      try await program.station.record(RecordCall(entries: [paper.entry])).results[0]
    }
    guard let answer, !program.line.isDead else { return }
    switch answer.outcome {
    case .recorded, .alreadyRecorded: papers[position].isAcknowledged = true
    case .refused where wentBack && answer.issues.map(\.reason) == [.numberNotAvailable]:
      papers[position].isAcknowledged = true
      papers[position].isFoundAtPortal = true
    case .fit, .refused: breach("\(paper.number.text) was refused: \(answer.issues.map(\.reason.rawValue))")
    }
    await answerWakes()
  }

  /// Corrects a field of the newest recorded paper; where the portal may have it, the call is refused or opens a
  /// request to cancel.
  func correct() async {
    absorbActs()
    guard let program, !hasCopy else { return }
    guard let position = papers.lastIndex(where: { $0.isAcknowledged && !$0.wasCorrected }) else { return }
    let (number, colour) = (papers[position].number, "bleu \(position)")
    papers[position].wasCorrected = true
    let call = CorrectCall(
      kind: .mechanical, number: number, entry: nil, changes: ["vehicle.colour": colour], by: Self.who)
    let answer = await asking("correct \(number.text)", mayBeRefused: true) {
      try await program.station.correct(call)
    }
    if answer?.result?.outcome == .recorded { papers[position].colour = colour }
    await answerWakes()
  }

  func spoil() async {
    guard let program, papers.count < StationTemplate.numbers - 4 else { return }
    let number = Paper.number(StationTemplate.numbers, at: index)
    _ = await asking("spoil \(number.text)", mayBeRefused: true) {
      try await program.station.moveNumbers(
        MoveNumbersCall(kind: .mechanical, numbers: [number], state: .spoiled, by: Self.who))
    }
  }

  /// Decides every review: the first of several vehicles, else the first possible action.
  func decide() async {
    guard let program else { return }
    guard let waiting = await asking("reviews", { try await program.station.reviews().certificates }) else { return }
    for summary in waiting {
      guard await lives() else { return }
      if summary.intent == .conform {
        // Once the certificate is taken back, its repairs are on no certificate any more.
        let action: DecisionAction = isTakenBack(summary.number) ? .close : .retry
        _ = await asking("\(action.rawValue) the repairs of \(summary.number.text)", mayBeRefused: true) {
          try await program.station.decide(
            DecisionCall(kind: summary.kind, number: summary.number, action: action, vehicle: nil, by: Self.who))
        }
        await answerWakes()
        continue
      }
      let call = ReviewCall(kind: summary.kind, number: summary.number)
      guard let review = await asking("review \(summary.number.text)", { try await program.station.review(call) }),
        let action = review.actions.first
      else { continue }
      let chosen = review.evidence?.comparisons.first?.candidate.id
      _ = await asking("decide \(summary.number.text): \(action.rawValue)", mayBeRefused: true) {
        try await program.station.decide(
          DecisionCall(
            kind: summary.kind, number: summary.number, action: action,
            vehicle: action == .select ? chosen : nil, by: Self.who))
      }
      await answerWakes()
    }
  }

  /// Signs in, with a right or wrong password and a right or wrong code. No device knows another's count: where two
  /// share an account, people make mistakes only at the first.
  @discardableResult
  func signIn(password isRight: Bool = true, code isKnown: Bool = true) async -> String {
    let account = Self.accounts[index]
    guard let program, let code = AccessCode(account.code) else { return "down" }
    let mayErr = Self.accounts.firstIndex { $0.code == account.code } == index
    let (isRight, isKnown) = (isRight || !mayErr, isKnown || !mayErr)
    let call = SignInCall(
      accessCode: code, password: Secret(isRight ? account.password : "autre"), confirmed: true)
    guard let answer = await asking("sign in", { try await program.station.signIn(call) }) else { return "no answer" }
    trace.note(index, "sign-in: \(answer.outcome.rawValue), \(answer.standing.left) left")
    guard answer.outcome == .codeSent, await lives() else { return answer.outcome.rawValue }
    guard let mail = portal.with({ $0.mails[account.code] }) else { return "no mail" }
    let typed = isKnown ? mail : String(mail.reversed()) == mail ? "000000" : String(mail.reversed())
    let entered = await asking("enter code") {
      try await program.station.enterCode(CodeCall(code: Secret(typed), confirmed: true))
    }
    trace.note(index, "code: \(entered?.outcome.rawValue ?? "no answer")")
    await answerWakes()
    return entered?.outcome.rawValue ?? "no answer"
  }

  /// Signs in with a browser at the portal itself: the count against the account is reset.
  func signInElsewhere() {
    let account = Self.accounts[index]
    let (first, second) = (MessageID(source.id()), MessageID(source.id()))
    let now = portal.clock.now
    portal.with { state in
      let request = SignInRequest(id: first, accessCode: account.code, password: account.password)
      guard let opened = try? state.ledger.signIn(request, code: "246810", now: now) else { return }
      let code = CodeRequest(id: second, code: "246810")
      guard let grant = try? state.ledger.enterCode(code, for: opened.challenge.id, token: state.token(), now: now)
      else { return }
      state.ledger.signOut(token: grant.token)
      state.absorb()
    }
    trace.note(index, "signs in elsewhere and out again")
  }

  func signOut() async {
    guard let program else { return }
    _ = await asking("sign out") { try await program.station.signOut() }
    await answerWakes()
  }

  func askForPass() async {
    guard let program else { return }
    _ = await asking("ask for a pass") { try await program.station.startPass() }
    await answerWakes()
  }

  /// Whether nothing waits for the agent, or for a person with a paper in hand.
  func isSettled() async -> Bool {
    guard let program, papers.allSatisfy(\.isAcknowledged), slips.allSatisfy(\.isAcknowledged),
      let counts = try? await program.store.counts()
    else { return false }
    let live = counts.reduce(0) { $0 + ($1.key.isLive ? $1.value : 0) }
    guard live > 0, !slips.isEmpty else { return live == 0 }
    return (try? await blockedRepairs(program.store)) == live
  }

  /// Makes a call; nil where there is no answer, and its outcome is unknown.
  func asking<Answer>(
    _ what: String, mayBeRefused: Bool = false, _ call: () async throws -> Answer
  ) async -> Answer? {
    trace.note(index, what)
    do {
      let answer = try await call()
      return await lives() ? answer : nil
    } catch let refusal as StationRefusal {
      guard await lives() else { return nil }
      trace.note(index, "refused: \(refusal.code.rawValue)")
      switch refusal.code {
      case .storeFault, .diskFull, .stopping:
        if !mayFail { breach("\(what): \(refusal.code.rawValue)") }
        await answerWakes()
      default: if !mayBeRefused { breach("\(what): \(refusal.code.rawValue) \(refusal.parameters)") }
      }
      return nil
    } catch {
      breach("\(what): \(error)")
      return nil
    }
  }
}
