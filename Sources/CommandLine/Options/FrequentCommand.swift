internal import ArgumentParser

/// A command that people and programs run all day. Its plain arguments are read without the parser, which takes five to
/// seven milliseconds: it looks at the options by reflection, twice, and makes the help texts of all commands.
protocol FrequentCommand: StationCommand {
  static var plainFlags: Set<String> { get }
  static var plainValues: Set<String> { get }

  /// Sets every property: one that is left out stops the program when it is read (`OptionsTests` finds it). Nil where a
  /// value is not right, which the parser then explains.
  init?(_ options: GlobalOptions, _ plain: inout PlainArguments)
}

extension FrequentCommand {
  static var plainFlags: Set<String> { [] }
  static var plainValues: Set<String> { [] }

  fileprivate static func read(_ arguments: ArraySlice<String>) -> Self? {
    let plain = PlainArguments(
      Array(arguments), flags: plainFlags.union(GlobalOptions.plainFlags),
      values: plainValues.union(GlobalOptions.plainValues))
    guard var plain, let options = GlobalOptions(plain), var command = Self(options, &plain), !plain.hasOperands,
      (try? command.validate()) != nil
    else { return nil }
    return command
  }
}

/// The commands whose plain arguments are read without the parser.
enum FrequentCommands {
  /// Every name of each.
  static let named: [String: any FrequentCommand.Type] = [
    "status": StatusCommand.self, "etat": StatusCommand.self, "état": StatusCommand.self,
    "record": RecordCommand.self, "nouvelle": RecordCommand.self, "enregistrer": RecordCommand.self,
    "list": ListCommand.self, "liste": ListCommand.self, "show": ShowCommand.self, "voir": ShowCommand.self,
    "sync": SyncCommand.self, "envoyer": SyncCommand.self, "agent": AgentCommand.self,
  ]

  /// The command that `arguments` name; nil where they name another, ask for help, are spelled otherwise or are not
  /// right: then the parser reads them, and tells what is wrong.
  static func read(_ arguments: [String]) -> (any StationCommand)? {
    let ordered = ArgumentOrder.globalsLast(arguments)
    guard let name = ordered.first, let type = named[name] else { return nil }
    return type.read(ordered.dropFirst())
  }
}

extension StatusCommand: FrequentCommand {
  static let plainFlags: Set<String> = ["--exit-code"]

  init?(_ options: GlobalOptions, _ plain: inout PlainArguments) {
    self.init()
    (self.options, byState) = (options, plain.has("--exit-code"))
  }
}

extension RecordCommand: FrequentCommand {
  static let plainFlags: Set<String> = [
    "--lines", "--rehearse", "--accept-date", "--resume", "--reprendre", "--discard", "--effacer",
    "--numbered-by-portal",
  ]
  static let plainValues: Set<String> = ["--legacy-number", "--legacy-issued"]

  init?(_ options: GlobalOptions, _ plain: inout PlainArguments) {
    self.init()
    self.options = options
    file = plain.operand()
    (lines, rehearse) = (plain.has("--lines"), plain.has("--rehearse"))
    (older, issued) = (plain.value("--legacy-number"), plain.value("--legacy-issued"))
    acceptsDate = plain.has("--accept-date")
    (resume, discard) = (plain.has("--resume", "--reprendre"), plain.has("--discard", "--effacer"))
    byPortal = plain.has("--numbered-by-portal")
  }
}

extension ListCommand: FrequentCommand {
  static let plainValues: Set<String> = ["--limit", "--before"]

  init?(_ options: GlobalOptions, _ plain: inout PlainArguments) {
    self.init()
    (self.options, state, period, limit, before) = (options, [], .notGiven, Self.usualLimit, nil)
    if let written = plain.value("--limit") {
      guard let limit = Int(written) else { return nil }
      self.limit = limit
    }
    if let written = plain.value("--before") {
      guard let before = Int64(written) else { return nil }
      self.before = before
    }
  }
}

extension ShowCommand: FrequentCommand {
  static let plainFlags: Set<String> = ["--unmasked"]

  init?(_ options: GlobalOptions, _ plain: inout PlainArguments) {
    guard let document = DocumentOptions(&plain) else { return nil }
    self.init()
    (self.options, self.document, unmasked) = (options, document, plain.has("--unmasked"))
  }
}

extension SyncCommand: FrequentCommand {
  static let plainFlags: Set<String> = ["--no-wait", "--stop", "--arreter", "--arrêter"]

  init?(_ options: GlobalOptions, _ plain: inout PlainArguments) {
    self.init()
    (self.options, noWait) = (options, plain.has("--no-wait"))
    stop = plain.has("--stop", "--arreter", "--arrêter")
  }
}

extension AgentCommand: FrequentCommand {
  init?(_ options: GlobalOptions, _ plain: inout PlainArguments) {
    self.init()
    self.options = options
  }
}

extension PeriodOptions {
  fileprivate static var notGiven: PeriodOptions {
    var options = PeriodOptions()
    (options.from, options.through, options.month) = (nil, nil, nil)
    return options
  }
}

extension DocumentOptions {
  /// Takes the number as the next operand; nil where there is none, or it is not right. Its document type is left to the
  /// parser.
  fileprivate init?(_ plain: inout PlainArguments) {
    guard let typed = plain.operand().flatMap({ TypedNumber(argument: $0) }) else { return nil }
    self.init()
    (number, kind) = (typed, nil)
  }
}
