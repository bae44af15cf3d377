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
