internal import Domain

/// Makes text from other sources safe for a terminal.
package enum Printable {
  /// Replaces invisible characters, such as controls and ESC, by `\u{…}`.
  package static func text(_ text: String) -> String { text.showingUnseen() }
}
