import Foundation
import TestSupport

/// `openssl s_server` on a free port of 127.0.0.1, with a certificate signed by nobody but itself.
struct TLSServer {
  let port: String
  /// The certificate, for who wants to trust it.
  let caFile: String

  struct Failure: Error { let text: String }

  /// The certificate is for `name`, such as `IP:127.0.0.1`; every request is answered with the marked capabilities.
  static func run<Outcome>(
    certifiedFor name: String, _ body: (TLSServer) async throws -> Outcome
  ) async throws -> Outcome {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder.appending(path: "sync"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let reply = Reply.marked("200 OK", body: Reply.capabilities)
    try Data(reply.utf8).write(to: folder.appending(path: "sync/v1"))
    try makeCertificate(for: name, in: folder)
    let (server, output) = try start(
      "s_server -accept 127.0.0.1:0 -cert cert.pem -key key.pem -HTTP", in: folder)
    defer {
      // Not `terminate()`: a child started from a thread of the shared pool inherits SIGTERM blocked.
      kill(server.processIdentifier, SIGKILL)
      server.waitUntilExit()
    }
    return try await body(
      TLSServer(port: try port(from: output), caFile: folder.appending(path: "cert.pem").path))
  }

  private static func makeCertificate(for name: String, in folder: URL) throws {
    let (request, output) = try start(
      "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout key.pem -out cert.pem -days 2 "
        + "-subj /CN=test -addext subjectAltName=\(name)", in: folder)
    let text = String(decoding: output.readDataToEndOfFile(), as: UTF8.self)
    request.waitUntilExit()
    guard request.terminationStatus == 0 else { throw Failure(text: text) }
  }

  /// The server says `ACCEPT 127.0.0.1:PORT` once it listens.
  private static func port(from output: FileHandle) throws -> String {
    var text = ""
    while true {
      let more = output.availableData
      guard !more.isEmpty else { throw Failure(text: text) }
      text += String(decoding: more, as: UTF8.self)
      for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
        if line.hasPrefix("ACCEPT"), let port = line.split(separator: ":").last { return String(port) }
      }
    }
  }

  private static func start(_ arguments: String, in folder: URL) throws -> (Process, FileHandle) {
    let openssl = Process()
    let output = Pipe()
    openssl.executableURL = URL(filePath: "/usr/bin/openssl")
    openssl.arguments = arguments.split(separator: " ").map(String.init)
    openssl.currentDirectoryURL = folder
    openssl.standardInput = FileHandle.nullDevice
    openssl.standardOutput = output
    openssl.standardError = output
    try openssl.run()
    return (openssl, output.fileHandleForReading)
  }
}
