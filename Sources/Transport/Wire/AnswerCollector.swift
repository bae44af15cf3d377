internal import FoundationEssentials

/// Takes an answer as libcurl hands it over, and stops it at the limits.
///
/// The caps are here because `CURLOPT_MAXFILESIZE` does not hold for chunked bodies.
package final class AnswerCollector {
  package private(set) var status: Int?
  /// Names in lower case.
  package private(set) var headers: [Transfer.Header] = []
  package private(set) var isHeadComplete = false
  private(set) var body = Data()
  private(set) var exceeded: TransferAnswer.Limit?
  private let bodyLimit: Int
  private var headerBytes = 0
  private var headerCount = 0

  package init(bodyLimit: Int) { self.bodyLimit = bodyLimit }

  /// False when the transfer must end.
  package func takeHeader(_ bytes: UnsafeRawBufferPointer) -> Bool {
    headerBytes += bytes.count
    headerCount += 1
    guard headerBytes <= TransferRules.headerByteLimit, headerCount <= TransferRules.headerCountLimit else {
      exceeded = .headers
      return false
    }
    // A trailer comes after the body and is ignored.
    guard !isHeadComplete else { return true }
    read(String(decoding: bytes, as: UTF8.self).filter { $0 != "\r" && $0 != "\n" && $0 != "\r\n" })
    return true
  }

  /// False when the transfer must end.
  func takeBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard body.count + bytes.count <= bodyLimit else {
      exceeded = .body
      return false
    }
    body.append(contentsOf: bytes)
    return true
  }

  private func read(_ line: String) {
    if line.hasPrefix("HTTP/") {
      status = line.split(separator: " ").dropFirst().first.flatMap { Int($0) }
      headers = []
    } else if line.isEmpty {
      // After an interim answer (1xx) the real one follows.
      isHeadComplete = status.map { $0 >= 200 } ?? false
    } else if let colon = line.firstIndex(of: ":") {
      let value = line[line.index(after: colon)...]
      headers.append(Transfer.Header(name: line[..<colon].lowercased(), value: value.trimmedOfSpaces))
    }
  }
}

extension StringProtocol {
  /// Without the spaces and tabs at both ends.
  var trimmedOfSpaces: String {
    let isBlank = { (character: Character) in character == " " || character == "\t" }
    return String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }
}
