internal import SyncProtocol

/// Says where a body does not decode: the path alone, never a value, which could be personal.
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
    let member = told(fault.path)
    return switch fault.kind {
    case .byteOrderMark: "the body begins with a byte order mark"
    case .notUTF8: "the body is not UTF-8"
    case .loneSurrogate: "\(member) has half of a surrogate pair"
    case .duplicateMember: "\(member) stands twice"
    case .tooDeep: "the body is nested deeper than \(StrictJSON.depthLimit)"
    case .tooMany: "the body has more than \(StrictJSON.valueLimit) values"
    case .null: "\(member) is null"
    case .secondValue, .syntax: "the body is not JSON"
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    told(keys.map { $0.intValue.map { "\($0)" } ?? $0.stringValue }.joined(separator: "."))
  }

  /// Returns the path only where its names are short, plain words: they may be the sender's own.
  private static func told(_ path: String) -> String {
    let isPlain =
      path.utf8.count <= 60
      && path.utf8.allSatisfy {
        $0 < 0x80 && ($0 == 0x2E || Character(Unicode.Scalar($0)).isLetter || Character(Unicode.Scalar($0)).isNumber)
      }
    return path.isEmpty || !isPlain ? "a member" : path
  }
}
