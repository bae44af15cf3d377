internal import Domain
internal import FoundationEssentials

/// Entries as they come from a file or standard input, a chunk at a time: memory does not grow with the file.
struct EntrySource: Sendable {
  /// One entry a line, rather than one JSON text.
  let byLine: Bool
  private let path: String

  static let longestEntry = 1 << 20
  static let mostLines = 100_000
  /// A file of one JSON text: so many entries of a usual size.
  static let longestFile = 64 << 20

  /// Nil when there is no file to read at `path`; `-` is standard input.
  init?(path: String, byLine: Bool) {
    guard path == "-" || ByteReader.canRead(path) else { return nil }
    (self.path, self.byLine) = (path, byLine)
  }

  /// An entry with its line, or its place in the array, from 1.
  struct Entry: Sendable {
    let line: Int
    let content: Content
  }

  enum Content: Sendable {
    case entry(JSONValue)
    case fault(Text)
  }

  /// Gives chunks of at most `size` entries to `take`, in order, until one answers false.
  func chunks(
    of size: Int, _ take: ([Entry]) async throws(StationRefusal) -> Bool
  ) async throws(StationRefusal) {
    guard let reader = ByteReader(path) else { return }
    guard byLine else {
      let entries = Self.whole(reader.all(atMost: Self.longestFile))
      for start in stride(from: 0, to: entries.count, by: size) {
        guard try await take(Array(entries[start..<min(start + size, entries.count)])) else { return }
      }
      return
    }
    var chunk: [Entry] = []
    var line = 0
    while let bytes = reader.line(atMost: Self.longestEntry) {
      line += 1
      guard line <= Self.mostLines else {
        chunk.append(Entry(line: line, content: .fault(.recordTooMany)))
        break
      }
      if let entry = Self.entry(bytes, at: line) { chunk.append(entry) }
      if chunk.count == size {
        guard try await take(chunk) else { return }
        chunk = []
      }
    }
    if !chunk.isEmpty { _ = try await take(chunk) }
  }

  /// Nil for a blank line.
  private static func entry(_ line: ByteReader.Line, at number: Int) -> Entry? {
    switch line {
    case .tooLong: return Entry(line: number, content: .fault(.recordTooLong))
    case .bytes(let bytes):
      guard bytes.contains(where: { $0 > UInt8(ascii: " ") }) else { return nil }
      guard let value = StationJSON.value(JSONValue.self, from: bytes) else {
        return Entry(line: number, content: .fault(.recordNotJSON))
      }
      return Entry(line: number, content: .entry(value))
    }
  }

  /// One object, or an array of them.
  private static func whole(_ line: ByteReader.Line) -> [Entry] {
    guard case .bytes(let bytes) = line else { return [Entry(line: 1, content: .fault(.recordTooLong))] }
    guard let value = StationJSON.value(JSONValue.self, from: bytes) else {
      return [Entry(line: 1, content: .fault(.recordNotJSON))]
    }
    guard case .array(let elements) = value else {
      let isTooLong = bytes.count > longestEntry
      return [Entry(line: 1, content: isTooLong ? .fault(.recordTooLong) : .entry(value))]
    }
    return elements.enumerated().map { Entry(line: $0.offset + 1, content: .entry($0.element)) }
  }
}
