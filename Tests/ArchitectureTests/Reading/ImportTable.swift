/// The table of Sources/README.md: `module | may import | never`. Only names in backticks count; the rest is prose.
struct ImportTable {
  struct Row: Hashable {
    var module: String
    var allowed: Set<String>
    var never: Set<String>
  }

  let rows: [Row]

  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let table = lines.drop { !$0.hasPrefix("| module | may import") }.prefix { $0.hasPrefix("|") }
    rows = table.dropFirst(2).compactMap { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(Self.names(in:))
      guard cells.count == 5, let module = cells[1].first else { return nil }
      return Row(module: module, allowed: Set(cells[2]), never: Set(cells[3]))
    }
  }

  private static func names(in cell: Substring) -> [String] {
    cell.matches(of: /`(\w+)`/).map { String($0.1) }
  }
}
