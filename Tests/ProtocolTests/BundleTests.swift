import FoundationEssentials
import SyncProtocol
import Testing

/// What is carried by hand (§12). The golden files were made by another implementation of HPKE and Ed25519.
@Suite struct BundleTests {
  @Test func `the golden bundle is signed by its station and opens to the golden content`() throws {
    let file = try decode(BundleFile.self, "bundle-file-two")
    #expect(file.isSigned(by: try key("station-key-one")))
    #expect(file.recipient == (try portal()).publicKey.digest)
    #expect(try file.opened(with: try portal()) == (try Contract.message("bundle-content-two")))
  }

  @Test func `the golden receipts are signed by the portal and hold the golden answer`() throws {
    let receipts = try decode(BundleReceipts.self, "bundle-receipts-two")
    let keys = try #require(try decode(Capabilities.self, "capabilities-bundles").bundles)
    #expect(receipts.isSigned(by: keys.receipts))
    #expect(!receipts.isSigned(by: keys.sealing))
    #expect(Data(receipts.answer.utf8) == (try Contract.message("bundle-answer-receipt-and-problem")))
  }

  @Test func `the README's seeds are those of the golden keys`() throws {
    let keys = try #require(try decode(Capabilities.self, "capabilities-bundles").bundles)
    #expect(try station().publicKey == (try key("station-key-one")))
    #expect(try signer(2).publicKey == keys.receipts)
    #expect(try portal().publicKey == keys.sealing)
  }

  @Test func `what is sealed here opens for its recipient alone, and twice is not the same bytes`() throws {
    let content = try decode(BundleContent.self, "bundle-content-two")
    let (one, other) = (try seal(content), try seal(content))
    #expect(one.ciphertext != other.ciphertext)
    for file in [one, other] {
      #expect(file.isSigned(by: try station().publicKey))
      let opened = try file.opened(with: try portal())
      #expect(try CanonicalJSON.decode(BundleContent.self, from: opened) == content)
      let stranger = try #require(OpeningKey(seed: Data(repeating: 9, count: 32)))
      #expect(throws: (any Error).self) { try file.opened(with: stranger) }
    }
  }

  static let changes: [(String, @Sendable (inout BundleFile) throws -> Void)] = [
    ("bundle", { $0.bundle = try #require(MessageID("019a0401-5c00-7000-8000-000000000402")) }),
    ("station", { $0.station = try #require(MessageID("019a0001-5c00-7000-8000-000000000002")) }),
    ("created", { $0.created += 1 }),
    ("recipient", { $0.recipient = PayloadDigest(of: Data()) }),
    ("encapsulatedKey", { $0.encapsulatedKey = flipped($0.encapsulatedKey) }),
    ("ciphertext", { $0.ciphertext = flipped($0.ciphertext) }),
  ]

  @Test(arguments: changes.map(\.0))
  func `a member that was changed breaks the signature and the seal`(member: String) throws {
    var file = try decode(BundleFile.self, "bundle-file-two")
    let change = try #require(Self.changes.first { $0.0 == member }).1
    try change(&file)
    #expect(!file.isSigned(by: try key("station-key-one")))
    #expect(throws: (any Error).self) { try file.opened(with: try portal()) }
  }

  @Test func `receipts of which one character was changed are not signed`() throws {
    var receipts = try decode(BundleReceipts.self, "bundle-receipts-two")
    let key = try signer(2).publicKey
    receipts.answer = receipts.answer.replacing("00412301", with: "00412302")
    #expect(!receipts.isSigned(by: key))
    var unsigned = try decode(BundleReceipts.self, "bundle-receipts-two")
    for signature in ["", "AAAA", "***", unsigned.signature + "=", flipped(unsigned.signature)] {
      unsigned.signature = signature
      #expect(!unsigned.isSigned(by: key))
    }
  }

  @Test func `the largest content that is allowed fits in a file`() throws {
    var content = try decode(BundleContent.self, "bundle-content-two")
    content.entries[0].payload = ""
    let rest = BundleFile.contentLimit - (try CanonicalJSON.encode(content)).count
    content.entries[0].payload = String(repeating: "x", count: rest)
    #expect(try CanonicalJSON.encode(content).count == BundleFile.contentLimit)
    #expect(try CanonicalJSON.encode(try seal(content)).count <= BundleFile.sizeLimit)
  }

  @Test(arguments: [
    "", "AAAA", "iojj3XQJ8ZX9UtstPLpdcspnCb8dlBIb83SIAbQPb1w", " iojj3XQJ8ZX9UtstPLpdcspnCb8dlBIb83SIAbQPb1w=",
  ])
  func `text that is not 32 bytes in padded base64 is no key`(text: String) {
    #expect(BundleKey(base64: text) == nil)
  }

  @Test func `a fingerprint is the beginning of the key's digest in fours`() throws {
    let key = try key("station-key-one")
    #expect(key.fingerprint.replacing(" ", with: "") == String(key.digest.hexadecimal.prefix(16)))
    #expect(key.fingerprint.split(separator: " ").map(\.count) == [4, 4, 4, 4])
  }

  private func seal(_ content: BundleContent) throws -> BundleFile {
    let golden = try decode(BundleFile.self, "bundle-file-two")
    return try BundleFile(
      encrypting: content, bundle: golden.bundle, of: golden.station, created: golden.created,
      for: try portal().publicKey, by: try station())
  }

  private func station() throws -> SigningKey { try signer(1) }
  private func signer(_ byte: UInt8) throws -> SigningKey {
    try #require(SigningKey(seed: Data(repeating: byte, count: 32)))
  }
  private func portal() throws -> OpeningKey { try #require(OpeningKey(seed: Data(repeating: 3, count: 32))) }
  private func key(_ fixture: String) throws -> BundleKey { try decode(StationKey.self, fixture).key }

  private func decode<Message: Decodable>(_ type: Message.Type, _ fixture: String) throws -> Message {
    try CanonicalJSON.decode(type, from: try Contract.message(fixture))
  }
}

/// Base64 whose first bits are others.
private func flipped(_ base64: String) -> String { (base64.first == "A" ? "B" : "A") + base64.dropFirst() }
