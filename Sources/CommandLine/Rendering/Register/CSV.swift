internal import Domain

/// Comma-separated values (RFC 4180): lines end in CR LF, text is UTF-8.
enum CSV {
  static func line(_ fields: [String]) -> String { fields.map(field).joined(separator: ",") + "\r\n" }

  /// An apostrophe goes before what a spreadsheet would take for a formula. Other characters that nobody sees
  /// than line ends and tabs are written as `\u{200b}`.
  static func field(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    let guarded = (isFormula ? "'" : "") + text.showingUnseen(except: ["\t", "\r", "\n"])
    let needsQuotes = guarded.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    guard needsQuotes || guarded.first == " " || guarded.last == " " else { return guarded }
    return "\"" + guarded.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
