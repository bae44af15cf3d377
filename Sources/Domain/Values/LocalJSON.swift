package import FoundationEssentials
internal import SyncProtocol

/// JSON from people and programs at this station: entries, calls over the socket, slips.
package enum LocalJSON {
  /// Checks the bytes by the rules of SyncProtocol §1.2, then decodes them. Skips a byte order mark, which some editors
  /// write at the start of a file (RFC 8259 §8.1).
  package static func value<Value: Decodable>(
    _ type: Value.Type, from bytes: Data
  ) throws(LocalJSONFault) -> Value {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    do {
      return try StrictJSON.decode(type, from: Data(text))
    } catch let fault as JSONFault {
      throw LocalJSONFault(fault, in: text)
    } catch let error as DecodingError {
      throw .otherType(FieldIssue(error))
    } catch {
      throw .syntax(line: 1)
    }
  }
}

/// Why bytes were refused as JSON.
package enum LocalJSONFault: Error, Hashable, Sendable {
  case encoding(EncodingFault)
  /// A member occurs twice in its object; the path is dotted.
  case duplicateMember(path: String)
  /// Half of a surrogate pair, written as an escape.
  case loneSurrogate(path: String)
  case tooDeep(path: String)
  /// More than one value; the line is that of the second, from 1.
  case secondValue(line: Int)
  /// Not JSON; the line is that of the fault, from 1.
  case syntax(line: Int)
  /// JSON of another shape; the issue is that of the first wrong member.
  case otherType(FieldIssue)

  init(_ fault: JSONFault, in bytes: Data) {
    switch fault.kind {
    // UTF-16 text without accents is valid UTF-8 with NUL bytes in it.
    case .notUTF8, .byteOrderMark, .syntax:
      self = EncodingFault(in: Data(bytes)).map { .encoding($0) } ?? .syntax(line: fault.line)
    case .loneSurrogate: self = .loneSurrogate(path: fault.path)
    case .duplicateMember: self = .duplicateMember(path: fault.path)
    case .tooDeep: self = .tooDeep(path: fault.path)
    case .secondValue: self = .secondValue(line: fault.line)
    // Neither check is on here.
    case .null, .tooMany: self = .syntax(line: fault.line)
    }
  }

  /// The fault as an issue of its member; nil where it concerns no single member.
  package var issue: FieldIssue? {
    switch self {
    case .duplicateMember(let path): FieldIssue(field: FieldIssue.path(path), reason: .duplicateMember)
    case .loneSurrogate(let path):
      FieldIssue(field: FieldIssue.path(path), reason: .badCharacters, parameters: ["half": "true"])
    case .tooDeep(let path):
      FieldIssue(field: FieldIssue.path(path), reason: .tooDeep, parameters: ["limit": "\(StrictJSON.depthLimit)"])
    case .otherType(let issue): issue
    case .encoding, .secondValue, .syntax: nil
    }
  }
}
