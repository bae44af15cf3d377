package import FoundationEssentials
internal import SyncProtocol

/// JSON that people and programs at this station bring: entries, calls over the socket, slips.
package enum LocalJSON {
  /// Checks the bytes as SyncProtocol §1.2 has JSON, then decodes them. A byte order mark, which some editors write in
  /// front of a file, is passed over (RFC 8259 §8.1).
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

/// Why bytes were not taken as JSON.
package enum LocalJSONFault: Error, Hashable, Sendable {
  case encoding(EncodingFault)
  /// A member that occurs twice in its object, by its dotted path.
  case duplicateMember(path: String)
  /// Half of a surrogate pair, written as an escape.
  case loneSurrogate(path: String)
  case tooDeep(path: String)
  /// More than one value; line of the second, from 1.
  case secondValue(line: Int)
  /// No JSON; line of the fault, from 1.
  case syntax(line: Int)
  /// JSON, but not of the shape that was asked for, by the first member that is not.
  case otherType(FieldIssue)

  init(_ fault: JSONFault, in bytes: Data) {
    switch fault.kind {
    // Text in UTF-16 without accents is UTF-8 with zeros in it.
    case .notUTF8, .byteOrderMark, .syntax:
      self = EncodingFault(in: Data(bytes)).map { .encoding($0) } ?? .syntax(line: fault.line)
    case .loneSurrogate: self = .loneSurrogate(path: fault.path)
    case .duplicateMember: self = .duplicateMember(path: fault.path)
    case .tooDeep: self = .tooDeep(path: fault.path)
    case .secondValue: self = .secondValue(line: fault.line)
    // Neither is asked for here.
    case .null, .tooMany: self = .syntax(line: fault.line)
    }
  }

  /// As an issue of the member it is about, where it is about one.
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
