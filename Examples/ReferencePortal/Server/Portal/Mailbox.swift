internal import FoundationEssentials
internal import PortalLedger

/// The e-mails that the portal would send, as files `NNNN-accesscode.eml`.
struct Mailbox: Sendable {
  /// The most e-mails kept; older ones are removed.
  static let capacity = 1_000

  let directory: URL
  private var last: Int

  init(directory: URL) throws {
    self.directory = directory
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    last = try Self.names(in: directory).compactMap { Int($0.prefix(while: \.isNumber)) }.max() ?? 0
  }

  /// The names of the files, newest last.
  static func names(in directory: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: directory.path).filter { $0.hasSuffix(".eml") }
      .sorted { (Int($0.prefix(while: \.isNumber)) ?? 0) < (Int($1.prefix(while: \.isNumber)) ?? 0) }
  }

  mutating func deliver(_ mail: CodeMail) throws {
    last += 1
    let digits = String(last)
    let number = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let file = directory.appendingPathComponent("\(number)-\(mail.accessCode).eml")
    try Data(Self.text(of: mail).utf8).write(to: file, options: .atomic)
    let names = try Self.names(in: directory)
    for name in names.dropLast(Self.capacity) {
      try FileManager.default.removeItem(at: directory.appendingPathComponent(name))
    }
  }

  /// The text of an e-mail. The code is on its own line, so that programs find it.
  private static func text(of mail: CodeMail) -> String {
    let subject = Data("Votre code de sécurité".utf8).base64EncodedString()
    return """
      From: Portail <ne-pas-repondre@portail.exemple>
      To: <\(mail.address)>
      Subject: =?UTF-8?B?\(subject)?=
      MIME-Version: 1.0
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: 8bit

      Bonjour,

      Voici le code de sécurité à 6 chiffres demandé pour \(mail.accessCode).

      Code : \(mail.code)

      Il est valide 10 minutes. Si vous recevez deux courriels, utilisez le 2e code.

      """
  }
}
