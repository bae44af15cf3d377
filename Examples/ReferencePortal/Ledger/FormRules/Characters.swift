// The standard library has the NFC form, but only as an SPI; FoundationEssentials has none.
@_spi(_Unicode) internal import Swift

func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }

func isLetter(_ byte: UInt8) -> Bool { isCapital(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

/// Whether the text matches `^[A-Z]{4}\d{4}$` or `^[A-Z]{3}\d{5}$` [FAQ].
func isAccessCode(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  guard bytes.count == 8, bytes[..<3].allSatisfy(isCapital), bytes[4...].allSatisfy(isDigit) else { return false }
  return isCapital(bytes[3]) || isDigit(bytes[3])
}

/// Whether a character is a C0, C1 or bidirectional control (SyncProtocol §1.2).
func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
  default: false
  }
}

/// The text in lower case, without accents.
func foldedText(_ text: String) -> String {
  var folded = String.UnicodeScalarView()
  folded.append(contentsOf: text.lowercased()._nfd.filter { $0.properties.generalCategory != .nonspacingMark })
  return String(folded)
}

/// `QC`, `US-NY` or `FRA` (SyncProtocol §4.1).
func isJurisdiction(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard let country = parts.first, country.utf8.allSatisfy(isCapital) else { return false }
  guard parts.count == 2 else { return parts.count == 1 && (2...3).contains(country.utf8.count) }
  let part = parts[1].utf8
  return country.utf8.count == 2 && (1...3).contains(part.count) && part.allSatisfy { isCapital($0) || isDigit($0) }
}

/// Length as the contract counts it: Unicode scalars of the NFC form (SyncProtocol §2.1).
func contractLength(_ text: String) -> Int {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
  return text._nfc.reduce(0) { count, _ in count + 1 }
}
