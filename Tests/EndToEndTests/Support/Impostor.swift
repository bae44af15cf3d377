import Foundation
import TestSupport

/// `openssl s_server` on 127.0.0.1, with a self-signed certificate; shows what it receives.
final class Impostor {
  private let program: StartedProgram
  let address: String

  static func run(_ body: (Impostor) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tls-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(try Impostor(in: folder))
  }

  var said: String { program.output + program.errors }

  private init(in folder: URL) throws {
    let (key, certificate) = (folder.appending(path: "key.pem").path, folder.appending(path: "cert.pem").path)
    let made = try ProgramRun.run(
      "/usr/bin/openssl",
      [
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", key, "-out",
        certificate, "-days", "2", "-subj", "/CN=test", "-addext", "subjectAltName=IP:127.0.0.1",
      ], outputsIn: folder)
    guard made.code == 0 else { throw Hindrance("openssl: \(made)") }
    let started = try StartedProgram(
      "/usr/bin/openssl", ["s_server", "-accept", "127.0.0.1:0", "-cert", certificate, "-key", key], outputsIn: folder)
    program = started
    var port = ""
    try waitUntil("s_server listens: \(started.errors)") {
      let line = started.output.split(separator: "\n").first { $0.hasPrefix("ACCEPT") }
      port = line?.split(separator: ":").last.map(String.init) ?? ""
      return !port.isEmpty
    }
    address = "https://127.0.0.1:\(port)"
  }
}
