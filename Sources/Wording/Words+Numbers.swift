package import Domain

extension Words {
  /// « 12 345 », "12,345".
  package func number(_ number: Int) -> String { decimal("\(number)") }

  /// « 1er », « 6e », "1st", "6th".
  package func ordinal(_ number: Int) -> String {
    guard language == .english else { return number == 1 ? "1er" : "\(number)e" }
    let isTeen = (11...13).contains(number % 100)
    let ending = isTeen ? "th" : [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th"
    return "\(number)\(ending)"
  }

  /// « 12 345,5 », "12,345.5"; `text` has a decimal point and no grouping.
  package func decimal(_ text: String) -> String {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let sign = parts[0].hasPrefix("-") ? "-" : ""
    let whole = grouped(parts[0].dropFirst(sign.count))
    let mark = language == .french ? "," : "."
    return sign + whole + (parts.count == 2 ? mark + parts[1] : "")
  }

  package func decimal(_ number: DecimalNumber) -> String { decimal(number.text) }

  private func grouped(_ digits: Substring) -> String {
    let separator = language == .french ? String(FrenchSpacing.noBreak) : ","
    var groups: [Substring] = []
    var rest = digits
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return ([rest] + groups).joined(separator: separator)
  }
}
