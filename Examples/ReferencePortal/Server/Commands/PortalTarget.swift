internal import ArgumentParser
internal import FoundationEssentials

/// Options that name a running portal.
struct PortalTarget: ParsableArguments {
  @Option(name: .customLong("data"), help: "The portal's directory; its port is read from DIR/port.")
  var directory: String?

  @Option(help: "The portal's address, such as http://127.0.0.1:7300.")
  var url: String?

  func validate() throws {
    guard (directory == nil) != (url == nil) else { throw ValidationError("give either --data DIR or --url URL") }
  }

  func client() throws -> AdminClient {
    if let url {
      guard let port = URLComponents(string: url)?.port.flatMap({ UInt16(exactly: $0) }) else {
        throw ValidationError("--url: expected http://127.0.0.1:PORT, got \(url)")
      }
      return AdminClient(port: port)
    }
    let file = PortalDirectory(path: directory ?? ".").portFile
    guard let text = try? String(contentsOf: file, encoding: .utf8),
      let port = UInt16(text.prefix { $0.isNumber })
    else { throw ValidationError("--data: \(file.path) does not tell a port; is the portal running?") }
    return AdminClient(port: port)
  }
}

/// The files of one portal.
struct PortalDirectory: Sendable {
  let url: URL

  init(path: String) { url = URL(fileURLWithPath: path, isDirectory: true) }

  var portFile: URL { url.appendingPathComponent("port") }
  var lockFile: URL { url.appendingPathComponent("lock") }
  var keyFile: URL { url.appendingPathComponent("bundle-keys") }
  var mail: URL { url.appendingPathComponent("mail", isDirectory: true) }

  /// Opens the portal's file; throws if it does not exist.
  func existingFile() throws -> PortalFile {
    guard FileManager.default.fileExists(atPath: url.appendingPathComponent("portal.sqlite").path) else {
      throw ValidationError("--data: there is no portal.sqlite in \(url.path)")
    }
    return try PortalFile(directory: url)
  }
}

/// Encodes JSON for people and scripts: keys sorted, indented.
func pretty(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(value), as: UTF8.self)
}

extension AdminError: CustomStringConvertible {
  var description: String { error }
}
