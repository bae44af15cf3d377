internal import FoundationEssentials

#if canImport(Glibc)
  internal import Glibc
#endif

/// Reads a file or standard input in blocks of 64 KiB.
final class ByteReader {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var position = 0
  /// Reading failed: what follows in the input is unknown.
  private(set) var hasFailed = false

  enum Line {
    case bytes(Data)
    /// The line is longer than the limit; the rest of it was skipped.
    case tooLong
  }

  /// Opens the file at `path`; `-` is standard input. Nil when it cannot be read, for example because it is a folder.
  init?(_ path: String) {
    descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    if Glibc.read(descriptor, nil, 0) < 0 {
      close(descriptor)
      return nil
    }
  }

  deinit { close(descriptor) }

  /// Whether the input is a regular file: reading it never waits for a person or another program.
  var isPlainFile: Bool {
    var found = stat()
    return fstat(descriptor, &found) == 0 && found.st_mode & S_IFMT == S_IFREG
  }

  /// Returns the next line without its line end; nil after the last line.
  func line(atMost limit: Int) -> Line? {
    var bytes = Data()
    var isTooLong = false
    while fill() {
      let end = buffer[position...].firstIndex(of: UInt8(ascii: "\n")) ?? buffer.endIndex
      isTooLong = isTooLong || bytes.count + (end - position) > limit
      if !isTooLong { bytes.append(contentsOf: buffer[position..<end]) }
      position = end
      if end < buffer.endIndex {
        position += 1
        return isTooLong ? .tooLong : .bytes(bytes)
      }
    }
    if isTooLong { return .tooLong }
    return bytes.isEmpty ? nil : .bytes(bytes)
  }

  /// Returns all bytes that are left.
  func all(atMost limit: Int) -> Line {
    var bytes = Data()
    while fill() {
      guard bytes.count + buffer.count - position <= limit else { return .tooLong }
      bytes.append(contentsOf: buffer[position...])
      position = buffer.endIndex
    }
    return .bytes(bytes)
  }

  /// Reads the next block if the buffer is used up. False at the end, or when reading fails.
  private func fill() -> Bool {
    guard position == buffer.endIndex else { return true }
    var block = [UInt8](repeating: 0, count: 65_536)
    var count = read(descriptor, &block, block.count)
    while count < 0 && errno == EINTR { count = read(descriptor, &block, block.count) }
    guard count > 0 else {
      hasFailed = hasFailed || count < 0
      return false
    }
    buffer = Array(block[..<count])
    position = 0
    return true
  }
}
