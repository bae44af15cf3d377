internal import FoundationEssentials
package import SyncProtocol

extension Ledger {
  /// `POST certificates:inventory` (SyncProtocol §4.10).
  package func inventory(_ request: InventoryRequest) throws(Refusal) -> InventoryResponse {
    guard policy.hasInventory else { throw .notSupported("pas d’inventaire", status: 501) }
    let range = try DocumentRange(request)
    var bits = [UInt8](repeating: 0, count: (range.count + 7) / 8)
    var lines = ""
    var count = 0
    for index in 0..<range.count {
      let number = range[index]
      let known = documents.documents(DocumentKey(kind: request.kind, number: number))
      guard !known.isEmpty else { continue }
      count += 1
      bits[index / 8] |= 0x80 >> UInt8(index % 8)
      for digest in known.map({ $0.receipt?.digest.hexadecimal ?? "-" }).sorted() { lines += "\(number) \(digest)\n" }
    }
    return InventoryResponse(
      kind: request.kind, first: request.first, last: request.last, count: count,
      present: Data(bits).base64EncodedString(), digest: PayloadDigest(of: Data(lines.utf8)))
  }
}

/// A range of numbers that differ only in their last digits.
private struct DocumentRange {
  let count: Int
  private let prefix: Substring
  private let first: Int
  private let width: Int

  private static let mostDigits = 18

  init(_ request: InventoryRequest) throws(Refusal) {
    for (number, field) in [(request.first, "first"), (request.last, "last")] where !number.isDocumentNumber {
      throw .malformed("un numéro", field: field)
    }
    let low = Self.digits(of: request.first)
    let high = Self.digits(of: request.last)
    guard (1...Self.mostDigits).contains(low.count), let first = Int(low) else {
      throw .invalid("first", "de 1 à \(Self.mostDigits) chiffres à la fin")
    }
    let prefix = request.first.dropLast(low.count)
    guard high.count == low.count, prefix == request.last.dropLast(high.count), let last = Int(high), last >= first
    else { throw .invalid("last", "un numéro de la même forme, pas avant le premier") }
    guard last - first < InventoryRequest.mostNumbers else {
      throw .tooLarge("au plus \(InventoryRequest.mostNumbers) numéros", field: "last")
    }
    (self.prefix, self.first, width, count) = (prefix, first, low.count, last - first + 1)
  }

  subscript(index: Int) -> String {
    let digits = String(first + index)
    return prefix + String(repeating: "0", count: width - digits.count) + digits
  }

  private static func digits(of number: String) -> String {
    String(number.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
  }
}
