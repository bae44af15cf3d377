import Domain
import FoundationEssentials
import PortalLedger

/// Certificate numbers and lots, from lines as typed: first number, last number. What is taken reads back as itself, is a
/// number to the contract, and a lot is bounded and holds exactly its numbers.
enum NumberProperties {
  static func accepts(_ bytes: Data) throws(Violation) -> Bool {
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    var isNumber = false
    for line in lines where try number(line) { isNumber = true }
    for line in lines {
      if let code = AccessCode(line) { try claim(AccessCode(code.text) == code, "an access code that changes") }
      if let vin = VehicleIdentificationNumber(line) {
        try claim(VehicleIdentificationNumber(vin.text) == vin, "a NIV that changes")
        _ = vin.doubt
      }
    }
    guard lines.count == 2 else { return isNumber }
    return try lot(from: lines[0], to: lines[1]) || isNumber
  }

  private static func number(_ text: String) throws(Violation) -> Bool {
    let told = CertificateNumber(told: text)
    try claim((told != nil) == text.isDocumentNumber, "a portal's number that is not the contract's, or the reverse")
    try claim(told?.text ?? text == text, "a portal's number that changes")
    guard let number = CertificateNumber(text) else { return false }
    try claim(CertificateNumber(number.text) == number, "a number that changes when it is read again")
    try claim(number.text.isDocumentNumber, "a number the contract does not have: \(number.text)")
    return true
  }

  private static func lot(from first: String, to last: String) throws(Violation) -> Bool {
    let id = LotID(Samples.identifier)
    guard let lot = try? Lot(id: id, kind: .mechanical, printedFirst: first, printedLast: last) else { return false }
    let numbers = lot.numbers
    try claim((1...Lot.mostNumbers).contains(lot.count) && numbers.count == lot.count, "a lot of \(lot.count)")
    try claim(numbers.first == CertificateNumber(first), "a lot that begins elsewhere")
    try claim(numbers.last == CertificateNumber(last), "a lot that ends elsewhere")
    let middle = numbers[numbers.index(numbers.startIndex, offsetBy: lot.count / 2)]
    for number in [numbers.first ?? middle, middle, numbers.last ?? middle] {
      try claim(lot.contains(number), "a lot that does not hold \(number.text)")
      try claim(number.text.isDocumentNumber, "a number the contract does not have: \(number.text)")
    }
    try claim(lot.overlaps(lot), "a lot beside itself")
    if let next = try? Lot(
      id: id, kind: .mechanical, prefix: lot.prefix, first: lot.last + 1, last: lot.last + 1, width: lot.width)
    {
      try claim(!next.overlaps(lot) && !next.numbers.contains { lot.contains($0) }, "a lot that holds its neighbour")
    }
    let again = try? Lot(
      id: id, kind: .mechanical, prefix: lot.prefix, first: lot.first, last: lot.last, width: lot.width)
    try claim(again == lot, "a lot that cannot be kept and read again")
    return true
  }
}
