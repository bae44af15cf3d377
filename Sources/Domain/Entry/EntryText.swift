/// Text as it is stored: NFC, line feeds only, without white space and unseen characters at its ends, and without soft
/// hyphens and variation selectors, which only change how a character looks.
package struct EntryText: Hashable {
  let text: String
  /// Warnings for what was dropped or replaced, other than white space at the ends.
  let changes: Set<EntryWarning.Code>

  /// With `lines`, a tab becomes a space.
  init(_ written: String, lines: Bool = false) {
    guard !written.isTrimmedLatin else {
      (text, changes) = (written, [])
      return
    }
    var changes: Set<EntryWarning.Code> = []
    var scalars = written.composed.unicodeScalars[...]
    while let first = scalars.first, Self.isDroppedAtEnds(first) { note(scalars.removeFirst(), &changes) }
    while let last = scalars.last, Self.isDroppedAtEnds(last) { note(scalars.removeLast(), &changes) }
    func note(_ scalar: Unicode.Scalar, _ changes: inout Set<EntryWarning.Code>) {
      if !scalar.properties.isWhitespace { changes.insert(.invisibleDropped) }
    }
    var kept = String.UnicodeScalarView()
    for scalar in scalars {
      switch scalar {
      case _ where scalar == Self.softHyphen || scalar.properties.isVariationSelector:
        changes.insert(.invisibleDropped)
      case "\t" where lines:
        changes.insert(.tabReplaced)
        kept.append(" ")
      default: kept.append(scalar)
      }
    }
    text = Self.withLineFeeds(String(kept))
    self.changes = changes
  }

  package static func cleaned(_ text: String) -> String { EntryText(text).text }

  private static let softHyphen: Unicode.Scalar = "\u{AD}"

  private static func isDroppedAtEnds(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
      || scalar.properties.generalCategory == .format
  }

  private static func withLineFeeds(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
    return text.split(omittingEmptySubsequences: false) { $0 == "\r\n" || $0 == "\r" || $0 == "\n" }
      .joined(separator: "\n")
  }

  /// An issue of `field` for the first unseen character or U+FFFD in the text, with its place from 1; nil where there
  /// is none. With `lines`, line feeds are allowed.
  package static func issue(with text: String, in field: String, lines: Bool = false) -> FieldIssue? {
    guard !text.isTrimmedLatin else { return nil }
    let scalars = text.unicodeScalars
    guard let index = scalars.firstIndex(where: { !isFit($0, lines: lines) }) else { return nil }
    let place = scalars.distance(from: scalars.startIndex, to: index) + 1
    var parameters = ["character": scalars[index].codePointName, "place": "\(place)"]
    if scalars[index].value == 0xFFFD { parameters["lost"] = "true" }
    return FieldIssue(field: field, reason: .badCharacters, parameters: parameters)
  }

  private static func isFit(_ scalar: Unicode.Scalar, lines: Bool) -> Bool {
    (!scalar.isUnseen || (lines && scalar == "\n")) && scalar.value != 0xFFFD
  }

  /// Whether the text is free of U+FFFD, which replaces bytes that could not be read, and of noncharacters.
  package static func isReadable(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.value != 0xFFFD && !$0.properties.isNoncharacterCodePoint }
  }
}

extension String {
  /// Whether it has visible characters of `isComposedLatin` alone, and spaces between them.
  fileprivate var isTrimmedLatin: Bool {
    guard let first = utf8.first, let last = utf8.last, first != 0x20, last != 0x20 else { return false }
    return isComposedLatin && utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
  }
}
