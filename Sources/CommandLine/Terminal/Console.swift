internal import Domain
internal import StationAPI
internal import Wording

/// Where a command reads and writes; a test gives its own.
struct Console: Sendable {
  /// To standard output, as is.
  var write: @Sendable (String) -> Void
  /// To standard error, as is.
  var warn: @Sendable (String) -> Void
  /// To standard error without waiting for its reader, for a program that must end when it is told to. Nil: as `warn`.
  var warnWithoutWaiting: (@Sendable (String) -> Void)?
  /// The next line of standard input without its end; nil at the end. At most 4 096 bytes; those that are no UTF-8
  /// arrive as U+FFFD, which no field takes.
  var readLine: @Sendable () -> String?
  /// As `readLine`, without echo on a terminal.
  var readSecret: @Sendable () -> Secret?
  var inputIsTerminal: Bool
  var outputIsTerminal: Bool
  /// The widest line of what is laid out on standard output.
  var columns = Layout.columns
  /// The widest line on standard error; nil where it is no terminal, so that a message stays on one line for programs.
  var errorColumns: Int?
  /// Why standard output did not take all that was written to it; nil as long as it did, or where its reader left.
  var outputFault: @Sendable () -> String? = { nil }

  /// A line, or lines, on standard output. Whoever's text is in it, no character that nobody sees is left.
  func say(_ line: String) { write(Printable.lines(line, colours: outputIsTerminal) + "\n") }
  /// The same of what people read, broken where the terminal ends.
  func tell(_ text: String) { say(Layout.fitted(text, width: columns)) }
  /// The same on standard error, broken where the terminal ends.
  func complain(_ line: String) { complain(asIs: errorColumns.map { Layout.fitted(line, width: $0) } ?? line) }
  func complain(asIs line: String) { warn(Printable.lines(line, colours: outputIsTerminal) + "\n") }
}
