internal import Daemon
internal import Domain
internal import FoundationEssentials
internal import StationAPI
internal import Synchronization
internal import Wording

#if canImport(Glibc)
  internal import Glibc
#endif

extension Console {
  /// Standard input, output and error of this program.
  static let system = Console(
    write: { outputError.note(put($0, to: STDOUT_FILENO)) },
    warn: { _ = put($0, to: STDERR_FILENO) },
    warnWithoutWaiting: { LogLines.standardError.add($0.hasSuffix("\n") ? String($0.dropLast()) : $0) },
    readLine: { LineInput.read { line().map { String(decoding: $0, as: UTF8.self) } } },
    readStep: {
      LineInput.read(LineEditor(takesFirstKey: true)) { line().map { String(decoding: $0, as: UTF8.self) } }
    },
    readSecret: { SecretInput.read(orElse: line) },
    inputIsTerminal: isatty(STDIN_FILENO) == 1,
    outputIsTerminal: isatty(STDOUT_FILENO) == 1,
    columns: columns(of: STDOUT_FILENO) ?? Layout.columns, errorColumns: columns(of: STDERR_FILENO),
    outputFault: { outputError.words })

  private static let outputError = WriteError()

  /// The columns of a terminal, else COLUMNS; nil if `descriptor` is no terminal.
  private static func columns(of descriptor: Int32) -> Int? {
    guard isatty(descriptor) == 1 else { return nil }
    var size = winsize()
    let isKnown = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    let named = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }
    let columns = (isKnown ? Int(size.ws_col) : named ?? Layout.columns).clamped(to: Layout.terminalColumns)
    // ArgumentParser measures the terminal too, and traps if the width is too small for its own columns.
    setenv("COLUMNS", "\(columns)", 1)
    return columns
  }

  /// Writes the text. Returns the error, or zero; after an error it writes no more.
  private static func put(_ text: String, to descriptor: Int32) -> Int32 {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return count == 0 ? EIO : errno }
      rest = rest.dropFirst(count)
    }
    return 0
  }

  private static let longestLine = 4_096

  /// Reads byte by byte, so that bytes after the line stay for a later reader of standard input.
  private static func line() -> [UInt8]? {
    var bytes: [UInt8] = []
    // Reserved, so that the buffer is never copied while it grows: it may be a password.
    bytes.reserveCapacity(longestLine)
    var byte: UInt8 = 0
    while true {
      let count = Glibc.read(STDIN_FILENO, &byte, 1)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return bytes.isEmpty ? nil : bytes }
      if byte == UInt8(ascii: "\n") { break }
      if bytes.count < longestLine { bytes.append(byte) }
    }
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    return bytes
  }
}

#if canImport(Glibc)
  internal import Glibc
#endif

extension LocalZone {
  /// This computer's time zone, from the C library: FoundationEssentials has no zones with rules.
  static let system = LocalZone { instant in
    var seconds = time_t(instant.milliseconds / 1_000)
    var local = tm()
    guard localtime_r(&seconds, &local) != nil else { return 0 }
    return local.tm_gmtoff / 60
  }
}

#if canImport(Glibc)
  internal import Glibc
#endif

/// Keeps the first error of writing to a stream.
final class WriteError: Sendable {
  private let code = Atomic<Int32>(0)

  /// Keeps the error if it is the first; zero is no error.
  func note(_ error: Int32) {
    _ = code.compareExchange(expected: 0, desired: error, ordering: .sequentiallyConsistent)
  }

  /// The system's text of the error. Nil if there was none, or if the pipe's reader closed it: then nobody waits for
  /// the rest.
  var words: String? {
    let error = code.load(ordering: .sequentiallyConsistent)
    return error == 0 || error == EPIPE ? nil : String(cString: strerror(error))
  }
}
