import Domain
import Foundation
import TestSupport
import Testing

@testable import Transport

/// Servers over TLS that are not the portal, or not safe: each is told as what it is, and gets not a byte of HTTP.
struct WrongServerTests {
  private static let certificates = Result { try ServerCertificates() }

  @Test(arguments: WrongServer.all)
  func `a wrong server is told as what it is, and gets no request and no password`(server: WrongServer) async throws {
    let certificates = try Self.certificates.get()
    try await server.run(certificates) { running in
      let portal = try Self.portal(running.address, trusting: certificates.path(of: server.trusted))
      let probe = await portal.probe()
      #expect(probe.evidence.cause == server.cause, "\(probe)")
      #expect(probe.evidence.provesNotSent && probe.evidence.status == nil)
      let code = try #require(AccessCode("ABCD1234"))
      let signIn = await portal.signIn(try Sample.id(), code, Secret("mot-de-passe"))
      #expect(signIn.evidence.cause == server.cause && signIn.evidence.provesNotSent, "\(signIn)")
      let sent = await portal.submit(try Sample.submission(), Sample.session)
      #expect(sent.evidence.cause == server.cause && sent.evidence.provesNotSent, "\(sent)")
      #expect(
        PortalCondition(of: sent) == (server.cause.isOfCertificate ? .captive(server.cause) : .offline(server.cause)))
      let said = running.said()
      for secret in ["/sync/v1", "mot-de-passe", Sample.session.revealed] { #expect(!said.contains(secret)) }
    }
  }

  @Test func `the server that nothing is wrong with is asked`() async throws {
    let certificates = try Self.certificates.get()
    try await WrongServer.good.run(certificates) { running in
      let probe = try await Self.portal(running.address, trusting: certificates.path(of: "authority.pem")).probe()
      #expect(Outcome(probe) == .foreign(.unmarked) && probe.evidence.bytesSent > 0)
    }
  }

  @Test(arguments: ["not-there.pem", "server.key", "index"])
  func `a file of authorities that was spoiled while the agent runs is told as that`(name: String) async throws {
    let certificates = try Self.certificates.get()
    try await WrongServer.good.run(certificates) { running in
      let probe = try await Self.portal(running.address, trusting: certificates.path(of: name)).probe()
      #expect(probe.evidence.cause == .authorities && probe.evidence.provesNotSent, "\(probe)")
    }
  }

  @Test(arguments: [
    ("X509v3 Subject Alternative Name:DNS:portal.example", true),
    ("X509v3 Subject Alternative Name:IP Address:::1", true),
    ("X509v3 Subject Alternative Name:email:a@b.ca, DNS:portal.example", true),
    ("X509v3 Subject Alternative Name:email:a@b.ca", false),
    ("X509v3 Subject Alternative Name:URI:https://DNS:a", false),
    ("Subject:CN = DNS:portal.example", false), ("X509v3 Issuer Alternative Name:DNS:portal.example", false),
  ])
  func `a host's name is one of a subjectAltName, of the kinds DNS and IP`(line: String, isNamed: Bool) {
    #expect(PeerCertificate.hasHost(line) == isNamed)
  }

  @Test func `a kept connection, for which libcurl tells no certificate again, is used again`() async throws {
    let certificates = try Self.certificates.get()
    try await WrongServer.listening.run(certificates) { running in
      let portal = try Self.portal(running.address, trusting: certificates.path(of: "authority.pem"))
      for count in 1...2 {
        async let probe = portal.probe()
        // Without holding the thread that the probe may need.
        for _ in 0..<6_000 where running.said().components(separatedBy: "GET /sync/v1").count <= count {
          try await Task.sleep(for: .milliseconds(5))
        }
        running.answer(Reply.marked("200 OK", body: Reply.capabilities))
        #expect(Outcome(await probe) == .answered)
      }
      #expect(running.said().components(separatedBy: "ACCEPT").count == 2, "one connection: \(running.said())")
    }
  }

  private static func portal(_ address: String, trusting file: String) throws -> any Portal {
    LivePortal(PortalConnection(address: try PortalAddress(address), caFile: file, version: "0.1"))
  }
}
