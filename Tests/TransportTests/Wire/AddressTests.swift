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

  private static let hosts = [
    "portal.example", "a", "a-b.c9", "9a.example", "127.0.0.1", "10.0.0.255", "portal.9example", "0x7f.1", "0x7f",
    "127.1",
    "1", "010.0.0.1", "256.0.0.1", "1.2.3.4.5", "1.2.3.4.a", "portal.example.", ".", "", "-a", "a-", "a_b", "A.example",
    "é.example", "%61", "[::1]", "::1", "portal example", "portal.exa\tmple", "a@b", "a..b", "xn--portil-2ya.example",
    String(repeating: "a", count: 64), String(repeating: "abcde.", count: 45) + "a",
  ]
  private static let ends = [
    "", "/", "//", "/x", "?", "#", ":", ":0", ":1", ":443", ":080", ":65535", ":65536", ":8a", ":1:2", ":443/",
    ":443//",
    ":443/x", ":443?", "\\", " ", "/ ",
  ]

  @Test func `an address that is read without libcurl is one that libcurl reads the same`() throws {
    try #require(TransferLibrary.fault == nil)
    var plain = 0
    for scheme in ["https://", "http://", "HTTPS://", "https:", "https:///", "ftp://", ""] {
      for host in Self.hosts {
        for end in Self.ends {
          let text = scheme + host + end
          guard let parts = AddressParts(plain: text) else { continue }
          plain += 1
          #expect(parts == AddressParts(asLibcurlReads: text), "\(text)")
        }
      }
    }
    // Eight of the hosts, six of the ends, two of the schemes.
    #expect(plain == 96)
    #expect(try PortalAddress("https://portal.example:8443").text == "https://portal.example:8443")
  }
}
