internal import Domain
internal import StationAPI
internal import Wording

/// A command's input and outputs. Tests provide their own.
struct Console: Sendable {
  /// Writes to standard output, unchanged.
  var write: @Sendable (String) -> Void
  /// Writes to standard error, unchanged.
  var warn: @Sendable (String) -> Void
  /// Writes to standard error without waiting for its reader, for a program that must end when asked to. Nil: `warn` is
  /// used.
  var warnWithoutWaiting: (@Sendable (String) -> Void)?
  /// Returns the next line of standard input without its line end; nil at the end. At most 4 096 bytes; bytes that are
  /// not UTF-8 become U+FFFD, which no field accepts.
  var readLine: @Sendable () -> String?
  /// Reads a line as `readLine` does; on a terminal, Backspace or Space as the first key is a line of its own: `<`, or
  /// a space. Nil where only `readLine` reads.
  var readStep: (@Sendable () -> String?)?
  /// Reads a line as `readLine` does, without echo on a terminal.
  var readSecret: @Sendable () -> Secret?
  var inputIsTerminal: Bool
  var outputIsTerminal: Bool
  /// The width, in columns, of text laid out for standard output.
  var columns = Layout.columns
  /// The width, in columns, of standard error; nil if it is no terminal: then a message stays on one line for programs.
  var errorColumns: Int?
  /// The error that kept text from standard output; nil if there was none, or if its reader closed the pipe.
  var outputFault: @Sendable () -> String? = { nil }

  /// Writes lines to standard output. Invisible characters are made visible, whatever the source of the text.
  func say(_ line: String) { write(Printable.lines(line, colours: outputIsTerminal) + "\n") }
  /// Writes text to standard output, with lines broken at the terminal's width.
  func tell(_ text: String) { say(Layout.fitted(text, width: columns)) }
  /// Writes text to standard error, with lines broken at the terminal's width.
  func complain(_ line: String) { complain(asIs: errorColumns.map { Layout.fitted(line, width: $0) } ?? line) }
  func complain(asIs line: String) { warn(Printable.lines(line, colours: outputIsTerminal) + "\n") }
}

extension Printable {
  /// Makes lines safe for a terminal. They keep their line ends and, with `colours`, their colour codes.
  static func lines(_ text: String, colours: Bool) -> String {
    guard text.unicodeScalars.contains(where: { $0.isUnseen && $0 != "\n" }) else { return text }
    guard colours else { return text.showingUnseen(except: ["\n"]) }
    var shown = ""
    var rest = text[...]
    while let found = Paint.firstMark(in: rest) {
      shown += String(rest[..<found.lowerBound]).showingUnseen(except: ["\n"]) + rest[found]
      rest = rest[found.upperBound...]
    }
    return shown + String(rest).showingUnseen(except: ["\n"])
  }
}
