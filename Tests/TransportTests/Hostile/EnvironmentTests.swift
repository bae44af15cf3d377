import Domain
import Foundation
import TestSupport
import Testing
import Transport

/// What the environment names has no say in whom the portal's secrets go to, and nobody gets the keys to them.
struct EnvironmentTests {
  @Test func `SSLKEYLOGFILE writes no keys, not even an empty file`() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryDirectory()
      setenv("SSLKEYLOGFILE", folder.path(of: "keys"), 1)
      try await TLSServer.run(certifiedFor: "IP:127.0.0.1") { server in
        let address = try PortalAddress("https://127.0.0.1:\(server.port)")
        let portal = LivePortal(PortalConnection(address: address, caFile: server.caFile, version: "0.1"))
        #expect(Outcome(await portal.probe()) == .answered)
      }
      #expect(try folder.names() == [])
    }
  }

  @Test func `SSL_CERT_FILE, SSL_CERT_DIR and CURL_CA_BUNDLE make nobody trusted`() async {
    await #expect(processExitsWith: .success) {
      try await TLSServer.run(certifiedFor: "IP:127.0.0.1") { server in
        for name in ["SSL_CERT_FILE", "CURL_CA_BUNDLE"] { setenv(name, server.caFile, 1) }
        setenv("SSL_CERT_DIR", URL(filePath: server.caFile).deletingLastPathComponent().path, 1)
        let address = try PortalAddress("https://127.0.0.1:\(server.port)")
        let exchange = await LivePortal(PortalConnection(address: address, version: "0.1")).probe()
        #expect(Outcome(exchange) == .foreign(.certificateSelfSigned))
      }
    }
  }
}
