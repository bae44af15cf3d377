internal import Domain
internal import StationAPI
internal import Wording

/// Leads one person through the keying of a certificate at a terminal. Each answer is kept by the station before the
/// next question, so that nothing is lost when the terminal goes away: the certificate stays taken, and is resumed at
/// the search for its number.
struct KeyInDialogue {
  let door: StationDoor
  private let subject: KeyingSubject
  private let prompt: KeyInPrompt

  init(door: StationDoor, subject: KeyingSubject) {
    (self.door, self.subject) = (door, subject)
    prompt = KeyInPrompt(context: door.context)
  }

  /// The most answers of one run.
  private static let mostAnswers = 5_000

  private enum End: Error {
    case done(ExitCode)
    /// The input ended.
    case left
    case fault(StationAccessFault)
  }

  private var context: CommandContext { door.context }
  private var words: Words { context.words }

  func run() async throws(StationAccessFault) -> ExitCode {
    do throws(End) {
      return try await conclude(lead())
    } catch {
      switch error {
      case .done(let code): return code
      case .left:
        let number = subject.number.text + subject.kind.option
        context.console.complain("\n" + words(.dialogKept, ["number": number]))
        return .tryLater
      case .fault(let fault): throw fault
      }
    }
  }

  /// Asks what the certificate's state needs of a person, until it needs nothing more of this one.
  private func lead() async throws(End) -> KeyingSession {
    var session = try await ask(KeyingSessionCall(subject: subject))
    let isSettled = session.record.state.isDone || session.summary.state != .ready
    guard !isSettled else { return session }
    let person = try await person()
    if session.record.state == .toKey || session.record.state == .keying {
      session = try await take(by: person)
    }
    // Whoever looks first is not asked to look a second time at once.
    let isSecond = session.record.state == .toCountersign
    for _ in 0..<Self.mostAnswers {
      switch session.record.state {
      case .keying where session.record.stage != .sighting: session = try await step(session, by: person)
      case .keying: session = try await witness(session, by: person)
      case .keyed: session = try await witnessNow(session, by: person)
      case .toCountersign where isSecond: session = try await countersign(session, by: person)
      case .toKey, .toCountersign, .witnessed, .witnessedByTwo: return session
      }
    }
    throw .left
  }

  private func conclude(_ session: KeyingSession) -> ExitCode {
    let summary = session.summary
    guard !summary.state.needsPerson else {
      context.console.tell(
        words(
          .dialogToPerson,
          [
            "certificate": words.operation(summary), "state": words.state(summary.state, summary.intent),
            "number": words.argument(summary),
          ]))
      return .personMustAct
    }
    context.console.say(context.layout.text(.keying(context.told(session))))
    return .done
  }

  // MARK: Who, and the lock

  /// Asks who types; the person of the last time is proposed.
  private func person() async throws(End) -> KeyingPerson {
    let last = try await ask(KeyingQueueCall()).lastPerson
    guard let name = prompt.text(.dialogWho, standard: last?.name) else { throw .left }
    let isLast = name == last?.name
    for _ in 0..<EntryDialogue.mostTries {
      guard let typed = prompt.text(.dialogAccessCode, standard: isLast ? last?.accessCode.text : nil) else {
        throw .left
      }
      if let code = AccessCode(entered: typed) { return KeyingPerson(name: name, accessCode: code) }
      context.complain(.badAccessCode)
    }
    throw .left
  }

  /// Takes the certificate; where another person has had it for long, asks why it is taken over.
  private func take(by person: KeyingPerson) async throws(End) -> KeyingSession {
    do throws(StationAccessFault) {
      return try await asked(KeyingTakeCall(subject: subject, by: person))
    } catch {
      guard case .agent(let refusal) = error, refusal.code == .keyingNeedsReason else { throw .fault(error) }
      let who = refusal.parameters["who"] ?? "?"
      guard let why = prompt.text(words(.dialogWhy, ["who": who])) else { throw .left }
      return try await ask(KeyingTakeCall(subject: subject, by: person, why: why))
    }
  }

  // MARK: One answer

  private func step(_ session: KeyingSession, by person: KeyingPerson) async throws(End) -> KeyingSession {
    let told = context.told(session)
    prompt.show(told)
    guard let action = prompt.action(told, intent: session.summary.intent) else { throw .left }
    guard !action.needsDecision || prompt.isSure(of: action, told) else { return session }
    return try await act(action, session, by: person)
  }

