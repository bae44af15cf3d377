import Domain
import TestSupport
import Testing
import Transport

struct CertificateTests {
  private func probe(host: String, certifiedFor name: String, trusted: Bool) async throws -> Exchange<
    PortalCapabilities
  > {
    try await TLSServer.run(certifiedFor: name) { server in
      let address = try PortalAddress("https://\(host):\(server.port)")
      let connection = PortalConnection(address: address, caFile: trusted ? server.caFile : nil, version: "0.1")
      return await LivePortal(connection).probe()
    }
  }

  @Test(
    arguments: [
      ("127.0.0.1", "IP:127.0.0.1", false, .certificateSelfSigned),
      ("127.0.0.1", "IP:127.0.0.2", true, .certificateOtherHost),
      ("localhost", "DNS:portal.example", true, .certificateOtherHost),
    ] as [(String, String, Bool, ForeignAnswer)])
  func `a certificate of an unknown authority or another host is foreign, and nothing is sent to it`(
    host: String, name: String, trusted: Bool, foreign: ForeignAnswer
  ) async throws {
    let exchange = try await probe(host: host, certifiedFor: name, trusted: trusted)
    #expect(Outcome(exchange) == .foreign(foreign))
    #expect(exchange.evidence.provesNotSent)
    #expect(exchange.evidence.note?.hasPrefix("SSL") == true)
  }

  @Test func `a certificate of the configured authority for the host asked is believed`() async throws {
    let exchange = try await probe(host: "127.0.0.1", certifiedFor: "IP:127.0.0.1", trusted: true)
    #expect(Outcome(exchange) == .answered, "\(exchange)")
  }

  @Test func `a file of authorities that is not there sends nothing`() async throws {
    let address = try PortalAddress("https://127.0.0.1:1")
    let connection = PortalConnection(address: address, caFile: "/does/not/exist.pem", version: "0.1")
    let exchange = await LivePortal(connection).probe()
    #expect(exchange.evidence.provesNotSent)
    #expect(exchange.answer == nil)
  }

  @Test func `a server without TLS at an https address is a failure that proves nothing was sent`() async throws {
    try await ScriptedServer.run([.close]) { server in
      let address = try PortalAddress("https://127.0.0.1:\(server.port)")
      let connection = PortalConnection(
        address: address, timeouts: TransferTimeouts(total: .milliseconds(300)), version: "0.1")
      let exchange = await LivePortal(connection).probe()
      #expect(exchange.evidence.provesNotSent)
      #expect(exchange.answer == nil)
      #expect(server.requests.isEmpty)
    }
  }
}
