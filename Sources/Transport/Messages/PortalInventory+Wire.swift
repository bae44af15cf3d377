internal import Domain
internal import FoundationEssentials
internal import SyncProtocol

extension PortalInventory {
  /// Fails unless it is of the range that was asked for, with one bit for each number and as many as it counts.
  init(_ response: InventoryResponse, to question: InventoryQuestion) throws(ContractBreach) {
    try require(
      response.kind == question.kind && response.first == question.first.text
        && response.last == question.last.text, "kind, first and last are of another range")
    let bytes = try required(Data(base64Encoded: response.present), "present")
    try require(bytes.count == (question.count + 7) / 8, "present: \(bytes.count) bytes for \(question.count) numbers")
    let bits = (0..<bytes.count * 8).map { bytes[$0 / 8] & (0x80 >> UInt8($0 % 8)) != 0 }
    try require(!bits[question.count...].contains(true), "present has more numbers than were asked for")
    let present = Array(bits.prefix(question.count))
    try require(present.count { $0 } == response.count, "count is not that of present")
    self.init(present: present, digest: response.digest)
  }
}
