import Domain
import FoundationEssentials
import Transport

/// A receipt proves what it names and nothing else: one other operation, kind, number or content, and it proves nothing.
enum ReceiptProperties {
  static func accepts(_ body: Data) throws(Violation) -> Bool {
    guard let receipt = try? AnswerBody.receipt(body) else { return false }
    try check(receipt)
    return true
  }

  static func check(_ receipt: Receipt) throws(Violation) {
    try AnswerProperties.bounded(receipt.receivedAt, "receivedAt")
    let sent = Submission(
      operation: receipt.operation, kind: receipt.kind, target: .number(receipt.number, vehicle: receipt.vehicle),
      payload: Data(), digest: receipt.digest)
    try claim(receipt.verifies(sent), "a receipt that does not prove what it names")
    for (what, other) in others(than: sent) {
      try claim(!receipt.verifies(other), "a receipt that proves another \(what)")
      let isProof = receipt.proves(other.kind, other.number, other.digest)
      try claim(isProof == (what == "operation"), "proof of content turns on the \(what)")
    }
    let answer = SubmissionAnswer.receipt(receipt, status: 201)
    try claim(SubmissionVerdict(of: answer, to: sent) == .confirmed(receipt), "a proof that does not confirm")
    for (what, other) in others(than: sent) {
      if case .confirmed = SubmissionVerdict(of: answer, to: other) { throw Violation("confirmed by another \(what)") }
    }
  }

  private static func others(than sent: Submission) -> [(String, Submission)] {
    var (operation, kind, number, digest) = (sent, sent, sent, sent)
    operation.operation = OperationID(bytes: flipped(sent.operation.bytes)) ?? sent.operation
    kind.kind = sent.kind == .mechanical ? .photometric : .mechanical
    if case .number(let named, let vehicle) = sent.target {
      number.target = .number(CertificateNumber(named.text == "7" ? "8" : "7") ?? named, vehicle: vehicle)
    }
    digest.digest = PayloadDigest(bytes: flipped(sent.digest.bytes)) ?? sent.digest
    return [("operation", operation), ("kind", kind), ("number", number), ("digest", digest)]
  }

  /// With one bit of the last byte the other way round.
  private static func flipped(_ bytes: Data) -> Data { Data(bytes.dropLast()) + bytes.suffix(1).map { $0 ^ 1 } }
}
