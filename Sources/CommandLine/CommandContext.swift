internal import Daemon
internal import Domain
internal import StationAPI
internal import StationSettings
internal import Wording

/// What a command needs to run: made from its options and the environment.
struct CommandContext: Sendable {
  let words: Words
  let json: Bool
  let paint: Paint
  let places: StationPlaces
  /// With `--json`: collects errors, which are written as JSON when the command ends. Nil where errors are written at
  /// once.
  private(set) var errors: ErrorReport?
  let surroundings: ProgramEnvironment

  var console: Console { surroundings.console }
  var now: Instant { surroundings.now() }

  init(_ options: GlobalOptions, _ surroundings: ProgramEnvironment) {
    let environment = surroundings.environment
    words = Words(
      language: Language.chosen(options.lang, environment: environment), zone: surroundings.zone)
    json = options.json
    errors = options.json ? ErrorReport() : nil
    // NO_COLOR counts with any value but the empty one (https://no-color.org).
    let isPlain = options.noColor || environment["NO_COLOR"]?.isEmpty == false || environment["TERM"] == "dumb"
    paint = Paint(isOn: surroundings.console.outputIsTerminal && !isPlain)
    places = options.places(environment: environment, isRoot: surroundings.isRoot)
    self.surroundings = surroundings
  }

  /// The people to call or write to. An invalid configuration is reported, and the FAQ's contacts are used.
  var contacts: Contacts {
    do throws(DaemonFault) {
      return try Agent.contacts(places)
    } catch {
      complain(words.fault(error), code: error.code, error.parameters)
      return .faq
    }
  }

  /// The current time in the form of an entry.
  var moment: String { words.entryMoment(now) }

  var conformPhrases: ConformPhrases { ConformPhrases(words, contacts: contacts, now: now) }

  /// For questions at a terminal: errors in an answer are written at once, as text.
  var inDialogue: CommandContext {
    var context = self
    context.errors = nil
    return context
  }

  var layout: Layout { Layout(width: console.columns, paint: paint) }

  func say(_ text: Text, _ values: [String: String] = [:]) { console.say(layout.text(View(words(text, values)))) }
  func complain(_ text: Text, _ values: [String: String] = [:]) {
    complain(words(text, values), code: text.rawValue, values)
  }

  /// Reports an error on standard error: as a line, or with `--json` with its code and values too.
  func complain(
    _ line: String, code: String, _ parameters: [String: String] = [:], issues: [FieldIssue] = []
  ) {
    guard let errors else { return console.complain(line) }
    errors.add(ErrorReport.Entry(code: code, parameters: parameters, issues: issues, message: line))
  }

  /// Reports one error of an entry.
  func complain(_ issue: FieldIssue, as line: String? = nil) {
    complain(line ?? words.issue(issue), code: issue.reason.rawValue, issues: [issue])
  }

  /// Prints an answer: as JSON with `--json`, else as a view.
  func show(_ answer: some Encodable, _ view: () -> View) { show(answer, asIs: layout.text(view())) }

  /// Prints an answer: as JSON with `--json`, else as text whose lines are broken at the terminal's width.
  func show(_ answer: some Encodable, _ text: () -> String) {
    show(answer, asIs: Layout.fitted(text(), width: console.columns))
  }

  /// Prints an answer: as JSON with `--json`, else as text whose lines are not broken, because people copy it.
  func show(_ answer: some Encodable, asIs text: @autoclosure () -> String) {
    console.say(json ? StationJSON.text(answer) : text())
  }

  /// Runs `work` with the station. Reports the fault if the station cannot be reached.
  func withStation(
    _ work: @escaping @Sendable (any StationService) async throws(StationRefusal) -> ExitCode
  ) async -> ExitCode {
    let outcome = await surroundings.access.use(places) { station in
      do throws(StationRefusal) {
        return try await work(station)
      } catch {
        return report(error)
      }
    }
    switch outcome {
    case .success(let code): return code
    case .failure(.agent(let refusal)): return report(refusal)
    case .failure(.daemon(let fault)): return report(fault)
    }
  }

  /// Converts a local time given in an option to a time with its offset. Nil if that is not possible; the error was
  /// reported.
  func certainMoment(typed text: String, at path: String) -> String? {
    read(words.certainMoment(typed: text, at: path, now: now))
  }

  /// Reads the moment that an option tells. Nil if it is none; the error was reported.
  func toldMoment(_ text: String, option: String) -> Instant? {
    read(words.toldMoment(text, at: option, now: now))
  }

  private func read<Value>(_ typed: Result<Value, EntryRefusal>) -> Value? {
    switch typed {
    case .success(let value): return value
    case .failure(let refusal):
      refusal.issues.forEach { complain($0) }
      return nil
    }
  }

  func report(_ refusal: StationRefusal) -> ExitCode {
    complain(words.refusal(refusal), code: refusal.code.rawValue, refusal.parameters, issues: refusal.issues)
    if errors == nil { refusal.issues.forEach { console.complain("  " + words.namedIssue($0)) } }
    return refusal.code.outcome.exit
  }

  func report(_ fault: DaemonFault) -> ExitCode {
    complain(words.fault(fault), code: fault.code, fault.parameters)
    return fault.exitCode
  }
}
