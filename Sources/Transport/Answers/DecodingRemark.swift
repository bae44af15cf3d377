/// Where a body does not decode: the path alone, never a value, which could be personal.
enum DecodingRemark {
  static func text(for error: any Error) -> String {
    guard let error = error as? DecodingError else { return "the body does not decode" }
    return switch error {
    case .keyNotFound(let key, let context): "\(path(context.codingPath + [key])) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context): "\(path(context.codingPath)) is of another type"
    case .dataCorrupted(let context) where context.codingPath.isEmpty: "the body is not JSON"
    case .dataCorrupted(let context): "\(path(context.codingPath)) is not what the contract allows"
    @unknown default: "the body does not decode"
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.map { $0.intValue.map { "\($0)" } ?? $0.stringValue }.joined(separator: ".")
  }
}
