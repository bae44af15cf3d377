import FoundationEssentials
import SyncProtocol
import Testing

@Suite struct PayloadDigestTests {
  /// SHA-256 of nothing and of `abc` (FIPS 180-4).
  static let known: [(String, hexadecimal: String, header: String)] = [
    (
      "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:"
    ),
    (
      "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      "sha-256=:ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=:"
    ),
  ]

  @Test(arguments: known)
  func `a digest is written in both forms and read back`(text: String, hexadecimal: String, header: String) {
    let digest = PayloadDigest(of: Data(text.utf8))
    #expect(digest.hexadecimal == hexadecimal)
    #expect(digest.header == header)
    #expect(PayloadDigest(hexadecimal: hexadecimal) == digest)
    #expect(PayloadDigest(header: header) == digest)
  }

  @Test(arguments: [
    "", "e3b0", "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855",
    "g3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    " e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85",
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85500",
    "é3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  ])
  func `text that is not 64 lower-case digits is no digest`(text: String) {
    #expect(PayloadDigest(hexadecimal: text) == nil)
  }

  @Test(arguments: [
    "", "sha-256=", "sha-256=:", "sha-256=::", "sha-256=:AAAA:", "sha-256=:***:",
    "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
    "sha-512=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:",
    "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
    "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:, md5=:AAAA:",
    "SHA-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:",
    "sha-256=:47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=:",
  ])
  func `a header that is not one SHA-256 is no digest`(header: String) {
    #expect(PayloadDigest(header: header) == nil)
  }

  @Test func `only 32 bytes are a digest`() {
    #expect(PayloadDigest(bytes: Data(count: 32)) != nil)
    #expect(PayloadDigest(bytes: Data(count: 31)) == nil)
    #expect(PayloadDigest(bytes: Data(count: 33)) == nil)
  }
}
