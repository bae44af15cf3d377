internal import Domain

/// Makes text from other sources safe for a terminal.
package enum Printable {
  /// Replaces invisible characters, such as controls and ESC, by `\u{…}`.
  package static func text(_ text: String) -> String { text.showingUnseen() }
}

/// A word of a command as a person types it into a shell.
package enum ShellWord {
  /// Returns the word unchanged if no character has a meaning for a shell, else in single quotes.
  package static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        true
      default: "/._-+,:@%".utf8.contains(byte)
      }
    }
    guard !isPlain || word.isEmpty else { return word }
    return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
  }
}
