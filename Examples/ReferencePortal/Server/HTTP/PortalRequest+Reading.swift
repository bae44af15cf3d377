internal import FoundationEssentials
internal import PortalLedger
internal import SyncProtocol

extension PortalRequest {
  /// Reads the body as a message of the contract.
  func message<Message: Decodable>(_ type: Message.Type) throws(Refusal) -> Message {
    try readMessage(type, from: body)
  }

  /// Checks size, content coding and media type of a body (SyncProtocol §1.2, §1.6) before it is parsed.
  func checkBody() throws(Refusal) {
    switch bodyFault {
    case .tooLarge: throw .tooLarge("au plus \(Portal.bodyLimit) octets")
    case .coding(allowsNone: true): throw .malformed("aucun codage du corps", field: "Content-Encoding")
    case .coding(allowsNone: false): throw .unsupportedEncoding
    case .broken: throw .malformed("le corps n’est pas de ce codage", field: "Content-Encoding")
    case nil: break
    }
    guard let type = headers["content-type"], Self.isJSON(type) else {
      throw .malformed("application/json", field: "Content-Type")
    }
  }

  /// Unpacks the body (SyncProtocol §1.9).
  ///
  /// - Parameter codings: those that this resource takes; nil for a portal that takes none at all.
  mutating func unpack(_ codings: [Packing]?) {
    guard bodyFault == nil, let name = headers["content-encoding"]?.lowercased(), name != "identity" else { return }
    let common = name == "x-gzip" ? "gzip" : name
    guard let coding = codings?.first(where: { $0.rawValue == common }) else {
      bodyFault = .coding(allowsNone: codings == nil)
      return
    }
    switch coding.unpacked(body, limit: Portal.bodyLimit) {
    case .body(let unpacked): body = unpacked
    case .tooLarge: bodyFault = .tooLarge
    case .broken: bodyFault = .broken
    }
  }

  /// Whether this is the media type of JSON, in any case. Of its parameters only `charset` matters, and it must be
  /// UTF-8.
  private static func isJSON(_ type: String) -> Bool {
    func trimmed(_ text: Substring) -> String {
      let blanks: Set<Character> = [" ", "\t"]
      return String(text.drop { blanks.contains($0) }.reversed().drop { blanks.contains($0) }.reversed()).lowercased()
    }
    let parts = type.split(separator: ";", omittingEmptySubsequences: false).map(trimmed)
    guard parts[0] == "application/json" else { return false }
    return parts.dropFirst().allSatisfy {
      !$0.hasPrefix("charset=") || ["charset=utf-8", "charset=\"utf-8\""].contains($0)
    }
  }

  /// Reads an older document (SyncProtocol §4.7); its kind is the form's own.
  func olderDocument() throws(Refusal) -> Submission {
    let given = try submission(kind: .mechanical, number: nil)
    guard PayloadDigest(of: body) == given.digest else { throw .digestMismatch }
    return try submission(kind: try message(DocumentHead.self).kind, number: nil)
  }

  /// Reads a submission (SyncProtocol §4.2).
  func submission(kind: CertificateKind, number: String?) throws(Refusal) -> Submission {
    let (operation, digest) = (try operation(), try digest())
    guard let vehicle = headers["sync-vehicle"].flatMap({ MessageID($0) }) else {
      throw .malformed("un UUID en minuscules", field: SyncProtocolVersion.vehicleHeader)
    }
    return Submission(
      operation: operation, kind: kind, number: number, digest: digest, vehicle: vehicle, payload: body)
  }

  func operation() throws(Refusal) -> MessageID {
    guard let id = headers["idempotency-key"].flatMap({ MessageID($0) }) else {
      throw .malformed("un UUID en minuscules", field: SyncProtocolVersion.idempotencyHeader)
    }
    return id
  }

  func digest() throws(Refusal) -> PayloadDigest {
    guard let digest = headers["content-digest"].flatMap({ PayloadDigest(header: $0) }) else {
      throw .malformed("sha-256=:…:", field: SyncProtocolVersion.digestHeader)
    }
    return digest
  }

  /// Reads a bundle (SyncProtocol §12.3).
  func bundle() throws(Refusal) -> BundleFile {
    guard body.count <= BundleFile.sizeLimit else { throw .tooLarge("au plus \(BundleFile.sizeLimit) octets") }
    return try message(BundleFile.self)
  }

  func requireIfNoneMatch() throws(Refusal) {
    guard headers["if-none-match"] == "*" else { throw .malformed("*", field: "If-None-Match") }
  }
}

private struct DocumentHead: Decodable {
  let kind: CertificateKind
}
