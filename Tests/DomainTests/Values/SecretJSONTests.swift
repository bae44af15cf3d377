import Domain
import FoundationEssentials
import Testing

struct SecretJSONTests {
  private struct Call: Codable {
    var accessCode: AccessCode
    var password: Secret
    var confirmed: Bool
  }

  /// A secret, and its form in JSON.
  @Test(arguments: [
    ("mecano-1", #"mecano-1"#), ("", ""), (#"a"b\c/d"#, #"a\"b\\c/d"#), ("\t\u{1}\u{7F}", "\\u0009\\u0001\u{7F}"),
    ("été 🚗", "été 🚗"),
  ])
  func `a secret is put into JSON as any reader reads it, and taken out again`(text: String, written: String) throws {
    let call = Call(
      accessCode: try #require(AccessCode(entered: "TREM1234")), password: Secret(""), confirmed: true)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var json = SecretJSON.put(Secret(text), as: "password", into: Array(try encoder.encode(call)))
    let expected = #"{"accessCode":"TREM1234","confirmed":true,"password":""# + written + #""}"#
    #expect(String(decoding: json, as: UTF8.self) == expected)
    #expect(try JSONDecoder().decode(Call.self, from: Data(json)).password.revealed == text)
    let taken = SecretJSON.take("password", from: &json)
    #expect(taken?.revealed == (text.isEmpty ? nil : text))
    #expect(try JSONDecoder().decode(Call.self, from: Data(json)).password.isEmpty)
    if text.count > 1 { #expect(!String(decoding: json, as: UTF8.self).contains(written)) }
  }

  /// JSON, and the secret that is taken from it.
  @Test(
    arguments: [
      (#"{"password":"caf\u00e9 \ud83d\ude97 \/\n"}"#, "café 🚗 /\n"), ("{ \"password\"\n : \"ab\" , \"x\":1}", "ab"),
      (#"{"x":{"password":"no"},"password":"yes"}"#, "yes"), (#"{"x":["password","no"],"password":"yes"}"#, "yes"),
      (#"{"x":"password","password":"yes"}"#, "yes"), (#"{"x":"\"password\":\"no\"","password":"yes"}"#, "yes"),
      // Left to the usual decoder, which reports the fault.
      (#"{"password":"a","password":"b"}"#, nil), (#"{"password":12}"#, nil), (#"{"password":"a\ud83d"}"#, nil),
      (#"{"password":"a\q"}"#, nil), ("{\"password\":\"a\tb\"}", nil), (#"{"password":"a"#, nil),
      (#"{"password":"#, nil),
      (#"{"password""#, nil), (#"{"password":"\u12"}"#, nil), ("", nil), (#"["password","a"]"#, nil),
    ] as [(String, String?)])
  func `the one text of that name is taken, and anything else is left as it is`(json: String, text: String?) {
    var bytes = Array(json.utf8)
    let taken = SecretJSON.take("password", from: &bytes)
    #expect(taken?.revealed == text)
    #expect(bytes.count == json.utf8.count)
    if text == nil { #expect(bytes == Array(json.utf8)) }
  }

  @Test func `bytes that are no text are told from those that are`() {
    #expect(Secret("été 🚗").isText && Secret("").isText)
    for bytes: [UInt8] in [[0xC3], [0xFF], [0x61, 0xEF, 0xBF, 0xBD], [0xED, 0xA0, 0x80], [0xEF, 0xBF, 0xBF]] {
      #expect(!Secret(bytes: bytes).isText, "\(bytes)")
    }
    #expect(Secret("e\u{301}").composed.revealed.unicodeScalars.count == 1)
    #expect(Secret("a") == Secret("a") && Secret("a") != Secret("b"))
  }
}
