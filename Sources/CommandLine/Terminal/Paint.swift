/// Colour, where it is wanted; it never says what words do not.
struct Paint: Hashable, Sendable {
  let isOn: Bool

  enum Colour: Int, Sendable {
    case red = 31
    case green = 32
    case yellow = 33
  }

  func callAsFunction(_ text: String, _ colour: Colour) -> String {
    isOn ? "\u{1B}[1;\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }
}
