package import FoundationEssentials

extension LocalJSON {
  /// The same JSON with every unseen character of its texts escaped, such as `\u200b`: its value is the same, and a
  /// terminal, an editor or a log shows each character.
  /// - Parameter json: as an encoder writes it; line feeds between tokens are kept.
  package static func showingUnseen(_ json: Data) -> Data {
    // JSON has the controls below U+0020 only as escapes.
    guard json.contains(where: { $0 >= 0x7F }) else { return json }
    let text = String(decoding: json, as: UTF8.self)
    guard text.unicodeScalars.contains(where: isRaw) else { return json }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isRaw(scalar) {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          shown.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)".unicodeScalars)
        }
      } else {
        shown.append(scalar)
      }
    }
    return Data(String(shown).utf8)
  }

  private static func isRaw(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x7F && scalar.isUnseen }
}
