package import Domain
import Foundation

/// A server in place of the portal, to which a client must not send anything, and the reason.
package struct WrongServer: Sendable, CustomStringConvertible {
  package let description: String
  package let cause: LinkCause
  /// The file of authorities that the client trusts.
  package let trusted: String
  private let kind: Kind

  private enum Kind: Sendable {
    /// openssl(1) with this certificate and these options of s_server.
    case openssl(certificate: String, options: [String])
    case raw([UInt8])
  }

  /// The server while it runs.
  package struct Running {
    package let address: String
    /// The text that the server received, as far as it could be read, and openssl's messages.
    package let said: () -> String
    /// Sends a text to the connected client, as openssl(1) does with typed text.
    package let answer: (String) -> Void
  }

  private init(
    _ description: String, _ cause: LinkCause, certificate: String, _ options: String = "",
    trusted: String = "authority.pem"
  ) {
    (self.description, self.cause, self.trusted) = (description, cause, trusted)
    kind = .openssl(certificate: certificate, options: options.split(separator: " ").map(String.init))
  }

  private init(_ description: String, _ cause: LinkCause, answering bytes: [UInt8]) {
    (self.description, self.cause, trusted) = (description, cause, "authority.pem")
    kind = .raw(bytes)
  }

  /// A server with a valid certificate, at its own address.
  package static let good = WrongServer("a good one", .unmarked, certificate: "good", "-www")
  /// A server with a valid certificate; the test types its answers.
  package static let listening = WrongServer("a good one that waits", .unmarked, certificate: "good")

  package static let all: [WrongServer] = [
    WrongServer("expired", .certificateExpired, certificate: "expired"),
    WrongServer(
      "of an authority that has expired", .certificateExpired, certificate: "of-old-authority",
      trusted: "old-authority.pem"),
    WrongServer("not valid yet", .certificateNotYetValid, certificate: "future"),
    WrongServer("signed by itself", .certificateSelfSigned, certificate: "itself"),
    WrongServer(
      "of an unknown authority", .certificateUnknownAuthority, certificate: "good", trusted: "other-authority.pem"),
    WrongServer("of another host", .certificateOtherHost, certificate: "other-host"),
    WrongServer("its host in the subject alone", .certificateNameless, certificate: "nameless"),
    WrongServer("no name but an e-mail address", .certificateNameless, certificate: "address"),
    WrongServer("no name, and another subject", .certificateNameless, certificate: "nameless-elsewhere"),
    WrongServer("for clients alone", .certificate, certificate: "client"),
    WrongServer("a key of 1024 bits", .certificate, certificate: "weak", "-cipher DEFAULT:@SECLEVEL=0"),
    WrongServer("TLS 1.1 alone", .oldTLS, certificate: "good", "-tls1_1 -cipher DEFAULT:@SECLEVEL=0"),
    WrongServer("TLS 1.0 alone", .oldTLS, certificate: "good", "-tls1 -cipher DEFAULT:@SECLEVEL=0"),
    WrongServer("an answer in TLS 1.1", .oldTLS, answering: serverHelloOfTLS11),
    WrongServer(
      "no cipher in TLS 1.2", .noCipher, certificate: "good", "-tls1_2 -cipher ECDHE-ECDSA-CAMELLIA128-SHA256"),
    WrongServer(
      "no cipher in TLS 1.3", .noCipher, certificate: "good", "-tls1_3 -ciphersuites TLS_AES_128_CCM_8_SHA256"),
    WrongServer(
      "ciphers that hide nothing", .noCipher, certificate: "good",
      "-tls1_2 -cipher ECDHE-ECDSA-NULL-SHA:@SECLEVEL=0"),
    WrongServer(
      "ciphers without a certificate", .noCipher, certificate: "good",
      "-tls1_2 -cipher ADH-AES128-SHA256:@SECLEVEL=0"),
    WrongServer(
      "asks for a client's certificate", .noCipher, certificate: "good", "-tls1_2 -Verify 1 -verify_return_error"),
    WrongServer(
      "plain HTTP", .noTLS, answering: Array("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".utf8)),
    WrongServer("SSH", .noTLS, answering: Array("SSH-2.0-OpenSSH_9.2\r\n".utf8)),
    WrongServer("closes at the first bytes", .cut, answering: []),
  ]

  /// A ServerHello of TLS 1.1 (RFC 4346 §7.4.1.3), whose 32 random bytes are zeros.
  private static let serverHelloOfTLS11: [UInt8] =
    [0x16, 3, 2, 0, 0x2A, 2, 0, 0, 0x26, 3, 2] + [UInt8](repeating: 0, count: 32) + [0, 0xC0, 0x09, 0]

  package func run(_ certificates: ServerCertificates, _ body: (Running) async throws -> Void) async throws {
    let folder = try TemporaryDirectory()
    let (running, stop) = try start(certificates, folder)
    defer { stop() }
    try await body(running)
  }

  package func run(_ certificates: ServerCertificates, _ body: (Running) throws -> Void) throws {
    let folder = try TemporaryDirectory()
    let (running, stop) = try start(certificates, folder)
    defer { stop() }
    try body(running)
  }

  private func start(_ certificates: ServerCertificates, _ folder: TemporaryDirectory) throws -> (Running, () -> Void) {
    switch kind {
    case .raw(let bytes):
      let server = try RawServer(answering: bytes)
      return (
        Running(address: "https://127.0.0.1:\(server.port)", said: { server.said }, answer: { _ in }), server.stop
      )
    case .openssl(let certificate, let options):
      let key = certificate == "weak" ? "weak.key" : "server.key"
      let program = try StartedProgram(
        "/usr/bin/openssl",
        [
          "s_server", "-accept", "127.0.0.1:0", "-cert", certificates.path(of: "\(certificate).pem"), "-key",
          certificates.path(of: key),
        ] + options, outputsIn: URL(filePath: folder.path))
      var port = ""
      try waitUntil("s_server listens: \(program.errors)", every: 5) {
        let line = program.output.split(separator: "\n").first { $0.hasPrefix("ACCEPT") }
        port = line?.split(separator: ":").last.map(String.init) ?? ""
        return !port.isEmpty
      }
      return (
        Running(
          address: "https://127.0.0.1:\(port)", said: { program.output + program.errors }, answer: program.write),
        program.kill
      )
    }
  }
}
