internal import Domain

/// Text that came from somewhere else, made safe for a terminal.
package enum Printable {
  /// Characters that nobody sees, controls and ESC among them, become `\u{…}`.
  package static func text(_ text: String) -> String { text.showingUnseen() }
}
