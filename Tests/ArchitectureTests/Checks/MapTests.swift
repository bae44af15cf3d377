import Testing

/// Sources/README.md's map: the data paths are those of the code, and the pure core stays small.
struct MapTests {
  let repository = Repository.current

  @Test func `every function of a data path exists, and no path has more rooms than stated`() {
    let paths = Self.paths(in: repository.files["Sources/README.md"] ?? "")
    #expect(paths.count >= 6, "Sources/README.md has a table of data paths")
    let sources = repository.swift(in: ["Sources"]).map { Declared(in: $0.text) }
    for path in paths {
      #expect(path.rooms.count <= path.most, "\(path.name) goes through \(path.rooms.count) rooms")
      let missing = path.rooms.filter { room in !sources.contains { $0.has(room) } }
      #expect(missing == [], "\(path.name)")
    }
    let most = Dictionary(paths.map { ($0.name, $0.most) }) { first, _ in first }
    #expect(most["record, with an agent"] == 8 && most["status"] == 5)
  }

  @Test func `the pure core can be read in an hour`() {
    let core = repository.swift(in: ["Sources/Domain/Core"])
    #expect(core.count > 20)
    #expect(core.reduce(0) { $0 + $1.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1 } <= 2_500)
  }

  @Test(
    arguments: [
      ("Store.open", "struct Store {\n  func open() {}\n}", true),
      ("Store.open", "extension Store {\n  func open<T>(", true),
      ("Store.open", "struct Store {\n  func opened() {}\n}", false),
      ("Store.open", "struct Stores { func open() {} }", false),
      ("Pass.next", "  mutating func next() -> Step", false),
    ])
  func `a function is found in its type`(room: String, text: String, expected: Bool) {
    #expect(Declared(in: text).has(room) == expected)
  }

  /// The types and the functions that a text declares or extends, found in one reading of it.
  private struct Declared {
    var types: Set<Substring> = []
    var functions: Set<Substring> = []

    init(in text: String) {
      let pattern = /\b(?:(?:struct|class|actor|enum|protocol|extension) (\w+)|func (\w+)[(<]|(init)[(<])/
      for match in text.matches(of: pattern) {
        if let type = match.1 { types.insert(type) }
        if let function = match.2 ?? match.3 { functions.insert(function) }
      }
    }

    /// - Parameter room: `Type.function`.
    func has(_ room: String) -> Bool {
      let parts = room.split(separator: ".")
      return parts.count == 2 && types.contains(parts[0]) && functions.contains(parts[1])
    }
  }

  /// `| name | most | A.b → C.d |`
  private static func paths(in text: String) -> [(name: String, most: Int, rooms: [String])] {
    let section = text.split(separator: "\n## ").first { $0.hasPrefix("Data paths\n") } ?? ""
    return section.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingPrefix(" ") }
      guard cells.count == 3, let most = Int(cells[1].filter(\.isNumber)) else { return nil }
      let name = String(cells[0].reversed().drop { $0 == " " }.reversed())
      return (name, most, cells[2].matches(of: /`([\w.]+)`/).map { String($0.1) })
    }
  }
}
