import Domain
import StationAPI
import Synchronization
import Wording

@testable import CommandLine

/// A console in memory, and one run of the program on it.
final class Terminal: Sendable {
  private struct Streams {
    var output = ""
    var errors = ""
    var input: [String]
  }

  private let streams: Mutex<Streams>
  private let isTerminal: Bool
  /// The columns of the terminal for output and errors; nil if there is none.
  private let columns: Int?

  init(input: [String] = [], isTerminal: Bool = false, columns: Int? = nil) {
    streams = Mutex(Streams(input: input))
    self.isTerminal = isTerminal
    self.columns = columns
  }

  var output: String { streams.withLock { $0.output } }
  var errors: String { streams.withLock { $0.errors } }

  /// Runs `cvmsync` with these arguments against `station`.
  func run(
    _ arguments: String..., on station: any StationService = ScriptedStation(),
    environment: [String: String] = ["LANG": "fr_CA.UTF-8"], zone: LocalZone = .fixed(minutes: -300)
  ) async -> Int32 { await run(arguments, on: station, environment: environment, zone: zone) }

  func run(
    _ arguments: [String], on station: any StationService, environment: [String: String] = ["LANG": "fr_CA.UTF-8"],
    zone: LocalZone
  ) async -> Int32 {
    let access = StationAccess { _, work in .success(await work(station)) }
    return await run(arguments, environment: environment, access: access, zone: zone)
  }

  func run(
    _ arguments: [String], environment: [String: String] = ["LANG": "fr_CA.UTF-8"], access: StationAccess,
    zone: LocalZone = .fixed(minutes: -300)
  ) async -> Int32 {
    await Program.run(
      arguments,
      in: ProgramEnvironment(
        environment: environment, isRoot: false, console: console, access: access, zone: zone,
        now: { Samples.now }, pause: { _ in }))
  }

  private var console: Console {
    Console(
      write: { text in self.streams.withLock { $0.output += text } },
      warn: { text in self.streams.withLock { $0.errors += text } },
      readLine: { self.nextLine }, readSecret: { self.nextLine.map { Secret($0) } }, inputIsTerminal: isTerminal,
      outputIsTerminal: isTerminal, columns: columns ?? Layout.columns, errorColumns: columns)
  }

  private var nextLine: String? { streams.withLock { $0.input.isEmpty ? nil : $0.input.removeFirst() } }
}
