internal import Domain
internal import Wording
internal import FoundationEssentials
internal import StationAPI

/// Reads entries from a file or standard input, a chunk at a time, so that memory does not grow with the number of
/// lines.
struct EntrySource {
  /// True if each line is an entry; false if the file is one JSON text.
  let byLine: Bool
  private let reader: ByteReader
  private var line = 0
  /// That reading stopped was returned as a fault.
  private var isStopped = false
  /// The entries of a JSON text that were not returned yet; nil before the text was read.
  private var listed: ArraySlice<Entry>?
  /// An entry that was read but did not fit into the chunk before.
  private var pending: Entry?

  static let longestEntry = 1 << 20
  static let mostLines = 100_000
  /// The size limit, in bytes, of a file that is one JSON text.
  static let longestFile = 64 << 20
  /// The most bytes of entries in one call, well below the agent's limit.
  static let largestChunk = 4 << 20

  /// Nil when `path` cannot be read; `-` is standard input.
  init?(path: String, byLine: Bool) {
    guard let reader = ByteReader(path) else { return nil }
    (self.reader, self.byLine) = (reader, byLine)
  }

  /// Whether the input is a regular file: reading it never waits for a person or another program.
  var isPlainFile: Bool { reader.isPlainFile }

  /// The `line` of an entry that is a JSON text's only entry.
  static let alone = 0

  /// An entry with its line, or its place in the array, both from 1.
  struct Entry {
    let line: Int
    let content: Content
    var size = 0
  }

  enum Content {
    case entry(JSONValue)
    case fault(EntryFault)
  }

  /// Returns the next entries in order, at most `RecordCall.maximumEntries`; empty at the end.
  mutating func nextChunk() -> [Entry] {
    var chunk: [Entry] = []
    var size = 0
    while chunk.count < RecordCall.maximumEntries, let entry = pending ?? next() {
      pending = nil
      guard chunk.isEmpty || size + entry.size <= Self.largestChunk else {
        pending = entry
        break
      }
      chunk.append(entry)
      size += entry.size
    }
    return chunk
  }

  private mutating func next() -> Entry? {
    guard byLine else {
      var rest = listed ?? whole(reader.all(atMost: Self.longestFile))[...]
      defer { listed = rest }
      return rest.popFirst()
    }
    while line <= Self.mostLines, !reader.hasFailed, let read = reader.line(atMost: Self.longestEntry) {
      line += 1
      guard line <= Self.mostLines else { return Entry(line: line, content: .fault(.tooMany)) }
      if reader.hasFailed { break }
      if let entry = Self.entry(read, at: line) { return entry }
    }
    guard reader.hasFailed, !isStopped else { return nil }
    isStopped = true
    return Entry(line: max(line, 1), content: .fault(.stopped))
  }

  /// Reads one line; nil for a blank line.
  private static func entry(_ line: ByteReader.Line, at number: Int) -> Entry? {
    guard case .bytes(let bytes) = line else { return Entry(line: number, content: .fault(.tooLong)) }
    guard bytes.contains(where: { $0 > UInt8(ascii: " ") }) else { return nil }
    return Entry(line: number, content: content(of: bytes), size: bytes.count)
  }

  /// Reads a JSON text: one entry, or an array of entries.
  private func whole(_ line: ByteReader.Line) -> [Entry] {
    if reader.hasFailed { return [Entry(line: Self.alone, content: .fault(.stopped))] }
    guard case .bytes(let bytes) = line else { return [Entry(line: Self.alone, content: .fault(.tooLong))] }
    guard bytes.contains(where: { $0 > UInt8(ascii: " ") }) else { return [] }
    let content = Self.content(of: bytes)
    guard case .entry(let value) = content else { return [Entry(line: Self.alone, content: content)] }
    guard case .array(let elements) = value else { return [Self.entry(value, at: Self.alone)] }
    return elements.enumerated().map { Self.entry($0.element, at: $0.offset + 1) }
  }

  private static func content(of bytes: Data) -> Content {
    do throws(LocalJSONFault) {
      return .entry(try LocalJSON.value(JSONValue.self, from: bytes))
    } catch {
      return .fault(.json(error))
    }
  }

  private static func entry(_ value: JSONValue, at place: Int) -> Entry {
    let size = (try? StationJSON.encoded(value))?.count ?? 0
    guard size <= longestEntry else { return Entry(line: place, content: .fault(.tooLong)) }
    return Entry(line: place, content: .entry(value), size: size)
  }
}

extension EntrySource {
  /// Returns the only entry of a file; nil if there is an error, which was reported.
  /// - Parameter otherwise: the error text for a file with no entry or more than one.
  static func only(in path: String, otherwise: Text, _ context: CommandContext) -> JSONValue? {
    guard var source = EntrySource(path: path, byLine: false) else {
      context.complain(.recordNotReadable, ["path": path])
      return nil
    }
    let entries = source.nextChunk()
    guard entries.count == 1, let content = entries.first?.content else {
      context.complain(otherwise)
      return nil
    }
    switch content {
    case .entry(let entry): return entry
    case .fault(let fault):
      context.complain(context.words.entryFault(fault), code: fault.code)
      return nil
    }
  }
}

/// Answers given as options. They apply to every entry, whether it is asked at a terminal or read from a file.
struct EntryPreset {
  var answers: [String: String] = [:]

  /// Returns the entry with the options' answers added; a field that the entry has stays as it is.
  func applied(to entry: JSONValue) -> JSONValue {
    guard case .object(var members) = entry, !answers.isEmpty else { return entry }
    var preset = TypedEntry()
    for (path, text) in answers { preset[path] = text }
    guard case .object(let added) = preset.entry else { return entry }
    members.merge(added) { own, _ in own }
    return .object(members)
  }
}
