extension String {
  /// A sentence for a page, which has a button in a command's place and a meter in that of a bar of marks: without
  /// « (cvmsync …) », without a command after a colon, and without the few words that only introduce it. Empty where the
  /// sentence is a command.
  package var forPage: String {
    let plain = replacing(/[ \u{A0}]\(cvmsync [^()]*\)/, with: "").replacing(/^\[[#.]+\]\s/, with: "")
    var rest = plain[...]
    var kept = ""
    while let command = rest.firstRange(of: /cvmsync .*?(?=[.;](?: |$)|$)/) {
      kept += rest[..<command.lowerBound]
      // A command inside a sentence is a part of it.
      if let lead = kept.leadIn {
        kept = String(kept[..<lead])
      } else {
        kept += rest[command]
      }
      rest = rest[command.upperBound...]
    }
    guard !kept.isEmpty || rest.count > 1 else { return String(rest.drop { $0 == "." }) }
    let isCut = rest.isEmpty && kept.last.map { !".!?;:".contains($0) } ?? false
    return kept + rest + (isCut ? "." : "")
  }

  /// Where the words begin that introduce a command at the end of this text; nil where it continues a sentence.
  private var leadIn: String.Index? {
    let text = self[...].trimmedRight
    guard !text.isEmpty else { return startIndex }
    guard text.last == ":" || text.last == "?" else { return nil }
    let clause = text.ranges(of: #/[.;] /#).last
    let words = text[(clause?.upperBound ?? text.startIndex)...].split { $0 == " " || $0 == "\u{A0}" || $0 == ":" }
    // The clause says something of its own unless it is short.
    if let clause, words.count <= 5 { return clause.lowerBound }
    let end = text.dropLast().trimmedRight
    let tail = [", puis", ", then"].first { end.hasSuffix($0) }
    return text.index(end.endIndex, offsetBy: -(tail?.count ?? 0))
  }
}

extension Substring {
  /// Without spaces at the end, no-break ones included.
  fileprivate var trimmedRight: Substring {
    var text = self
    while text.last == " " || text.last == "\u{A0}" { text.removeLast() }
    return text
  }
}
