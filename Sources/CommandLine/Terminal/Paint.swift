internal import Domain
internal import StationAPI
internal import Wording

/// Colour, where it is wanted; it never says what words do not.
struct Paint: Hashable, Sendable {
  let isOn: Bool

  enum Colour: Int, CaseIterable, Sendable {
    case red = 31
    case green = 32
    case yellow = 33

    /// Beside words that say the same.
    init(_ severity: StatusAdvice.Severity) {
      self =
        switch severity {
        case .fine: .green
        case .attention: .yellow
        case .urgent: .red
        }
    }

    fileprivate var mark: String { "\u{1B}[1;\(rawValue)m" }
  }

  func callAsFunction(_ text: String, _ colour: Colour) -> String {
    isOn ? colour.mark + text + Self.end : text
  }

  private static let end = "\u{1B}[0m"

  /// Where the first of the marks stands that this type makes.
  static func firstMark(in text: Substring) -> Range<Substring.Index>? {
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    while let escape = scalars[start...].firstIndex(of: "\u{1B}") {
      let rest = text[escape...]
      for mark in Colour.allCases.map(\.mark) + [end] where rest.utf8.starts(with: mark.utf8) {
        return escape..<text.utf8.index(escape, offsetBy: mark.utf8.count)
      }
      start = scalars.index(after: escape)
    }
    return nil
  }
}
