internal import Domain
internal import Hummingbird

/// Who types, or looks, in this browser: the name and the access code that were given last. The browser keeps them as a
/// cookie until it closes, `TREM1234.` and the name's bytes in hexadecimal; like any form, it may say what it likes.
enum Typist {
  static let (nameMember, codeMember) = ("qui", "code")

  /// The agents of one computer have a cookie each.
  static func cookieName(_ port: Int) -> String { "cvmsync_saisie-\(port)" }

  static func cookie(_ person: KeyingPerson, port: Int) -> Cookie {
    let value = "\(person.accessCode.text).\(hexadecimal(Array(person.name.utf8)))"
    return Cookie(name: cookieName(port), value: value, path: "/", httpOnly: true, sameSite: .strict)
  }

  /// Nil for a text that `cookie` does not make.
  static func person(_ cookie: String) -> KeyingPerson? {
    let parts = cookie.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let code = AccessCode(String(parts[0])), let name = text(parts[1]),
      NamedDecision.issue(with: name, in: nameMember) == nil
    else { return nil }
    return KeyingPerson(name: name, accessCode: code)
  }

  private static func text(_ digits: Substring) -> String? {
    let digits = Array(digits)
    guard digits.count % 2 == 0 else { return nil }
    let bytes = stride(from: 0, to: digits.count, by: 2).map { UInt8(String(digits[$0...($0 + 1)]), radix: 16) }
    guard !bytes.contains(nil) else { return nil }
    return String(validating: bytes.compactMap(\.self), as: UTF8.self)
  }
}

extension PageForm {
  /// The person of a form, with what is wrong beside the two fields.
  mutating func person() -> KeyingPerson? {
    let name = named(Typist.nameMember)
    let code = AccessCode(EntryText.cleaned(self[Typist.codeMember]))
    if code == nil { complain(Typist.codeMember, FieldIssue(field: "", reason: .notAnAccessCode)) }
    guard !isWrong, let code else { return nil }
    return KeyingPerson(name: name, accessCode: code)
  }

  /// The fields of a person, as one row.
  var personControls: Content { Self.row(text(Typist.nameMember), text(Typist.codeMember, .number)) }
}
