internal import SyncProtocol

/// Why a text is not a value of its type: the underlying error of a `DecodingError`.
private struct RefusedValue: Error {
  let reason: FieldIssue.Reason
  let parameters: [String: String]
}

extension SingleValueDecodingContainer {
  func refused(_ reason: FieldIssue.Reason, _ parameters: [String: String] = [:]) -> DecodingError {
    .dataCorrupted(
      DecodingError.Context(
        codingPath: codingPath, debugDescription: reason.rawValue,
        underlyingError: RefusedValue(reason: reason, parameters: parameters)))
  }
}

extension RawRepresentable where Self: CaseIterable & Decodable, RawValue == String {
  /// Refuses a text that is not one of the choices, and names the choices.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let value = Self(rawValue: try container.decode(String.self)) else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: container.codingPath, debugDescription: "not a choice",
          underlyingError: NotAChoice(choices: Self.allCases.map(\.rawValue))))
    }
    self = value
  }
}

extension FieldIssue {
  /// The first member that could not be decoded: it is missing, has another type, or is no value of its type.
  package init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self.init(field: Self.path(context.codingPath + [key]), reason: .missing)
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      self.init(
        field: Self.path(context.codingPath), reason: .wrongType, parameters: ["expected": Self.expected(type)])
    case .dataCorrupted(let context):
      if let choice = context.underlyingError as? NotAChoice {
        self.init(
          field: Self.path(context.codingPath), reason: .notAChoice,
          parameters: ["choices": choice.choices.joined(separator: ", ")])
        return
      }
      let refused = context.underlyingError as? RefusedValue
      self.init(
        field: Self.path(context.codingPath), reason: refused?.reason ?? .wrongType,
        parameters: refused?.parameters ?? [:])
    @unknown default: self.init(field: "", reason: .wrongType)
    }
  }

  private static func expected(_ type: any Any.Type) -> String {
    switch type {
    case is String.Type: "text"
    case is Bool.Type: "boolean"
    case is any Numeric.Type: "number"
    case is [Any].Type,
      is any Sequence.Type where "\(type)".hasPrefix("Array"):
      "list"
    default: "object"
    }
  }

  /// The path with dots, and with list positions in brackets.
  private static func path(_ keys: [any CodingKey]) -> String {
    // The string value of a list position is `Index 3`.
    path(keys.map { key in key.intValue.map { "\($0)" } ?? key.stringValue }.joined(separator: "."))
  }

  /// Writes `defects.0.code` like an entry's path, `defects[0].code`, cut at 120 characters.
  static func path(_ path: String) -> String {
    path.split(separator: ".", omittingEmptySubsequences: false).reduce("") { whole, name in
      if !name.isEmpty, name.allSatisfy({ $0.isASCII && $0.isNumber }) { return "\(whole)[\(name)]" }
      return whole.isEmpty ? String(name) : "\(whole).\(name)"
    }.shortened(to: 120)
  }
}
