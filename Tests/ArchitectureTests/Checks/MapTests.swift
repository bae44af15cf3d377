import Testing

/// Sources/README.md's map: the data paths are those of the code, and the pure core stays small.
struct MapTests {
  let repository = Repository.current

  @Test func `every function of a data path exists, and no path has more rooms than stated`() {
    let paths = Self.paths(in: repository.files["Sources/README.md"] ?? "")
    #expect(paths.count >= 6, "Sources/README.md has a table of data paths")
    let sources = repository.swift(in: ["Sources"]).map(\.text)
    for path in paths {
      #expect(path.rooms.count <= path.most, "\(path.name) goes through \(path.rooms.count) rooms")
      let missing = path.rooms.filter { room in !sources.contains { Self.declares(room, in: $0) } }
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
    #expect(Self.declares(room, in: text) == expected)
  }

  private static func declares(_ room: String, in text: String) -> Bool {
    let parts = room.split(separator: ".").map(String.init)
    guard parts.count == 2, let type = try? Regex("(struct|class|actor|enum|protocol|extension) \(parts[0])\\b"),
      let function = try? Regex(parts[1] == "init" ? "init[(<]" : "func \(parts[1])[(<]")
    else { return false }
    return text.contains(type) && text.contains(function)
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
