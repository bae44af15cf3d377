internal import FoundationEssentials
internal import SyncProtocol

/// Reads a form's JSON. Broken JSON is a 400; a value that does not fit its field is a 422 that names the field.
func readForm<Form: Decodable>(_ type: Form.Type, from payload: Data) throws(Refusal) -> Form {
  do {
    return try CanonicalJSON.decode(type, from: payload)
  } catch let error as DecodingError {
    let field = error.field
    throw field.isEmpty ? .malformed("ce n’est pas le JSON attendu") : .invalid(field, "valeur absente ou inattendue")
  } catch {
    throw .malformed("ce n’est pas du JSON")
  }
}

extension DecodingError {
  /// The dotted path of the value that does not fit; empty where the JSON itself is broken.
  fileprivate var field: String {
    let path: [any CodingKey] =
      switch self {
      case .keyNotFound(let key, let context): context.codingPath + [key]
      case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
        context.codingPath
      @unknown default: []
      }
    return path.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
  }
}

extension Refusal {
  init(_ fault: FormFault, _ policy: LedgerPolicy) {
    switch fault {
    case .field(let field, let expected): self = .invalid(field, "attendu : \(expected)")
    case .longName(let field, let limit):
      self = policy.longNameIsError500 ? .error500 : .invalid(field, "attendu : au plus \(limit) caractères")
    }
  }
}
