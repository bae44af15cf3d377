import Domain
import Foundation
import SyncProtocol
import TestSupport
import Testing
import Transport

struct DocumentTests {
  static let form =
    #"{"defects":[{"code":"A","component":"12","severity":"minor"}],"inspection":"\#(Sample.idText)","#
    + #""inspectionReason":"periodic","keyedBy":"ABCD1234","kind":"mechanical","mayCirculate":true,"#
    + #""mechanic":"ABCD1234","number":"00012345","odometer":{"absent":"broken"},"#
    + #""owner":{"kind":"person","name":"Exemple"},"paperReason":"mobileUnit","performedAt":5,"result":"nonCompliant","#
    + #""station":{"id":"\#(Sample.idText)","kind":"mobileUnit"},"utcOffset":-300,"vehicle":{"vin":"1A"}}"#

  private func fetch(_ document: PortalDocument) async throws -> Exchange<PortalCertificate> {
    let body = String(decoding: try CanonicalJSON.encode(document), as: UTF8.self)
    return try await ScriptedServer.run([.answer(Reply.marked("200 OK", body: body))]) { server in
      try await server.portal().document(.mechanical, try Sample.number(), Sample.session)
    }
  }

  private func document(payload: String? = nil, receipt: SubmissionReceipt? = nil) throws -> PortalDocument {
    PortalDocument(
      kind: .mechanical, number: "00012345", payload: payload, receipt: receipt,
      certificate: try CanonicalJSON.decode(CertificateForm.self, from: Data(Self.form.utf8)))
  }

  private func receipt(of payload: String, number: String = "00012345") throws -> SubmissionReceipt {
    let id = try #require(MessageID(Sample.idText))
    return SubmissionReceipt(
      operation: id, kind: .mechanical, number: number, digest: PayloadDigest(of: Data(payload.utf8)), portalID: "P",
      receivedAt: 1, vehicle: id)
  }

  @Test func `a document keyed at the portal has no receipt, and its fields come in the form's order`() async throws {
    let certificate = try #require(await fetch(document()).answer)
    #expect(certificate.receipt == nil)
    #expect(
      certificate.fields.map(\.name) == [
        "kind", "number", "inspection", "performedAt", "utcOffset", "station.id", "station.kind", "mechanic",
        "keyedBy", "paperReason", "inspectionReason", "vehicle.vin", "owner.kind", "owner.name", "odometer.absent",
        "defects.0.component", "defects.0.code", "defects.0.severity", "result", "mayCirculate",
      ])
    #expect(certificate.fields.first { $0.name == "vehicle.vin" }?.text == "1A")
  }

  @Test func `an AVP's readings and the tool's number are fields of it like any other (§4.4)`() async throws {
    var document = try document()
    document.certificate.readings = try [("frontLeft", "68.5"), ("quarterLeft", "5")].map { window, light in
      ReadingForm(window: window, transmission: try #require(DecimalText(light)))
    }
    document.certificate.tool = "TM-0417"
    let certificate = try #require(await fetch(document).answer)
    let ofTheAVP = certificate.fields.filter { $0.name.hasPrefix("readings") || $0.name == "tool" }
    #expect(
      ofTheAVP.map { "\($0.name)=\($0.text)" } == [
        "readings.0.window=frontLeft", "readings.0.transmission=68.5", "readings.1.window=quarterLeft",
        "readings.1.transmission=5", "tool=TM-0417",
      ])
  }

  @Test func `a document with its payload keeps the receipt`() async throws {
    let exchange = try await fetch(document(payload: "é", receipt: receipt(of: "é")))
    #expect(exchange.answer?.receipt?.digest == PayloadDigest(of: Data("é".utf8)))
  }

  @Test func `a payload that is not the receipt's, or half of the two, is malformed`() async throws {
    let other = try await fetch(document(payload: "é", receipt: receipt(of: "e")))
    let alone = try await fetch(document(payload: "é"))
    let elsewhere = try await fetch(document(payload: "é", receipt: receipt(of: "é", number: "00012346")))
    #expect([Outcome(other), Outcome(alone), Outcome(elsewhere)] == [.malformed, .malformed, .malformed])
  }

  @Test(arguments: [
    ("number", "00012345", "abc def"), ("digest", "\":\"", "\":\"0"), ("operation", "0198c0de", "0198C0DE"),
    ("portalID", "P-1", ""), ("receivedAt", "1767268800000", "1.5"), ("kind", "mechanical", "optical"),
  ])
  func `a receipt with a field that does not map is malformed`(field: String, old: String, new: String) async throws {
    let receipt = try Sample.receipt().replacing("\"\(field)\":", with: "\"\(field)\": ")
    let start = try #require(receipt.range(of: "\"\(field)\": "))
    let rest = String(receipt[start.lowerBound...])
    let place = old == "\":\"" ? rest.replacing("\"digest\": \"", with: "\"digest\": \"0", maxReplacements: 1) : nil
    let broken = place ?? rest.replacing(old, with: new, maxReplacements: 1)
    #expect(broken != rest)
    let body = receipt[..<start.lowerBound] + broken
    try await ScriptedServer.run([.answer(Reply.marked("201 Created", body: String(body)))]) { server in
      let exchange = try await server.portal().submit(try Sample.submission(), Sample.session)
      #expect(Outcome(exchange) == .malformed)
    }
  }
}
