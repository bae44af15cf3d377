internal import Domain
internal import StationAPI
internal import Synchronization

/// Collects the errors of a command with `--json`, and writes them as one object on standard error when the command
/// ends.
final class ErrorReport: Sendable {
  struct Entry: Codable, Hashable, Sendable {
    /// The code of a refusal, a fault or a text; never translated.
    var code: String
    var parameters: [String: String] = [:]
    /// The invalid parts of an entry or a call, each with the reason.
    var issues: [FieldIssue] = []
    /// The message for a person, in the language chosen.
    var message: String
  }

  /// The first error decides `code`; further errors stand in `also`, at most 100.
  struct Object: Codable, Hashable, Sendable {
    var code: String
    var exit: Int32
    var issues: [FieldIssue]
    var message: String
    var parameters: [String: String]
    var also: [Entry]
    /// The number of errors that were dropped.
    var left: Int
  }

  private static let mostEntries = 101

  private struct Kept {
    var entries: [Entry] = []
    var left = 0
  }

  private let kept = Mutex(Kept())

  func add(_ entry: Entry) {
    kept.withLock { kept in
      if kept.entries.count < Self.mostEntries { kept.entries.append(entry) } else { kept.left += 1 }
    }
  }

  /// Writes one object if the command failed. If it succeeded, writes warnings as lines, as without `--json`.
  func tell(_ code: ExitCode, on console: Console) {
    let kept = kept.withLock { $0 }
    guard let first = kept.entries.first else { return }
    guard !code.isSuccess else { return kept.entries.forEach { console.complain($0.message) } }
    let object = Object(
      code: first.code, exit: code.status, issues: first.issues, message: first.message, parameters: first.parameters,
      also: Array(kept.entries.dropFirst()), left: kept.left)
    console.complain(asIs: StationJSON.text(object))
  }
}

/// The station's exit code, not ArgumentParser's type of the same name.
typealias ExitCode = StationAPI.ExitCode

extension ExitCode {
  /// Whether the command succeeded, even if a person must act next.
  fileprivate var isSuccess: Bool { self == .done || self == .personMustAct }
}
