import Testing
import Transport

struct AddressTests {
  @Test(arguments: [
    ("https://portal.example", "https://portal.example"), ("https://portal.example/", "https://portal.example"),
    ("https://portal.example//", "https://portal.example"),
    ("https://portal.example:8443//", "https://portal.example:8443"),
    ("http://127.0.0.1:8080", "http://127.0.0.1:8080"), ("http://[::1]:8080", "http://[::1]:8080"),
    ("http://localhost", "http://localhost"), ("http://127.9.9.9", "http://127.9.9.9"),
  ])
  func `https anywhere and http on this computer are taken`(text: String, kept: String) throws {
    #expect(try PortalAddress(text).text == kept)
  }

  @Test(arguments: [
    ("http://portal.example", AddressRefusal.plainBeyondLoopback(host: "portal.example")),
    ("http://10.0.0.1", .plainBeyondLoopback(host: "10.0.0.1")),
    ("http://127.0.0.1.portal.example", .plainBeyondLoopback(host: "127.0.0.1.portal.example")),
    ("http://localhost.portal.example", .plainBeyondLoopback(host: "localhost.portal.example")),
    ("http://127.0.0.1@portal.example", .credentials), ("https://user:pass@portal.example", .credentials),
    ("ftp://portal.example", .scheme("ftp")), ("file:///etc/passwd", .scheme("file")),
    ("portal.example", .notAnAddress), ("", .notAnAddress), ("https://", .notAnAddress),
    ("https://portal example", .notAnAddress), ("https://portal.example/?a=b", .queryOrFragment),
    ("https://portal.example/#a", .queryOrFragment), ("http://127.0.0.1:7300/sync/v1", .path),
    ("https://portal.example/base/", .path), ("https://portal.example//x", .path),
  ])
  func `any other address is refused with the fix named`(text: String, refusal: AddressRefusal) {
    #expect(throws: refusal) { try PortalAddress(text) }
    #expect(["write", "remove", "must start"].contains { refusal.description.contains($0) })
  }
}
