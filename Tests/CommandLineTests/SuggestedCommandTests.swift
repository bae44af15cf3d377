import ArgumentParser
import Domain
import StationAPI
import Testing
import Wording

@testable import CommandLine

/// The program accepts every command that its texts tell people to type.
struct SuggestedCommandTests {
  /// The words after `cvmsync` in sentences about the program.
  static let sentences = ["à jour", "ne demande", "fait", "does", "never asks"]

  @Test(arguments: Language.allCases)
  func `every command that a text suggests is one that the parser takes`(language: Language) {
    var found = 0
    let texts =
      Text.allCases.map { ($0.rawValue, Catalogue.texts[$0]) }
      + KeyingText.allCases.map { ($0.rawValue, Catalogue.keying[$0]) }
    for (text, written) in texts {
      for mention in SuggestedCommand.mentions(in: written?[language] ?? "") {
        switch mention {
        case .sentence(let rest):
          #expect(Self.sentences.contains { rest.hasPrefix($0) }, "\(text): no command: cvmsync \(rest)")
        case .command(let command):
          found += 1
          #expect(Self.refusal(of: command) == nil, "\(text): \(command)")
        }
      }
    }
    #expect(found > 60, "the scan finds them")
  }

  enum Seen: Sendable { case taken, refused, sentence }

  @Test(
    arguments: [
      ("Ensuite : cvmsync stock add", .refused), ("voyez cvmsync why, puis", .refused),
      ("cvmsync stock lost (ou perdu) NUMÉRO", .refused),
      ("cvmsync stock lost NUMBER --who NAME --why REASON.", .taken),
      ("cvmsync reviser liste et le reste", .taken), ("cvmsync bogus", .sentence), ("mettez cvmsync à jour", .sentence),
      ("cvmsync annuler {number}{option} --asked-by phone --who NOM --why RAISON", .taken), ("(cvmsync stock)", .taken),
      ("cvmsync review show {number} --bogus", .refused), ("cvmsync aide faq A3", .taken),
    ] as [(String, Seen)])
  func `the scan sees what a text suggests`(text: String, expected: Seen) {
    let found = SuggestedCommand.mentions(in: text).map { mention -> Seen in
      guard let command = mention.command else { return .sentence }
      return Self.refusal(of: command) == nil ? .taken : .refused
    }
    #expect(found == [expected])
  }

  @Test func `in French a suggested command has its French name where it has one`() {
    let texts =
      Text.allCases.map { ($0.rawValue, Catalogue.texts[$0]) }
      + KeyingText.allCases.map { ($0.rawValue, Catalogue.keying[$0]) }
    for (text, written) in texts {
      for command in SuggestedCommand.mentions(in: written?.french ?? "").compactMap(\.command) {
        var commands: [any ParsableCommand.Type] = CVMSync.configuration.subcommands
        for word in command.words {
          guard let type = commands.first(where: { $0.configuration.names.contains(word) }) else { break }
          // The English name is last.
          let names = type.configuration.names
          #expect(names.count == 1 || word != names.last, "\(text): \(command)")
          commands = type.configuration.subcommands
        }
      }
    }
  }

  // MARK: To do

  static let accounts: [AccountReport.State] = [.signedOut, .codeSent, .signedIn, .consultationOnly]

  /// Every state of a station that a status can report.
  static func reports(_ verdict: StatusReport.Verdict) -> [StatusReport] {
    var reports: [StatusReport] = []
    for account in accounts {
      for agent in [true, false] {
        for cause in [nil] + LinkCause.allCases.map(Optional.init) {
          for hasDeadline in [true, false] {
            reports.append(
              Samples.status {
                $0.verdict = verdict
                $0.account.state = account
                $0.agent = agent
                $0.link.cause = cause
                $0.cancellationsToAsk = hasDeadline ? 0 : 1
                if hasDeadline { $0.deadlines = UrgentTextTests.with(soon: 1, past: 0).deadlines }
              })
          }
        }
      }
    }
    return reports
  }

  @Test(arguments: StatusReport.Verdict.allCases, Language.allCases)
  func `what is to be done names at most one command, and it runs as printed`(
    verdict: StatusReport.Verdict, language: Language
  ) async {
    var lines: Set<String> = []
    for report in Self.reports(verdict) {
      let text = Samples.text(.status(report, Samples.words(language)))
      let last = text.split(separator: "\n\n").last.map(String.init) ?? ""
      lines.insert(last.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
    for line in lines {
      let commands = SuggestedCommand.mentions(in: line).compactMap(\.command)
      #expect(commands.count <= 1, "\(line)")
      guard let command = commands.first else { continue }
      #expect(command.words == command.arguments, "nothing to fill in: \(line)")
      guard command.words != ["agent"] else { continue }
      let terminal = Terminal(input: command.words.contains("--code") ? ["123456"] : ["TREM1234", "s3cret", "123456"])
      let station = ScriptedStation {
        $0.signIns = [SignInAnswer(outcome: .codeSent, standing: Samples.standing, sentTo: "m•••@exemple.ca")]
        $0.codes = [CodeAnswer(outcome: .signedIn, standing: Samples.standing, name: "Exemple", hasMandate: true)]
      }
      let code = await terminal.run(
        command.arguments, access: StationAccess { _, work in .success(await work(station)) })
      #expect([0, 10, 75].contains(code), "\(line): \(code) \(terminal.errors)")
    }
  }

  @Test(
    arguments: [
      (StatusReport.Verdict.signInNeeded, AccountReport.State.signedOut, true, "cvmsync connexion"),
      (.signInNeeded, .codeSent, true, "cvmsync connexion --code"), (.signInNeeded, .signedOut, false, "cvmsync agent"),
      (.waiting, .signedIn, false, "cvmsync agent"), (.offline, .signedOut, false, "cvmsync agent"),
      (.offline, .codeSent, true, "cvmsync connexion --code"),
      (.needsPerson, .signedOut, false, "cvmsync agent"),
      (.notice, .signedOut, true, "cvmsync avis"), (.stockLow, .signedIn, true, "cvmsync stock"),
    ])
  func `the command is the one that helps now`(
    verdict: StatusReport.Verdict, account: AccountReport.State, agent: Bool, expected: String
  ) {
    let report = Samples.status {
      $0.verdict = verdict
      $0.account.state = account
      $0.agent = agent
    }
    let text = Samples.text(.status(report, Samples.words(.french)))
    #expect(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").hasSuffix(expected))
  }

  /// The parser's error; nil if it accepts the command or shows help for it.
  private static func refusal(of command: SuggestedCommand) -> String? {
    do {
      _ = try CVMSync.parseAsRoot(ArgumentOrder.globalsLast(ArgumentOrder.helpAside(command.arguments)))
      return nil
    } catch {
      return CVMSync.exitCode(for: error).isSuccess ? nil : CVMSync.message(for: error)
    }
  }
}
