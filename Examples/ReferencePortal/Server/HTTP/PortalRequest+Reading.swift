internal import FoundationEssentials
internal import PortalLedger
internal import SyncProtocol

extension PortalRequest {
  /// A message of the contract in the body.
  func message<Message: Decodable>(_ type: Message.Type) throws(Refusal) -> Message {
    do { return try CanonicalJSON.decode(type, from: body) } catch { throw .malformed(error) }
  }

  /// SyncProtocol §4.7: the kind is the form's own.
  func olderDocument() throws(Refusal) -> Submission {
    let given = try submission(kind: .mechanical, number: nil)
    guard ContentDigest(of: body) == given.digest else { throw .digestMismatch }
    return try submission(kind: try message(DocumentHead.self).kind, number: nil)
  }

  /// SyncProtocol §4.2.
  func submission(kind: DocumentKind, number: String?) throws(Refusal) -> Submission {
    guard let vehicle = headers["sync-vehicle"].flatMap({ MessageID($0) }) else {
      throw .malformed("un UUID en minuscules", field: SyncProtocolVersion.vehicleHeader)
    }
    return Submission(
      operation: try operation(), kind: kind, number: number,
      digest: try digest(), vehicle: vehicle, payload: body)
  }

  func operation() throws(Refusal) -> MessageID {
    guard let id = headers["idempotency-key"].flatMap({ MessageID($0) }) else {
      throw .malformed("un UUID en minuscules", field: SyncProtocolVersion.idempotencyHeader)
    }
    return id
  }

  func digest() throws(Refusal) -> ContentDigest {
    guard let digest = headers["content-digest"].flatMap({ ContentDigest(header: $0) }) else {
      throw .malformed("sha-256=:…:", field: SyncProtocolVersion.digestHeader)
    }
    return digest
  }

  /// SyncProtocol §12.3.
  func bundle() throws(Refusal) -> BundleFile {
    guard body.count <= BundleFile.sizeLimit else { throw .tooLarge("au plus \(BundleFile.sizeLimit) octets") }
    return try message(BundleFile.self)
  }

  func requireIfNoneMatch() throws(Refusal) {
    guard headers["if-none-match"] == "*" else { throw .malformed("*", field: "If-None-Match") }
  }
}

private struct DocumentHead: Decodable {
  let kind: DocumentKind
}
