internal import Domain
internal import StationAPI
internal import Synchronization

/// What went wrong in a command with `--json`: kept until it ends, then told as one object on standard error.
final class ErrorReport: Sendable {
  struct Entry: Codable, Hashable, Sendable {
    /// Of a refusal, a fault or a text; never translated.
    var code: String
    var parameters: [String: String] = [:]
    /// Which part of an entry or a call, and why.
    var issues: [FieldIssue] = []
    /// For a person, in the language that was asked for.
    var message: String
  }

  /// The first that went wrong decides `code`; what is told beside it stands in `also`, at most 100.
  struct Object: Codable, Hashable, Sendable {
    var code: String
    var exit: Int32
    var issues: [FieldIssue]
    var message: String
    var parameters: [String: String]
    var also: [Entry]
    /// How many more there were.
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

  /// One object where the command failed; lines as without `--json` where it did what was asked.
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

/// Not the parser's type of this name.
typealias ExitCode = StationAPI.ExitCode

extension ExitCode {
  /// Done, whatever a person must do next.
  fileprivate var isSuccess: Bool { self == .done || self == .personMustAct }
}
