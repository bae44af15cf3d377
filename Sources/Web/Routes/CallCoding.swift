internal import Domain
internal import FoundationEssentials
internal import Hummingbird

/// A call's JSON; one that cannot be read says where.
func decodeCall<Call: Decodable>(_ type: Call.Type, from body: ByteBuffer) throws(StationRefusal) -> Call {
  do throws(LocalJSONFault) {
    return try LocalJSON.value(type, from: Data(body.readableBytesView))
  } catch {
    throw StationRefusal(.malformedCall, issues: error.issue.map { [$0] } ?? [])
  }
}

/// As `decodeCall`, with the secret taken out of the bytes first.
func decodeSecretCall<Call: SecretCall>(_ type: Call.Type, from body: ByteBuffer) throws(StationRefusal) -> Call {
  var json = Array(body.readableBytesView)
  let secret = SecretJSON.take(Call.secretMember, from: &json)
  var call = try decodeCall(type, from: ByteBuffer(bytes: json))
  if let secret { call.secret = secret }
  return call
}

/// 200 with the answer, or the refusal with the status that fits it.
func reply<Answer: Encodable>(
  _ work: () async throws(StationRefusal) -> Answer
) async throws -> Response {
  do {
    return try response(.ok, try await work())
  } catch let refusal as StationRefusal {
    return try response(refusal.code.status, refusal)
  }
}

/// As JSON.
func response(_ status: HTTPResponse.Status, _ body: some Encodable) throws -> Response {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return Response(
    status: status, headers: [.contentType: "application/json", .cacheControl: "no-store"],
    body: ResponseBody(byteBuffer: ByteBuffer(bytes: LocalJSON.showingUnseen(try encoder.encode(body)))))
}

extension StationRefusal.Code {
  fileprivate var status: HTTPResponse.Status {
    switch self {
    case .malformedCall, .malformedSlip: .badRequest
    case .noSuchCertificate, .noSuchCandidate, .noSuchNotice, .noSuchDraft, .handedOver, .noSuchHandOver: .notFound
    case .wrongState, .lotOverlaps, .numberNotInStock, .numberNotAvailable, .notConfirmed, .neverRecorded,
      .wrongCancellationStep, .notWithdrawable, .nothingToFile, .tooManyDrafts,
      .handOverToSelf, .nothingToHandOver, .slipForOther, .ownSlip, .ownSlipUnknown, .numberIsHere, .cameBack,
      .nothingToCarry, .noPortalKeys, .badReceipts:
      .conflict
    // RFC 4918: insufficient storage.
    case .diskFull: HTTPResponse.Status(code: 507)
    case .stopping, .busy, .foreignAgent, .agentNotReachable, .passRunning: .serviceUnavailable
    case .storeFault, .readOnly, .backupFailed, .stationKeyFault, .unexpected: .internalServerError
    }
  }
}
