import Domain
import Testing

@testable import Web

@Suite struct SecretMemberTests {
  @Test(
    arguments: [
      ("a=1&passe=s%26%C3%A9+x&b=2", "s&é x", ["a", "b"]), ("passe=", "", []), ("passe=x&passe=yy", "x", []),
      ("a=passe=x", nil, ["a"]), ("Passe=x&passes=y", nil, ["Passe", "passes"]), ("", nil, []),
      ("passe=%zz&jeton=t", "%zz", ["jeton"]), ("code=123456", "123456", []),
    ] as [(String, String?, [String])])
  func `a secret is taken out of the form's bytes, and the other members stay`(
    form: String, secret: String?, names: [String]
  ) throws {
    var bytes = Array(form.utf8)
    let taken = SecretMember.take(["passe", "code"], from: &bytes)
    #expect(taken == secret.map { Secret($0) })
    #expect(bytes.count == form.utf8.count)
    let left = String(decoding: bytes, as: UTF8.self)
    #expect(FormMembers(encoded: left)?.members.map(\.name) == names)
    if let secret, !secret.isEmpty { #expect(!left.contains(secret.prefix(2))) }
  }

  @Test func `where a route takes no secret, nothing is taken`() {
    var bytes = Array("passe=x".utf8)
    #expect(SecretMember.take([], from: &bytes) == nil)
    #expect(bytes == Array("passe=x".utf8))
  }
}
