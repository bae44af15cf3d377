internal import Domain
internal import FoundationEssentials

/// The JSON of the agent's socket and of `--json`: keys sorted, one line, characters that nobody sees as escapes.
enum StationJSON {
  static func bytes(_ value: some Encodable) -> Data? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(value)).map { LocalJSON.showingUnseen($0) }
  }

  static func text(_ value: some Encodable) -> String {
    bytes(value).map { String(decoding: $0, as: UTF8.self) } ?? "null"
  }

  static func value<Value: Decodable>(_ type: Value.Type, from bytes: Data) -> Value? {
    try? JSONDecoder().decode(type, from: bytes)
  }
}
