import FoundationEssentials
import Transport

/// A packed body: what is unpacked has its limit, and is the same under a larger one.
enum PackedProperties {
  private static let limit = 100_000

  static func accepts(_ bytes: Data) throws(Violation) -> Bool {
    var isTaken = false
    for coding in ["zstd", "gzip"] {
      guard let body = try? Unpacking.body(bytes, codings: [coding], limit: limit) else { continue }
      try claim(body.count <= limit, "\(body.count) bytes")
      let again = try demand("unpacked again") { try Unpacking.body(bytes, codings: [coding], limit: limit * 2) }
      try claim(again == body, "another body")
      if let byte = bytes.first {
        let longer = bytes + [byte]
        try claim(
          (try? Unpacking.body(longer, codings: [coding], limit: limit)) == nil, "a byte after it is overlooked")
      }
      isTaken = true
    }
    return isTaken
  }
}
