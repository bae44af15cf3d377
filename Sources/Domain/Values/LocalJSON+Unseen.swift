package import FoundationEssentials

extension LocalJSON {
  /// The same JSON with every unseen character of its texts written as `\u200b`: it reads as the same value, and a
  /// terminal, an editor or a log shows what is there.
  /// - Parameter json: as an encoder writes it; its line feeds between tokens stay.
  package static func showingUnseen(_ json: Data) -> Data {
    // The controls below U+0020 are escapes already, for no JSON has them otherwise.
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
