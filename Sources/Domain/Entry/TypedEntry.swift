/// Answers to single fields, each as text, and the entry that they form.
package struct TypedEntry: Hashable, Sendable {
  private var texts: [String: String] = [:]

  package init() {}

  /// A blank text counts as no answer.
  package subscript(path: String) -> String? {
    get { texts[path] }
    set { texts[path] = newValue.flatMap { EntryText.cleaned($0).isEmpty ? nil : $0 } }
  }

  /// The paths with an answer.
  var paths: Set<String> { Set(texts.keys) }

  /// Whether the field at `path` is required or allowed, given the other answers.
  package func calls(for path: String, in table: EntryTable = .inspection) -> Bool {
    EntryReading(entry, table).calls(for: path)
  }

  /// The kind of document; nil where the answer is no kind.
  package var kind: CertificateKind? { EntryReading(entry).documentKind }

  /// Whether the list is allowed, given the other answers.
  package func calls(for list: EntryList) -> Bool {
    EntryReading(entry).holds(list.condition, beside: list.path) == true
  }

  /// The JSON that the answers form, as an entry file would contain it.
  package var entry: JSONValue {
    texts.keys.sorted().reduce(.object([:])) { entry, path in
      guard let text = texts[path] else { return entry }
      return Self.put(text, at: EntryPath.steps(of: path)[...], into: entry)
    }
  }

  private static func put(_ text: String, at steps: ArraySlice<EntryPath.Step>, into value: JSONValue?) -> JSONValue {
    switch steps.first {
    case nil: return .text(text)
    case .key(let key):
      var members: [String: JSONValue] = [:]
      if case .object(let present) = value { members = present }
      members[key] = put(text, at: steps.dropFirst(), into: members[key])
      return .object(members)
    case .index(let index):
      var elements: [JSONValue] = []
      if case .array(let present) = value { elements = present }
      // One element more than allowed is kept, so that reading reports it.
      guard index <= EntryFields.mostElements else { return .array(elements) }
      while elements.count <= index { elements.append(.object([:])) }
      elements[index] = put(text, at: steps.dropFirst(), into: elements[index])
      return .array(elements)
    }
  }
}
