import FoundationEssentials
import Transport

/// Lines of an answer's head as they came: names in lower case, no end of line kept, limits held, and a status only
/// where a status line told it.
enum HeaderProperties {
  static func accepts(_ bytes: Data) throws(Violation) -> Bool {
    let collector = AnswerCollector(bodyLimit: 1)
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      guard line.withUnsafeBytes({ collector.takeHeader($0) }) else { break }
    }
    try claim(collector.headers.count <= 100, "\(collector.headers.count) headers")
    for header in collector.headers {
      try claim(header.name == header.name.lowercased(), "a name with capitals")
      let ends = Set("\r\n".unicodeScalars)
      try claim(!(header.name + header.value).unicodeScalars.contains { ends.contains($0) }, "a header of two lines")
      try claim(header.value.first != " " && header.value.last != " ", "a value with spaces around it")
    }
    if collector.isHeadComplete {
      try claim((collector.status ?? 0) >= 200, "a head that ends without a final status")
    }
    return collector.isHeadComplete
  }
}
