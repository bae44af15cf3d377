/// A text with placeholders, `{such}`, as a pattern that recognises filled-in texts.
struct Template: Sendable {
  /// Names of the placeholders, in their order.
  private let names: [String]
  /// The text before each placeholder, and after the last one.
  private let literals: [String]

  init(_ text: String) {
    let opened = text.split(separator: "{", omittingEmptySubsequences: false)
    let parts = opened.dropFirst().map { $0.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false) }
    names = parts.map { String($0[0]) }
    literals = [String(opened[0])] + parts.map { String($0.last ?? "") }
  }

  /// Whether the pattern begins with text, not with a placeholder.
  var hasBeginning: Bool { !literals[0].isEmpty }

  /// It begins with an absolute path.
  var beginsWithPath: Bool { literals[0] == "/" }

  /// The number of characters outside placeholders. If two patterns match, the one with more is meant.
  var weight: Int { literals.reduce(0) { $0 + $1.count } }

  /// Returns the values of the placeholders, each as short as possible; nil if `text` has another form.
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
  /// Returns the first range of `text`; with `atEnd`, the range at the end of this string.
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
