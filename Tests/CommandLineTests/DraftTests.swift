import Daemon
import Domain
import Foundation
import StationAPI
import StationSettings
import TestSupport
import Testing
import Wording

@testable import CommandLine

/// E-mails for a person to send: filled from the record, without anything that must not be typed here.
struct DraftTests {
  private static func run(
    _ arguments: String..., lang: String = "fr", on station: ScriptedStation = ScriptedStation()
  ) async -> (code: Int32, output: String, errors: String) {
    let terminal = Terminal()
    let code = await terminal.run(
      arguments, environment: ["LANG": lang, "HOME": "none"],
      access: StationAccess { _, work in .success(await work(station)) })
    let plain = { (text: String) in String(text.map { $0 == "\u{A0}" ? " " : $0 }) }
    return (code, plain(terminal.output), plain(terminal.errors))
  }

  private static func sent(
    _ state: OutboxState = .unknown, kind: CertificateKind = .mechanical,
    _ change: (inout CertificateDetail) -> Void = { _ in }
  ) -> ScriptedStation {
    ScriptedStation {
      $0.detail = Samples.detail(state) {
        $0.summary.kind = kind
        $0.attempts = [
          AttemptRecord(
            purpose: .submit, startedAt: Samples.now - .hours(1), evidence: Samples.evidence(status: nil),
            state: .unknown,
            reason: StateReason(.noAnswer))
        ]
        change(&$0)
      }
    }
  }

