internal import ArgumentParser
internal import FoundationEssentials

struct MailCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail", abstract: "Print the newest e-mail the portal sent.")

  @Option(name: .customLong("data"), help: "The portal's directory.") var directory: String
  @Flag(help: "The newest only; this is what it does anyway.") var last = false
  @Flag(help: "Every e-mail, oldest first.") var all = false

  func run() throws {
    let directory = PortalDirectory(path: directory).mail
    let names = (try? Mailbox.names(in: directory)) ?? []
    guard !names.isEmpty else { throw ValidationError("--data: no e-mail in \(directory.path)") }
    for name in all && !last ? names : [names[names.count - 1]] {
      print(try String(contentsOf: directory.appendingPathComponent(name), encoding: .utf8))
    }
  }
}
