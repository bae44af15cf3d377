internal import Foundation
internal import PortalLedger
internal import SyncProtocol

extension PortalRequest {
  /// A message of the contract in the body.
  func message<Message: Decodable>(_ type: Message.Type) throws(Refusal) -> Message {
    do { return try CanonicalJSON.decode(type, from: body) } catch let error as DecodingError {
      throw .malformed("le corps n’est pas le JSON attendu", field: error.path)
    } catch {
      throw .malformed("le corps n’est pas du JSON")
    }
  }

  /// SyncProtocol §4.2; without a number for an older document (§4.7), whose kind is the form's own.
  func submission(kind: DocumentKind?, number: String?) throws(Refusal) -> Submission {
    guard let vehicle = headers["sync-vehicle"].flatMap({ MessageID($0) }) else {
      throw .malformed("un UUID en minuscules", field: SyncProtocolVersion.vehicleHeader)
    }
    var kind = kind
    if kind == nil { kind = try message(DocumentHead.self).kind }
    guard let kind else { throw .malformed("un genre de document", field: "kind") }
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

  func requireIfNoneMatch() throws(Refusal) {
    guard headers["if-none-match"] == "*" else { throw .malformed("*", field: "If-None-Match") }
  }
}

private struct DocumentHead: Decodable {
  let kind: DocumentKind
}

extension DecodingError {
  /// The dotted path of the value that does not fit; nil where the JSON itself is broken.
  fileprivate var path: String? {
    let keys: [any CodingKey] =
      switch self {
      case .keyNotFound(let key, let context): context.codingPath + [key]
      case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
        context.codingPath
      @unknown default: []
      }
    guard !keys.isEmpty else { return nil }
    return keys.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
  }
}
