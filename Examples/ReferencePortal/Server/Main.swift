internal import ArgumentParser

@main
struct CVMPortal: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cvmportal",
    abstract: "A reference portal for SyncProtocol, with every misbehaviour of the real one on a switch.",
    discussion: """
      It listens on 127.0.0.1 only, for stations (SyncProtocol) and for people (a web site), and keeps everything in one
      directory: its SQLite file, the e-mails it would send, and its port.

      Accounts:
        TREM1234  mecano-1  mandate M-100200
        GAGN2345  mecano-2  mandates M-100200 and M-100300
        ABC12345  bureau-1  no mandate: consultation only
      """,
    subcommands: [
      ServeCommand.self, FaultCommand.self, StateCommand.self, LedgerCommand.self, AuditCommand.self, MailCommand.self,
      SeedListCommand.self, SiteFieldsCommand.self, BundleCommand.self, KeyInCommand.self,
    ])
}
