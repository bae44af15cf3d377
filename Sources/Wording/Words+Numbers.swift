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

/// Puts no-break spaces where fr-CA requires them: before a colon, inside « », between groups of digits.
package enum FrenchSpacing {
  package static let noBreak: Character = "\u{A0}"

  package static func applied(to text: String) -> String {
    var characters = Array(text)
    for index in characters.indices where characters[index] == " " {
      let before = index > 0 ? characters[index - 1] : nil
      let after = index + 1 < characters.count ? characters[index + 1] : nil
      let isDigitGroup = before?.isASCII == true && before?.isNumber == true && after?.isNumber == true
      if after == ":" || after == "»" || before == "«" || isDigitGroup { characters[index] = noBreak }
    }
    return String(characters)
  }
}
