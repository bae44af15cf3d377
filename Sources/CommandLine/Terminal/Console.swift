internal import Domain

/// Where a command reads and writes; a test gives its own.
struct Console: Sendable {
  /// To standard output, as is.
  var write: @Sendable (String) -> Void
  /// To standard error, as is.
  var warn: @Sendable (String) -> Void
  /// The next line of standard input without its end; nil at the end. At most 4 096 bytes.
  var readLine: @Sendable () -> String?
  /// As `readLine`, without echo on a terminal.
  var readSecret: @Sendable () -> Secret?
  var inputIsTerminal: Bool
  var outputIsTerminal: Bool

  func say(_ line: String) { write(line + "\n") }
  func complain(_ line: String) { warn(line + "\n") }
}
