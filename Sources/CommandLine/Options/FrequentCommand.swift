internal import ArgumentParser

/// The commands that programs and people run all day: read by their own options alone. Reading a command as one of all
/// forty takes several milliseconds more, most of them for help texts that nobody sees.
enum FrequentCommand {
  /// Every name of each.
  static let named: [String: any StationCommand.Type] = [
    "status": StatusCommand.self, "etat": StatusCommand.self, "état": StatusCommand.self,
    "record": RecordCommand.self, "nouvelle": RecordCommand.self, "enregistrer": RecordCommand.self,
    "list": ListCommand.self, "liste": ListCommand.self, "show": ShowCommand.self, "voir": ShowCommand.self,
    "sync": SyncCommand.self, "envoyer": SyncCommand.self, "agent": AgentCommand.self,
  ]

  /// The command that `arguments` name; nil where they name another, ask for help or are not right: then all commands
  /// are looked at, and what is wrong is told.
  static func read(_ arguments: [String]) -> (any StationCommand)? {
    let ordered = ArgumentOrder.globalsLast(arguments)
    guard let name = ordered.first, let type = named[name] else { return nil }
    return try? type.parse(Array(ordered.dropFirst()))
  }
}