  @Test(arguments: [
    ("brouillon-courriel", "connexion", "fr"), ("draft-email", "support-sign-in", "en"), ("draft-email", "c2", "en"),
  ])
  func `the sign-in draft names what the support asks for, and leaves blank what is never typed here (C2)`(
    command: String, kind: String, lang: String
  ) async {
    let station = ScriptedStation()
    let draft = await Self.run(command, kind, "--access-code", "ABCD1234", lang: lang, on: station)
    #expect(draft.code == 0)
    #expect(draft.output.contains("crq-ssm@saaq.gouv.qc.ca") && draft.output.contains("ABCD1234"))
    let blanks = draft.output.split(separator: "\n").filter { $0.hasSuffix(EmailDraft.blank) }
    let words = lang == "fr" ? ["mère", "naissance", "NAS"] : ["mother", "birth", "SIN"]
    for word in words { #expect(blanks.contains { $0.contains(word) }, "\(word) is a blank") }
    #expect(blanks.count == 5)
    let open = await Self.run(command, kind, lang: lang, on: station)
    #expect(open.output.split(separator: "\n").count { $0.hasSuffix(EmailDraft.blank) } == 6)
    #expect(await Self.run(command, kind, "--access-code", "1234", on: station).code == 65)
  }

  @Test func `the draft for an unknown outcome has the number, the plate and the NIV of the record (U2)`() async {
    let draft = await Self.run("brouillon-courriel", "resultat-inconnu", "4471192", on: Self.sent())
    #expect(draft.code == 0)
    for text in ["CVM 4471192", "Plaque : ABC123", "NIV : 1M8GDM9AXKP042788", "TREM1234", "23 nov., 11 h 17"] {
      #expect(draft.output.contains(text), "\(text) in \(draft.output)")
    }
    for text in ["Alexandrine", "E•••"] { #expect(!draft.output.contains(text)) }
    let bare = await Self.run("draft-email", "u2", "4471192", on: Self.sent { $0.inspection.vehicle.plate = nil })
    #expect(bare.code == 0 && bare.output.contains("NIV : 1M8GDM9AXKP042788"))
  }

  @Test func `nothing is asked for what the portal confirmed or what was never sent (U2)`() async {
    let confirmed = await Self.run("draft-email", "unknown-outcome", "4471192", on: Self.sent(.confirmed))
    #expect(confirmed.code == 65 && confirmed.output.isEmpty && confirmed.errors.contains("a confirmé 4471192"))
    let unsent = await Self.run("draft-email", "unknown-outcome", "4471192", on: Self.sent(.ready) { $0.attempts = [] })
    #expect(unsent.code == 65 && unsent.output.isEmpty && unsent.errors.contains("pas encore été envoyé"))
  }

  @Test func `statistics are asked for in the station's name, with the period left open (U3)`() async {
    let draft = await Self.run("brouillon-courriel", "statistiques")
    #expect(draft.code == 0)
    #expect(draft.output.contains("Poste : Unité 1 (unité mobile)") || draft.output.contains("Poste : Unité 1"))
    #expect(draft.output.contains("Période, du : \(EmailDraft.blank)"))
  }

  @Test func `an AVP is cancelled by an e-mail with its number, NIV, plate and the reason of the request (R9)`() async {
    let station = Self.sent(.confirmed, kind: .photometric) {
      $0.cancellations = [
        CancellationStep(
          at: Samples.now, by: NamedDecision(who: "Lise Exemple", why: "mauvaise plaque"), move: .toAsk)
      ]
    }
    let draft = await Self.run("brouillon-courriel", "annuler-avp", "4471192", on: station)
    #expect(draft.code == 0 && station.calls.certificates.map(\.kind) == [.photometric])
    for text in ["AVP 4471192", "NIV : 1M8GDM9AXKP042788", "Plaque : ABC123", "mauvaise plaque", "Lise Exemple"] {
      #expect(draft.output.contains(text), "\(text) in \(draft.output)")
    }
    let unconfirmed = await Self.run("draft-email", "r9", "4471192", on: Self.sent(.held, kind: .photometric))
    #expect(unconfirmed.code == 65 && unconfirmed.output.isEmpty)
  }

  @Test func `for a CVM the telephone is told instead of an e-mail (R9)`() async {
    let station = ScriptedStation { $0.refusal = StationRefusal(.noSuchCertificate) }
    let told = await Self.run("draft-email", "cancel-avp", "4471192", on: station)
    #expect(told.code == 66 && told.output.isEmpty && told.errors.contains("1 866 507-5482"))
  }

  @Test func `for a refused client there is a telephone, and no e-mail (I1)`() async {
    let told = await Self.run("draft-email", "client-refused", "4471192")
    #expect(told.code == 0 && told.output.contains("CVM 4471192") && told.output.contains("1 866"))
    let json = await Self.run("draft-email", "i1", "--json")
    #expect(json.output == "{\"kind\":\"client-refused\",\"phone\":\"1 866 891-6545\",\"rule\":\"I1\"}\n")
    #expect(await Self.run("draft-email", "client-refused", "--eml", "f.eml").code == 64)
  }

  @Test(
    arguments: [
      ["draft-email"], ["draft-email", "letter"], ["draft-email", "unknown-outcome"], ["draft-email", "cancel-avp"],
      ["draft-email", "statistics", "1"], ["draft-email", "support-sign-in", "1"],
    ])
  func `a draft of what does not exist, or without its number, ends with 64`(arguments: [String]) async {
    let terminal = Terminal()
    #expect(await terminal.run(arguments, access: StationAccess { _, _ in .failure(.daemon(.socket(note: ""))) }) == 64)
  }

  @Test func `a file for the mail program is private, of lines with CRLF, and never written over (U2)`() async throws {
    let directory = try TemporaryDirectory()
    let file = directory.path(of: "d.eml")
    let told = await Self.run("draft-email", "unknown-outcome", "4471192", "--eml", file, on: Self.sent())
    #expect(told.code == 0 && told.output.contains("d.eml"))
    let bytes = try directory.bytes(of: "d.eml")
    #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
    #expect(await Self.run("draft-email", "statistics", "--eml", file).code == 65)
    #expect(try directory.bytes(of: "d.eml") == bytes)
    #expect(await Self.run("draft-email", "statistics", "--eml", directory.path(of: "no/d.eml")).code == 74)
    #expect(bytes.allSatisfy { $0 == 0x0D || $0 == 0x0A || (0x20...0x7E).contains($0) })
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.replacing("\r\n", with: "").contains { $0 == "\r" || $0 == "\n" } && text.hasSuffix("\r\n"))
    #expect(text.split(separator: "\r\n", omittingEmptySubsequences: false).allSatisfy { $0.utf8.count <= 76 })
    for header in [
      "To: crq-ssm@saaq.gouv.qc.ca", "X-Unsent: 1", "MIME-Version: 1.0", "Date: Mon, 23 Nov 2026 17:17:00 +0000",
    ] {
      #expect(text.contains(header + "\r\n"), "\(header) in \(text)")
    }
  }

  @Test(
    arguments: [
      "", "court", "é = è, « prêt »", "fin ", "tab\t", String(repeating: "a", count: 75),
      String(repeating: "a", count: 76),
      String(repeating: "é=", count: 60), "🚗 " + String(repeating: "z", count: 200),
    ])
  func `quoted-printable lines are at most 76 characters and read back the same`(line: String) {
    let lines = QuotedPrintable.lines(line)
    #expect(lines.allSatisfy { $0.utf8.count <= 76 && !$0.hasSuffix(" ") && !$0.hasSuffix("\t") })
    let soft = lines.enumerated().map { index, text in index == lines.count - 1 ? text : String(text.dropLast()) }
    var bytes: [UInt8] = []
    var rest = Array(soft.joined().utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "=") else {
        bytes.append(byte)
        continue
      }
      bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
      rest = rest.dropFirst(2)
    }
    #expect(String(decoding: bytes, as: UTF8.self) == line)
  }

  @Test func `a subject beyond ASCII is written in encoded words of at most 75 characters`() throws {
    let subject = String(repeating: "Vérifié ", count: 20)
    let draft = EmailDraft(.statistics, to: "a@exemple.ca", subject: subject, body: "")
    let text = EmailFile.text(draft, at: Samples.now)
    let words = text.matches(of: /=\?UTF-8\?B\?([A-Za-z0-9+\/=]+)\?=/)
    #expect(words.count > 1 && words.allSatisfy { $0.0.utf8.count <= 75 })
    let decoded = words.compactMap { Data(base64Encoded: String($0.1)) }.map { String(decoding: $0, as: UTF8.self) }
    #expect(decoded.joined() == subject)
  }
}
