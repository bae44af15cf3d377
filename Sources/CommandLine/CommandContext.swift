internal import Daemon
internal import Domain
internal import StationSettings

/// What a command works with, once its options are known.
struct CommandContext: Sendable {
  let words: Words
  let json: Bool
  let paint: Paint
  let places: StationPlaces
  let surroundings: Surroundings

  var console: Console { surroundings.console }
  var now: Instant { surroundings.now() }

  init(_ options: GlobalOptions, _ surroundings: Surroundings) {
    let environment = surroundings.environment
    words = Words(
      language: Language.chosen(options.lang, environment: environment), zone: surroundings.zone)
    json = options.json
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
      console.complain(words.fault(error))
      return .faq
    }
  }

  func say(_ text: Text, _ values: [String: String] = [:]) { console.say(words(text, values)) }
  func complain(_ text: Text, _ values: [String: String] = [:]) { console.complain(words(text, values)) }

  /// Prints an answer: as JSON where that was asked for, else as `text` tells it.
  func show(_ answer: some Encodable, _ text: () -> String) {
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

  func report(_ refusal: StationRefusal) -> ExitCode {
    console.complain(words.refusal(refusal))
    refusal.issues.forEach { console.complain("  " + words.issue($0)) }
    return refusal.exitCode
  }

  func report(_ fault: DaemonFault) -> ExitCode {
    console.complain(words.fault(fault))
    return fault.exitCode
  }
}
