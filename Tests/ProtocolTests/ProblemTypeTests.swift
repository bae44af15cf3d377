import FoundationEssentials
import SyncProtocol
import Testing

/// Problem.swift, README.md §8.1, openapi.yaml and the fixtures name the same problems.
@Suite struct ProblemTypeTests {
  static let prefix = "urn:sync-portal:problem:"

  @Test func `the README's table has exactly the types of Problem.swift`() throws {
    #expect(try Set(tableRows().map(\.type)) == declaredTypes())
    #expect(try tableRows().count == declaredTypes().count)
  }

  @Test func `openapi.yaml has exactly the types of Problem.swift`() throws {
    let named = try Contract.text("openapi.yaml").split(separator: "\n").filter {
      $0.contains("const: \"\(Self.prefix)")
    }
    .compactMap { $0.split(separator: "\"").dropFirst().first }
    .map { String($0.dropFirst(Self.prefix.count)) }
    #expect(Set(named) == (try declaredTypes()))
    #expect(named.count == Set(named).count)
  }

  @Test func `every problem's fixture has a status and a certainty its row of the README allows`() throws {
    let rows = try Dictionary(uniqueKeysWithValues: tableRows().map { ($0.type, $0) })
    var seen: Set<String> = []
    for fixture in Fixture.all where fixture.message == "Problem" {
      let problem = try CanonicalJSON.decode(Problem.self, from: try Contract.message(fixture.name))
      let type = String(problem.type.rawValue.dropFirst(Self.prefix.count))
      let row = try #require(rows[type], "\(fixture.name) has a type the README does not")
      #expect(row.statuses.contains("\(problem.status)"), "\(fixture.name)")
      #expect(row.processed.contains(problem.processed.rawValue), "\(fixture.name)")
      seen.insert(type)
    }
    #expect(seen == Set(rows.keys))
  }

  @Test func `a problem of a type no one knows is decoded all the same`() throws {
    let json = #"{"processed":"no","status":409,"title":"Later","type":"urn:sync-portal:problem:of-a-later-version"}"#
    let problem = try CanonicalJSON.decode(Problem.self, from: Data(json.utf8))
    #expect(problem.type.rawValue == Self.prefix + "of-a-later-version")
  }

  private struct Row {
    var type: String
    var statuses: [String]
    var processed: [String]
  }

  /// Rows of §8.1: `| type | status | processed | members | meaning |`, each name and value in backticks.
  private func tableRows() throws -> [Row] {
    let readme = try Contract.text("README.md")
    let section = try #require(readme.split(separator: "### 8.1").dropFirst().first)
    return section.split(separator: "\n").prefix { !$0.hasPrefix("#") || $0.hasPrefix("### 8.1") }.compactMap { line in
      let cells = line.split(separator: "|").map { ticked(in: $0) }
      guard line.hasPrefix("| `"), cells.count >= 3, let type = cells[0].first else { return nil }
      return Row(type: type, statuses: cells[1], processed: cells[2])
    }
  }

  private func ticked(in cell: Substring) -> [String] {
    cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .compactMap { $0.offset.isMultiple(of: 2) ? nil : String($0.element) }
  }

  /// The names in `ProblemType("…")` declarations.
  private func declaredTypes() throws -> Set<String> {
    let lines = try Contract.text("Messages/Exchange/Problem.swift").split(separator: "\n")
    let names = lines.filter { $0.contains("= ProblemType(\"") }.compactMap {
      $0.split(separator: "\"").dropFirst().first
    }
    return Set(names.map(String.init))
  }
}
