import FoundationEssentials

/// The contract's files as they lie in the working copy.
enum Contract {
  static let folder = root.appendingPathComponent("SyncProtocol")

  /// Names without `.json`, sorted.
  static func fixtureNames() throws -> [String] {
    try names(in: folder.appendingPathComponent("Fixtures"), ending: ".json")
  }

  /// The message alone: a fixture's file ends with one line feed that is not part of it.
  static func message(_ name: String) throws -> Data {
    let bytes = try Data(contentsOf: folder.appendingPathComponent("Fixtures/\(name).json"))
    guard bytes.last == UInt8(ascii: "\n") else { throw NoFinalLineFeed(fixture: name) }
    return bytes.dropLast()
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appendingPathComponent(path)), as: UTF8.self)
  }

  /// Every Swift file of the messages, as text.
  static func sources() throws -> [String] {
    let folders = ["Bundles", "Certificates", "Exchange", "SignIn", "Vehicles"]
    return try folders.flatMap { name in
      let files = try names(in: folder.appendingPathComponent("Messages/\(name)"), ending: ".swift")
      return try files.map { try text("Messages/\(name)/\($0).swift") }
    }
  }

  struct NoFinalLineFeed: Error { var fixture: String }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func names(in folder: URL, ending: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
  }
}
