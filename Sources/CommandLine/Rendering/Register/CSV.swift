/// Comma-separated values (RFC 4180): lines end in CR LF, text is UTF-8.
enum CSV {
  static func line(_ fields: [String]) -> String { fields.map(field).joined(separator: ",") + "\r\n" }

  /// An apostrophe goes before what a spreadsheet would take for a formula. Other controls than line ends and tabs are
  /// made visible.
  static func field(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    let guarded = (isFormula ? "'" : "") + visible(text)
    let needsQuotes = guarded.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    guard needsQuotes || guarded.first == " " || guarded.last == " " else { return guarded }
    return "\"" + guarded.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  private static func visible(_ text: String) -> String {
    var seen = ""
    for scalar in text.unicodeScalars {
      if "\t\r\n".unicodeScalars.contains(scalar) {
        seen.unicodeScalars.append(scalar)
      } else {
        seen += Printable.text(String(scalar))
      }
    }
    return seen
  }
}
