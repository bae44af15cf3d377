/// A text with placeholders, `{such}`, as a pattern for texts of its form.
struct Template: Sendable {
  /// Names of the placeholders, in their order.
  private let names: [String]
  /// What stands before each placeholder, and behind the last one.
  private let literals: [String]

  init(_ text: String) {
    let opened = text.split(separator: "{", omittingEmptySubsequences: false)
    let parts = opened.dropFirst().map { $0.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false) }
    names = parts.map { String($0[0]) }
    literals = [String(opened[0])] + parts.map { String($0.last ?? "") }
  }

  /// It begins with words of its own.
  var hasBeginning: Bool { !literals[0].isEmpty }

  /// It begins with an absolute path.
  var beginsWithPath: Bool { literals[0] == "/" }

  /// How much of the pattern is said by itself: of two that fit, the one that says more is meant.
  var weight: Int { literals.reduce(0) { $0 + $1.count } }

  /// What stands in the placeholders' places; nil where `text` has another form. Each takes as little as it can.
  func values(in text: String) -> [String: String]? {
    guard text.hasPrefix(literals[0]) else { return nil }
    var rest = text.dropFirst(literals[0].count)
    var values: [String: String] = [:]
    for (name, literal) in zip(names, literals.dropFirst()) {
      let isLast = values.count == names.count - 1
      let found = literal.isEmpty ? rest.endIndex..<rest.endIndex : rest.range(of: literal, atEnd: isLast)
      guard let found else { return nil }
      values[name] = String(rest[..<found.lowerBound])
      rest = rest[found.upperBound...]
    }
    return rest.isEmpty ? values : nil
  }
}

extension Substring {
  /// The first place of `text`; with `atEnd` the one that ends this.
  fileprivate func range(of text: String, atEnd: Bool) -> Range<Index>? {
    if atEnd { return hasSuffix(text) ? index(endIndex, offsetBy: -text.count)..<endIndex : nil }
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
