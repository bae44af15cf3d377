/// Text as it is kept: NFC, one way to end a line, without what cannot be seen around it, and without soft hyphens.
package struct EntryText: Hashable {
  let text: String
  /// What was dropped or replaced beside plain spaces around it.
  let changes: Set<EntryWarning.Code>

  /// In `lines`, a tab becomes a space.
  init(_ written: String, lines: Bool = false) {
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
      case Self.softHyphen: changes.insert(.invisibleDropped)
      case "\t" where lines:
        changes.insert(.tabReplaced)
        kept.append(" ")
      default: kept.append(scalar)
      }
    }
    text = Self.withLineFeeds(String(kept))
    self.changes = changes
  }

  static func cleaned(_ text: String) -> String { EntryText(text).text }

  private static let softHyphen: Unicode.Scalar = "\u{AD}"

  private static func isDroppedAtEnds(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
  }

  private static func withLineFeeds(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
    return text.split(omittingEmptySubsequences: false) { $0 == "\r\n" || $0 == "\r" || $0 == "\n" }
      .joined(separator: "\n")
  }

  /// The first character that nobody can see or that stands for one that was lost, with its place from 1; line feeds
  /// pass where `lines` is true.
  func firstUnfit(lines: Bool) -> (scalar: Unicode.Scalar, place: Int)? {
    let scalars = text.unicodeScalars
    guard let index = scalars.firstIndex(where: { !Self.isFit($0, lines: lines) }) else { return nil }
    return (scalars[index], scalars.distance(from: scalars.startIndex, to: index) + 1)
  }

  /// Not a control character, a mark without width, one that changes the direction of the text, U+FFFD or no character.
  static func isFit(_ scalar: Unicode.Scalar, lines: Bool) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: return lines && scalar == "\n"
    case .format, .lineSeparator, .paragraphSeparator: return false
    default: return scalar.value != 0xFFFD && !scalar.properties.isNoncharacterCodePoint
    }
  }

  /// Free of U+FFFD, which stands where bytes could not be read, and of what is no character.
  package static func isReadable(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.value != 0xFFFD && !$0.properties.isNoncharacterCodePoint }
  }

  /// `U+200E`.
  static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
