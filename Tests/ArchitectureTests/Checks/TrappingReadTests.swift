import Testing

/// GRDB's subscripts of a row are a `try!`: where a damaged file has another name or another type in a column, they end
/// the program and print the row.
struct TrappingReadTests {
  @Test func `no row of a database is read by a subscript that ends the program`() {
    expectNone(Repository.current.product.flatMap(trappingReads(in:)))
  }

  @Test(
    arguments: [
      ("let name: String = row[\"name\"]", 1), ("row[0] as Int64", 1), ("row[name]", 1), ("row[Column(\"a\")]", 1),
      ("rows.map { $0[0] as DatabaseValue }", 1), ("rows.map { $0[\"name\"] }", 1), ("firstRow[2]", 1),
      ("lot[\"who\"]", 1), ("found[0] as String?", 1), ("call()[\"a\"]", 1),
      ("try row.decode(String.self, forColumn: \"name\")", 0), ("try row.text(0)", 0), ("list[0]", 0),
      ("told.sorted()[1]", 0), ("table[key] ?? 0", 0), ("[row, other]", 0), ("[\"name\": row]", 0),
      ("value as [Row]", 0), ("// row[0]", 0), ("\"row[0]\"", 0),
    ])
  func `a trapping read is found in code alone`(text: String, count: Int) {
    #expect(trappingReads(in: SwiftSource(text: "internal import GRDB\n" + text)).count == count)
    #expect(trappingReads(in: SwiftSource(text: "internal import Domain\n" + text)).isEmpty)
  }

  private func trappingReads(in source: SwiftSource) -> [Finding] {
    guard !source.occurrences(of: "import GRDB").isEmpty else { return [] }
    let tokens = source.tokens
    return tokens.indices.dropFirst().compactMap { index in
      let (token, subject) = (tokens[index], tokens[index - 1])
      guard token.text == "[", token.touchesPrevious, subject.isName || subject.text == ")" else { return nil }
      let end = source.closing(of: index)
      let isRow = subject.text.lowercased().hasSuffix("row")
      let isArgument = index > 1 && tokens[index - 2].text == "$" && subject.text == "0"
      let isNamed = index + 1 < end && tokens[index + 1].text == "\""
      let isCast = end + 1 < tokens.count && tokens[end + 1].text == "as"
      guard isRow || isNamed || isCast || (isArgument && isCast) else { return nil }
      return Finding(
        path: source.path, line: token.line, text: "\(subject.text)[…] ends the program: decode it with try")
    }
  }
}