  private func act(
    _ action: KeyingAction, _ session: KeyingSession, by person: KeyingPerson
  ) async throws(End) -> KeyingSession {
    try await askUnmoved(
      KeyingStepCall(subject: subject, by: person, revision: session.record.revision, action: action))
  }

  /// After it was saved: the person who typed it may look at once, or later.
  private func witnessNow(_ session: KeyingSession, by person: KeyingPerson) async throws(End) -> KeyingSession {
    prompt.show(context.told(session))
    context.console.warn(words(.askYesNo, ["question": words(.dialogNow)]) + " ")
    guard words.isYes(context.console.readLine()) else { throw .done(conclude(session)) }
    return try await witness(session, by: person, isShown: true)
  }

  private func witness(
    _ session: KeyingSession, by person: KeyingPerson, isShown: Bool = false
  ) async throws(End) -> KeyingSession {
    if !isShown { prompt.show(context.told(session)) }
    let seen: KeyingSeen
    do throws(KeyInPrompt.Aside) {
      seen = try prompt.seen(session)
    } catch {
      return try await turnAside(error, session, by: person)
    }
    var call = KeyingWitnessCall(subject: subject, by: person, revision: session.record.revision, seen: seen)
    if let copy = prompt.copy() { (call.page, call.pdf) = (copy.page, copy.pdf) }
    do throws(StationAccessFault) {
      return try await asked(call)
    } catch {
      guard case .agent(let refusal) = error, refusal.code == .keyingDiffers else { return try await moved(error) }
      context.console.complain(words.refusal(refusal))
      context.console.warn(words(.askYesNo, ["question": words(.dialogDiffers)]) + " ")
      guard let answer = context.console.readLine() else { throw .left }
      guard words.isYes(answer) else { return session }
      call.confirmsDifference = true
      return try await askUnmoved(call)
    }
  }

  /// Nothing of this station's values is shown but the number.
  private func countersign(_ session: KeyingSession, by person: KeyingPerson) async throws(End) -> KeyingSession {
    let told = context.told(session)
    context.console.complain(asIs: prompt.layout.text(View(title: told.title, blocks: [.sentences(told.sentences)])))
    let seen: KeyingSeen
    do throws(KeyInPrompt.Aside) {
      seen = try prompt.seen(session)
    } catch {
      return try await turnAside(error, session, by: person)
    }
    return try await askUnmoved(
      KeyingCountersignCall(subject: subject, by: person, revision: session.record.revision, seen: seen))
  }

  /// Later, or what is noted is taken back: a tick with a reason; that the portal shows it, by looking again.
  private func turnAside(
    _ aside: KeyInPrompt.Aside, _ session: KeyingSession, by person: KeyingPerson
  ) async throws(End) -> KeyingSession {
    let isKeying = session.record.state == .keying
    switch aside {
    case .ended: throw .left
    case .later:
      guard isKeying else { throw .done(conclude(session)) }
      return try await act(.leave, session, by: person)
    case .retract:
      guard !isKeying else { return try await act(.back, session, by: person) }
      guard let why = prompt.text(words(.dialogRetractWhy)) else { throw .left }
      return try await askUnmoved(
        KeyingRetractCall(subject: subject, by: person, revision: session.record.revision, why: why))
    }
  }

  /// Where the page, or another terminal, went on with it, nothing is done, and it is shown as it is now.
  private func askUnmoved<Call: StationCall>(_ call: Call) async throws(End) -> KeyingSession
  where Call.Answer == KeyingSession {
    do throws(StationAccessFault) { return try await asked(call) } catch { return try await moved(error) }
  }

  private func moved(_ fault: StationAccessFault) async throws(End) -> KeyingSession {
    guard case .agent(let refusal) = fault, refusal.code == .keyingMoved else { throw .fault(fault) }
    context.console.complain("  " + words(.dialogMoved))
    return try await ask(KeyingSessionCall(subject: subject))
  }

  private func asked<Call: StationCall>(_ call: Call) async throws(StationAccessFault) -> Call.Answer {
    try await door.ask { station async throws(StationRefusal) in try await station.ask(call) }
  }

  private func ask<Call: StationCall>(_ call: Call) async throws(End) -> Call.Answer {
    do throws(StationAccessFault) { return try await asked(call) } catch { throw .fault(error) }
  }
}
