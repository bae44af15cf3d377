// The NFC form is in the standard library but only as an SPI; FoundationEssentials has none.
@_spi(_Unicode) internal import Swift

func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }

/// `^[A-Z]{4}\d{4}$` or `^[A-Z]{3}\d{5}$` [FAQ].
func isAccessCode(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  guard bytes.count == 8, bytes[..<3].allSatisfy(isCapital), bytes[4...].allSatisfy(isDigit) else { return false }
  return isCapital(bytes[3]) || isDigit(bytes[3])
}

/// Length as the contract counts it: Unicode scalars of the NFC form (SyncProtocol §2.1).
func contractLength(_ text: String) -> Int {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
  return text._nfc.reduce(0) { count, _ in count + 1 }
}
