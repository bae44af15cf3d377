import Domain
import Foundation
import Testing

/// Values the tests share.
enum Sample {
  static let session = Secret("abcdefghijklmnop.~_-")
  static let idText = "0198c0de-0000-7000-8000-000000000001"
  static let otherText = "0198c0de-0000-7000-8000-000000000002"

  static func id<Subject>(_ text: String = idText) throws -> Identifier<Subject> {
    try #require(Identifier<Subject>(text))
  }

  static func number(_ text: String = "00012345") throws -> CertificateNumber { try #require(CertificateNumber(text)) }

  static func submission(_ number: String = "00012345", id: String = idText) throws -> Submission {
    let payload = Data(#"{"number":"\#(number)","remarks":"é"}"#.utf8)
    return Submission(
      operation: try Self.id(id), kind: .mechanical,
      target: .number(try Self.number(number), vehicle: try Self.id(otherText)), payload: payload,
      digest: PayloadDigest(of: payload))
  }

  static func question(_ number: String = "00012345") throws -> LookupQuestion {
    let submission = try submission(number)
    return LookupQuestion(kind: submission.kind, number: try Self.number(number), digest: submission.digest)
  }

  /// A receipt for `submission()`, of another number where one is given.
  static func receipt(_ number: String = "00012345", id: String = idText) throws -> String {
    """
    {"digest":"\(try submission(number).digest.hexadecimal)","kind":"mechanical","number":"\(number)",\
    "operation":"\(id)","portalID":"P-1","receivedAt":1767268800000,"vehicle":"\(otherText)"}
    """
  }
}
