internal import Domain
internal import StationAPI
internal import Wording

/// Adds colour where it is wanted. Colour never says more than the words do.
struct Paint: Hashable, Sendable {
  let isOn: Bool

  enum Colour: Int, CaseIterable, Sendable {
    case red = 31
    case green = 32
    case yellow = 33
    case grey = 90

    /// The colour of a severity, which words beside it say too.
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

  /// The range of the first colour code that this type writes.
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
