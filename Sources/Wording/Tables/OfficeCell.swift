internal import Domain

/// A cell that a spreadsheet must take as what it is.
///
/// Excel and LibreOffice take a field for a number, a date or a formula by its characters, quoted or not. Only a formula
/// that is a text constant, `="0098765"`, is the text `0098765` in both, with its zeros and nothing added. An apostrophe
/// or a tab before it stays in the cell, and is copied with it into the portal's form.
enum OfficeCell {
  /// Always text.
  case exact(String)
  /// Text, written plainly where nothing else could be seen in it.
  case phrase(String)
  /// Digits with a decimal point.
  case number(String)
  /// `2026-11-23`, `09:12` or both.
  case moment(Substring)

  /// The byte order mark and the line of headings.
  static func opening(_ headings: [String]) -> String {
    "\u{FEFF}" + line(headings.map { .phrase($0) })
  }

  /// Nil for an empty cell.
  static func line(_ cells: [OfficeCell?]) -> String {
    cells.map { $0.map { CSV.quoted($0.text, separator: ";") } ?? "" }.joined(separator: ";") + "\r\n"
  }

  /// What stands in the field, before it is quoted.
  var text: String {
    switch self {
    case .exact(let text): Self.constant(CSV.shown(text))
    case .phrase(let text): Self.guarded(CSV.shown(text))
    case .number(let text): text.split(separator: ".", omittingEmptySubsequences: false).joined(separator: ",")
    case .moment(let text): String(text)
    }
  }

  /// The longest text constant that Excel takes in a formula.
  private static let longestConstant = 255

  private static func constant(_ text: String) -> String {
    let isPlain =
      text.utf16.count <= longestConstant && !text.unicodeScalars.contains { "\t\r\n".unicodeScalars.contains($0) }
    guard isPlain else { return isFormula(text) ? "'" + text : text }
    return "=\"" + CSV.doubled(text) + "\""
  }

  private static func guarded(_ text: String) -> String {
    // `VRAI` and `TRUE` are truth values; numbers, dates, times and percentages have a digit.
    let isWord = ["VRAI", "FAUX", "TRUE", "FALSE"].contains(text.trimmed.uppercased())
    let isFree = !isFormula(text) && !isWord && !text.contains { $0.isNumber }
    return isFree ? text : constant(text)
  }

  /// Whether a spreadsheet would take it for a formula; some take the wide signs of East Asian keyboards too.
  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    let start = text.trimmed.unicodeScalars.first ?? first
    return "\t\r".unicodeScalars.contains(first) || "=+-@＝＋－＠".unicodeScalars.contains(start)
  }
}
