internal import FoundationEssentials
internal import SyncProtocol

extension Refusal {
  /// 400 for a body that could not be decoded. Names the value that does not fit, unless the JSON itself is broken.
  package static func malformed(_ error: any Error) -> Refusal {
    .malformed("le corps n’est pas le JSON attendu", field: misfit(in: error))
  }

  init(_ fault: FormFault, _ policy: LedgerPolicy) {
    switch fault {
    case .field(let field, let expected): self = .invalid(field, "attendu : \(expected)")
    case .longName(let field, let limit):
      self = policy.longNameIsError500 ? .error500 : .invalid(field, "attendu : au plus \(limit) caractères")
    }
  }
}

/// The dotted path of the value that does not fit; nil where the JSON itself is broken.
private func misfit(in error: any Error) -> String? {
  if let fault = error as? JSONFault { return fault.path.isEmpty ? nil : fault.path }
  guard let error = error as? DecodingError else { return nil }
  let path: [any CodingKey] =
    switch error {
    case .keyNotFound(let key, let context): context.codingPath + [key]
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      context.codingPath
    @unknown default: []
    }
  guard !path.isEmpty else { return nil }
  return path.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
}
