import Testing

/// One place that breaks a rule, written as a compiler would: `path:line: what is wrong`.
struct Finding: Hashable, CustomStringConvertible {
  var path: String
  var line: Int = 1
  var text: String

  var description: String { "\(path):\(line): \(text)" }
}

func expectNone(_ findings: [Finding], sourceLocation: SourceLocation = #_sourceLocation) {
  let list = findings.map(\.description).joined(separator: "\n")
  #expect(findings.isEmpty, "\(findings.count) found:\n\(list)", sourceLocation: sourceLocation)
}
