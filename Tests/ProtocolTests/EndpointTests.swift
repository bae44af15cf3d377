import Testing

/// README.md and openapi.yaml describe the same endpoints.
@Suite struct EndpointTests {
  @Test func `the README's list of endpoints is openapi.yaml's`() throws {
    let listed = try listedEndpoints()
    #expect(listed.count == 22)
    #expect(try listed == describedEndpoints())
  }

  @Test func `every section the messages cite is in the README`() throws {
    let readme = try Contract.text("README.md")
    let cited = Set(try Contract.sources().flatMap(citedSections))
    #expect(cited.count > 10)
    let headings = Set(
      readme.split(separator: "\n").filter { $0.hasPrefix("##") }
        .compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) })
    #expect(cited.subtracting(headings).isEmpty)
  }

  /// `METHOD path` from the table at the top of the README; a row may name two methods of one path.
  private func listedEndpoints() throws -> Set<String> {
    var endpoints: Set<String> = []
    for line in try Contract.text("README.md").split(separator: "\n") where line.contains("/sync/v1") {
      guard line.hasPrefix("| `"), let cell = line.split(separator: "|").first else { continue }
      let words = cell.split { " `,".contains($0) }
      guard let path = words.last, path.hasPrefix("/sync/v1") else { continue }
      for method in words.dropLast() { endpoints.insert("\(method) \(path)") }
    }
    return endpoints
  }

  private func describedEndpoints() throws -> Set<String> {
    let methods: Set = ["get", "put", "post", "delete", "patch"]
    var endpoints: Set<String> = []
    var path = ""
    for line in try Contract.text("openapi.yaml").split(separator: "\n") {
      if line.hasPrefix("  /") { path = String(line.dropFirst(2).dropLast()) }
      if line == "components:" { break }
      let word = String(line.dropFirst(4).dropLast())
      if line.hasPrefix("    "), methods.contains(word) { endpoints.insert("\(word.uppercased()) \(path)") }
    }
    return endpoints
  }

  /// `4.2` from `SyncProtocol §4.2`.
  private func citedSections(in source: String) -> [String] {
    source.split(separator: "§").dropFirst().map { tail in
      var section = String(tail.prefix { $0.isNumber || $0 == "." })
      if section.hasSuffix(".") { section.removeLast() }
      return section
    }
  }
}
