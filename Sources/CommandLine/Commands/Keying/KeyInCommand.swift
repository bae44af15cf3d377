internal import ArgumentParser
internal import Domain
internal import FoundationEssentials
internal import StationAPI
internal import Wording

/// `cvmsync key-in`: guided keying into a portal that has no API.
struct KeyInCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Help.command(
      "key-in", "saisie", about: .helpKeyIn,
      subcommands: [
        KeyInOpenCommand.self, KeyInShowCommand.self, KeyInTakeCommand.self, KeyInStepCommand.self,
        KeyInWitnessCommand.self, KeyInCountersignCommand.self, KeyInRetractCommand.self, KeyInCopyCommand.self,
        KeyInScreensCommand.self,
      ], standard: KeyInOpenCommand.self)
  }
}

/// `cvmsync key-in [NUMBER]`: the queue; or, at a terminal, the dialogue about one certificate.
struct KeyInOpenCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("open", "ouvrir", about: .helpKeyIn) }

  @OptionGroup var options: GlobalOptions
  @Argument(help: Help.text(.helpKeyNumber)) var number: TypedNumber?
  @Option(help: Help.text(.helpDocument, "CVM|AVP")) var kind: CertificateKind?

  func perform(in context: CommandContext) async -> ExitCode {
    guard let number else {
      return await context.ask(KeyingQueueCall()) { .keyingQueue($0, context.words, now: context.now) }
    }
    var document = DocumentOptions()
    (document.number, document.kind) = (number, kind)
    guard context.console.inputIsTerminal, !context.json else {
      return await document.keying(context) { station, subject async throws(StationRefusal) in
        try await station.ask(KeyingSessionCall(subject: subject))
      }
    }
    let find = document.finding
    return await context.withDoor { door async throws(StationAccessFault) in
      let found = try await door.ask { station async throws(StationRefusal) in try await find(context, station) }
      guard let found else { return .inputErrors }
      return try await KeyInDialogue(door: door, subject: KeyingSubject(kind: found.kind, number: found.number)).run()
    }
  }
}

/// `cvmsync key-in show NUMBER`
struct KeyInShowCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("show", "voir", about: .helpKeyShow) }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var document: DocumentOptions

  func perform(in context: CommandContext) async -> ExitCode {
    await document.keying(context) { station, subject async throws(StationRefusal) in
      try await station.ask(KeyingSessionCall(subject: subject))
    }
  }
}

/// `cvmsync key-in take NUMBER`
struct KeyInTakeCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("take", "prendre", about: .helpKeyTake) }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var document: DocumentOptions
  @OptionGroup var person: KeyingPersonOptions
  @Option(help: Help.text(.helpKeyWhy, "REASON")) var why: String?

  func perform(in context: CommandContext) async -> ExitCode {
    guard let by = person.person(context) else { return .inputErrors }
    let why = why
    return await document.keying(context) { station, subject async throws(StationRefusal) in
      try await station.ask(KeyingTakeCall(subject: subject, by: by, why: why))
    }
  }
}

/// `cvmsync key-in retract NUMBER`
struct KeyInRetractCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("retract", "retirer", about: .helpKeyRetract) }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var document: DocumentOptions
  @OptionGroup var person: KeyingPersonOptions
  @OptionGroup var seen: KeyingRevisionOptions
  @Option(help: Help.text(.helpKeyWhy, "REASON")) var why: String

  func perform(in context: CommandContext) async -> ExitCode {
    guard let by = person.person(context), let why = NamedText(why, option: "--why", context)?.text else {
      return .inputErrors
    }
    let given = seen.revision
    return await document.keying(context) { station, subject async throws(StationRefusal) in
      let revision = try await station.revision(of: subject, given)
      return try await station.ask(KeyingRetractCall(subject: subject, by: by, revision: revision, why: why))
    }
  }
}

/// `cvmsync key-in screens`: the usual screens, which an operator changes and saves as `portal-form.json`. It reads no
/// file: where that one is damaged, this is the way back.
struct KeyInScreensCommand: StationCommand {
  static var configuration: CommandConfiguration {
    Help.command("screens", "ecrans", "écrans", about: .helpKeyScreens)
  }

  @OptionGroup var options: GlobalOptions

  func perform(in context: CommandContext) async -> ExitCode {
    let script = KeyingScript.usual
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let written = (try? encoder.encode(script)).map { String(decoding: $0, as: UTF8.self) }
    context.console.say(context.json ? StationJSON.text(script) : written ?? StationJSON.text(script))
    return .done
  }
}

/// Options that name the person who types or looks.
struct KeyingPersonOptions: ParsableArguments {
  @Option(help: Help.text(.helpKeyWho, "NAME")) var who: String
  @Option(name: .customLong("access-code"), help: Help.text(.helpKeyAccessCode, "CODE")) var accessCode: String

  /// Nil if one of them is invalid, which was reported.
  func person(_ context: CommandContext) -> KeyingPerson? {
    guard let name = NamedText(who, option: "--who", context)?.text else { return nil }
    guard let code = AccessCode(entered: accessCode) else {
      context.complain(.badAccessCode)
      return nil
    }
    return KeyingPerson(name: name, accessCode: code)
  }
}

/// The revision of the session that a person saw.
struct KeyingRevisionOptions: ParsableArguments {
  @Option(help: Help.text(.helpKeyRevision, "N")) var revision: Int?
}

extension StationService {
  /// The revision given, else that of the session now.
  func revision(of subject: KeyingSubject, _ given: Int?) async throws(StationRefusal) -> Int {
    if let given { return given }
    return try await ask(KeyingSessionCall(subject: subject)).record.revision
  }
}

extension DocumentOptions {
  /// Makes a call about the keying of the document named, and shows the session that it answers.
  ///
  /// - Parameter isSecond: the call noted what a second person saw; an error where that differs.
  func keying(
    _ context: CommandContext, isSecond: Bool = false,
    _ ask: @escaping @Sendable (any StationService, KeyingSubject) async throws(StationRefusal) -> KeyingSession
  ) async -> ExitCode {
    await with(context) { station, call async throws(StationRefusal) in
      let session = try await ask(station, KeyingSubject(kind: call.kind, number: call.number))
      context.show(session) { .keying(context.told(session)) }
      if isSecond, let mismatch = context.told(session).mismatch {
        context.complain(mismatch, code: StationRefusal.Code.keyingDiffers.rawValue)
        return StationRefusal.Code.keyingDiffers.outcome.exit
      }
      return session.summary.state.needsPerson ? .personMustAct : .done
    }
  }
}

extension CommandContext {
  func told(_ session: KeyingSession) -> KeyingTold {
    KeyingTold(session, words, now: now, contacts: words.contacts(contacts))
  }
}
