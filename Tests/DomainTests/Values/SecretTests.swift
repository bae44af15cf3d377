import Domain
import Testing

struct SecretTests {
  @Test func `a secret shows in no description, debug text, dump or interpolation`() {
    let secret = Secret("correct horse")
    var dumped = ""
    dump(["password": secret], to: &dumped)
    for text in ["\(secret)", String(reflecting: secret), String(describing: [secret]), dumped] {
      #expect(!text.contains("horse"))
    }
    #expect(secret.revealed == "correct horse")
  }

  @Test func `a session shows without its token`() throws {
    let code = try #require(AccessCode("ABCD1234"))
    let session = Session(
      token: Secret("token-of-a-session"), idle: .minutes(15), accessCode: code, name: "Exemple", mandates: [])
    #expect(!"\(session)".contains("token-of-a-session"))
  }
}
