import FoundationEssentials
import SyncProtocol
import Testing

/// What the golden messages say of one another.
@Suite struct FixtureContentTests {
  @Test func `each batch entry's payload is the sealed certificate and hashes to its digest`() throws {
    let request = try decode(BatchRequest.self, "batch-request-two")
    #expect(request.entries.count == 2)
    for entry in request.entries {
      let payload = Data(entry.payload.utf8)
      #expect(PayloadDigest(of: payload) == entry.digest)
      let form = try CanonicalJSON.decode(CertificateForm.self, from: payload)
      #expect(form.number == entry.number)
      #expect(form.kind == entry.kind)
      #expect(try CanonicalJSON.encode(form) == payload)
    }
  }

  @Test(arguments: [
    ("submission-receipt-certificate", "certificate-form-compliant"),
    ("submission-receipt-older-document", "certificate-form-older-document"),
    ("submission-receipt-conformity", "conformity-form-two-repairs"),
    ("submission-receipt-by-portal", "certificate-form-by-portal"),
  ])
  func `a receipt's digest is that of the bytes that were sent`(receipt: String, payload: String) throws {
    let digest = try decode(SubmissionReceipt.self, receipt).digest
    #expect(digest == PayloadDigest(of: try Contract.message(payload)))
  }

  @Test func `a look-up asks with the digests of the sealed certificates`() throws {
    let queries = try decode(LookupRequest.self, "lookup-request-four").queries
    let forms = ["compliant", "non-compliant", "owner-of-40", "photometric"]
    let digests = try forms.map { PayloadDigest(of: try Contract.message("certificate-form-\($0)")) }
    #expect(queries.map(\.digest) == digests)
  }

  @Test func `a look-up's answer shows the four states, and a receipt with same alone`() throws {
    let results = try decode(LookupResponse.self, "lookup-response-four-states").results
    #expect(results.map(\.state) == [.same, .differs, .absent, .inProgress])
    #expect(results.map { $0.receipt != nil } == [true, false, false, false])
    #expect(results.first?.receipt == (try decode(SubmissionReceipt.self, "submission-receipt-certificate")))
  }

  @Test(
    arguments: [
      ("three", 10, [0, 2, 9], ["certificate-form-compliant", nil, "certificate-form-owner-of-40"]),
      ("none", 4, [], []),
    ] as [(String, Int, [Int], [String?])])
  func `an inventory's bits and digest are of the documents that are there (U1)`(
    variant: String, size: Int, places: [Int], forms: [String?]
  ) throws {
    let told = try decode(InventoryResponse.self, "inventory-response-\(variant)")
    let bytes = try #require(Data(base64Encoded: told.present))
    #expect(bytes.count == (size + 7) / 8)
    #expect((0..<bytes.count * 8).filter { bytes[$0 / 8] & (0x80 >> ($0 % 8)) != 0 } == places)
    #expect(told.count == places.count)
    let first = try #require(Int(told.first.suffix(4)))
    let lines = try zip(places, forms).map { place, form in
      let digest = try form.map { PayloadDigest(of: try Contract.message($0)).hexadecimal } ?? "-"
      return "\(told.first.dropLast(4))\(first + place) \(digest)\n"
    }
    #expect(told.digest == PayloadDigest(of: Data(lines.joined().utf8)))
  }

  @Test func `a batch result carries a receipt or a problem, by its status`() throws {
    for result in try decode(BatchResponse.self, "batch-response-receipt-and-problem").results {
      #expect((result.receipt != nil) == [200, 201].contains(result.status))
      #expect((result.problem == nil) == (result.receipt != nil))
      #expect(result.problem == nil || result.problem?.status == result.status)
    }
  }

  @Test func `a received document's payload is its certificate, byte for byte`() throws {
    let document = try decode(PortalDocument.self, "portal-document-received")
    let payload = Data(try #require(document.payload).utf8)
    #expect(PayloadDigest(of: payload) == document.receipt?.digest)
    #expect(try CanonicalJSON.encode(document.certificate) == payload)
  }

  @Test func `a document whose defects were all repaired is compliant and may circulate`() throws {
    let document = try decode(PortalDocument.self, "portal-document-repaired")
    let payload = Data(try #require(document.payload).utf8)
    #expect(payload == (try Contract.message("certificate-form-non-compliant")))
    let sent = try CanonicalJSON.decode(CertificateForm.self, from: payload)
    #expect(sent.result == .nonCompliant && !sent.mayCirculate)
    #expect(document.certificate.result == .compliant && document.certificate.mayCirculate)
    #expect(document.certificate.defects.allSatisfy { $0.repairedAt != nil })
    let receipt = try decode(SubmissionReceipt.self, "submission-receipt-conformity")
    #expect(document.conformities == [receipt])
  }

  @Test func `a current AVP without paper has no number anywhere, and its receipt has the portal's`() throws {
    let form = try decode(CertificateForm.self, "certificate-form-by-portal")
    #expect(form.kind == .photometric && form.number == nil && form.remarks == nil)
    #expect(try decode(SubmissionReceipt.self, "submission-receipt-by-portal").number == "avp-2026-00000418-a")
  }

  @Test func `a document keyed in at the portal has neither payload nor receipt`() throws {
    let document = try decode(PortalDocument.self, "portal-document-keyed-at-portal")
    #expect(document.payload == nil && document.receipt == nil)
  }

  @Test func `an answer that is not a portal's JSON is refused`() {
    let page = Data("<html>Connexion</html>".utf8)
    #expect(throws: JSONFault.self) { try CanonicalJSON.decode(SubmissionReceipt.self, from: page) }
  }

  private func decode<Message: Decodable>(_ type: Message.Type, _ fixture: String) throws -> Message {
    try CanonicalJSON.decode(type, from: try Contract.message(fixture))
  }
}
