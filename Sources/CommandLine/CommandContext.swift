internal import Daemon
internal import Domain
internal import StationAPI
internal import StationSettings
internal import Wording

/// What a command works with, once its options are known.
struct CommandContext: Sendable {
  let words: Words
  let json: Bool
  let paint: Paint
  let places: StationPlaces
  /// With `--json`: what went wrong is told as JSON when the command ends. Nil where it is told at once.
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
    // https://no-color.org: any value but the empty one.
    let isPlain = options.noColor || environment["NO_COLOR"]?.isEmpty == false || environment["TERM"] == "dumb"
    paint = Paint(isOn: surroundings.console.outputIsTerminal && !isPlain)
    places = options.places(environment: environment, isRoot: surroundings.isRoot)
    self.surroundings = surroundings
  }

  /// Whom people are told to call or to write to. A configuration that is not right is told, and hides nobody's number.
  var contacts: Contacts {
    do throws(DaemonFault) {
      return try Agent.contacts(places)
    } catch {
      complain(words.fault(error), code: error.code, error.parameters)
      return .faq
    }
  }

  /// For questions at a terminal: what is wrong with an answer is told at once, as text.
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

  /// On standard error: the line, or with `--json` its code and values too.
  func complain(
    _ line: String, code: String, _ parameters: [String: String] = [:], issues: [FieldIssue] = []
  ) {
    guard let errors else { return console.complain(line) }
    errors.add(ErrorReport.Entry(code: code, parameters: parameters, issues: issues, message: line))
  }

  /// One error of an entry.
  func complain(_ issue: FieldIssue, as line: String? = nil) {
    complain(line ?? words.issue(issue), code: issue.reason.rawValue, issues: [issue])
  }

  /// Prints an answer: as JSON where that was asked for, else as a view.
  func show(_ answer: some Encodable, _ view: () -> View) { show(answer, asIs: layout.text(view())) }

  /// The same for lines that are told.
  func show(_ answer: some Encodable, _ text: () -> String) {
    show(answer, asIs: Layout.fitted(text(), width: console.columns))
  }

  /// The same for text that is copied, whose lines stay as they are.
  func show(_ answer: some Encodable, asIs text: @autoclosure () -> String) {
    console.say(json ? StationJSON.text(answer) : text())
  }

  /// Runs `work` with the station; says why when it cannot.
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

  /// A local time of an option with its offset; nil once the person was told why it has none.
  func certainMoment(typed text: String, at path: String) -> String? {
    switch words.certainMoment(typed: text, at: path, now: now) {
    case .success(let moment): return moment
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
