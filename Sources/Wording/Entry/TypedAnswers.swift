package import Domain

extension Words {
  /// Converts all texts of a page to the form of an entry, each as `typed(_:as:at:now:)` does, and tells those that
  /// have no meaning or two. A text that answers two fields, such as `61000 mi` or `2205C`, counts for both.
  package func typed(
    _ typed: [String: String], of table: EntryTable, now: Instant
  ) -> (texts: [String: String], issues: [FieldIssue]) {
    var (texts, also) = (typed, [String: String]())
    var issues: [FieldIssue] = []
    for (path, text) in typed.sorted(by: { $0.key < $1.key }) where !text.trimmed.isEmpty {
      guard let field = table.field(at: path) else { continue }
      switch self.typed(text.trimmed, as: field, at: path, now: now) {
      case .answers(let answers):
        texts[path] = answers[path]
        also.merge(answers.filter { $0.key != path }) { $1 }
      case .refused(let issue): issues.append(issue)
      case .twice(let first, let second): issues.append(.hourTwice(first, second, at: path))
      }
    }
    return (texts.merging(also) { $1 }, issues)
  }
}
