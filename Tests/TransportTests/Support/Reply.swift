import Domain
import Foundation
import TestSupport
import Testing

/// Answers byte by byte.
enum Reply {
  static func plain(_ status: String, _ headers: [String] = [], body: String = "") -> String {
    let lines = ["HTTP/1.1 \(status)"] + headers + ["Content-Length: \(body.utf8.count)", "", body]
    return lines.joined(separator: "\r\n")
  }

  static func marked(_ status: String, _ headers: [String] = [], body: String = "") -> String {
    plain(status, ["Sync-Portal: 1"] + headers, body: body)
  }

  static func problem(_ status: String, _ type: String, _ members: String = "", headers: [String] = []) -> String {
    let code = status.prefix(3)
    return marked(
      status, ["Content-Type: application/problem+json"] + headers,
      body: #"{"processed":"no","status":\#(code),"title":"t","type":"urn:sync-portal:problem:\#(type)"\#(members)}"#)
  }

  static let capabilities = capabilities()

  static func capabilities(idempotency: Bool = true, lookup: Int = 500) -> String {
    """
    {"features":{"batch":true,"idempotency":\(idempotency),"lookup":true,"uniqueNumbers":true},\
    "limits":{"batch":50,"body":1048576,"identificationNumber":13,"lookup":\(lookup),"match":100,"ownerName":40,\
    "remarks":1000,"street":9},"portal":"p","protocolVersions":["1.0"],"time":1767268800000}
    """
  }
}

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
      operation: try Self.id(id), kind: .mechanical, number: try Self.number(number), payload: payload,
      digest: PayloadDigest(of: payload), vehicle: try Self.id(otherText))
  }

  static func question(_ number: String = "00012345") throws -> LookupQuestion {
    let submission = try submission(number)
    return LookupQuestion(kind: submission.kind, number: submission.number, digest: submission.digest)
  }

  /// A receipt for `submission()`, of another number where one is given.
  static func receipt(_ number: String = "00012345", id: String = idText) throws -> String {
    """
    {"digest":"\(try submission(number).digest.hexadecimal)","kind":"mechanical","number":"\(number)",\
    "operation":"\(id)","portalID":"P-1","receivedAt":1767268800000,"vehicle":"\(otherText)"}
    """
  }
}
