internal import SyncProtocol

/// Where a body does not decode: the path alone, never a value, which could be personal.
enum DecodingRemark {
  static func text(for error: any Error) -> String {
    if let fault = error as? JSONFault { return remark(on: fault) }
    guard let error = error as? DecodingError else { return "the body does not decode" }
    return switch error {
    case .keyNotFound(let key, let context): "\(path(context.codingPath + [key])) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context): "\(path(context.codingPath)) is of another type"
    case .dataCorrupted(let context) where context.codingPath.isEmpty: "the body is not JSON"
    case .dataCorrupted(let context): "\(path(context.codingPath)) is not what the contract allows"
    @unknown default: "the body does not decode"
    }
  }

  private static func remark(on fault: JSONFault) -> String {
    // The names are the sender's own: told only where they are plain words.
    let isPlain = fault.path.utf8.allSatisfy {
      $0 < 0x80 && ($0 == 0x2E || Character(Unicode.Scalar($0)).isLetter || Character(Unicode.Scalar($0)).isNumber)
    }
    let member = fault.path.isEmpty || !isPlain || fault.path.utf8.count > 60 ? "a member" : fault.path
    return switch fault.kind {
    case .byteOrderMark: "the body begins with a byte order mark"
    case .notUTF8: "the body is not UTF-8"
    case .loneSurrogate: "\(member) has half of a surrogate pair"
    case .duplicateMember: "\(member) stands twice"
    case .tooDeep: "the body is nested deeper than \(StrictJSON.depthLimit)"
    case .null: "\(member) is null"
    case .secondValue, .syntax: "the body is not JSON"
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.map { $0.intValue.map { "\($0)" } ?? $0.stringValue }.joined(separator: ".")
  }
}
