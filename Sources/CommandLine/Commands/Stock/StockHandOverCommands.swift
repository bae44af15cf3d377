internal import Disk
internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync stock hand-over FIRST [LAST]`
struct StockHandOverCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("hand-over", "remettre", about: .helpHandOver) }

  @OptionGroup var options: GlobalOptions
  @Argument(help: Help.text(.helpFirst)) var first: CertificateNumber
  @Argument(help: Help.text(.helpLast)) var last: CertificateNumber?
  @OptionGroup var document: StockOptions
  @Option(name: [.long, .customLong("vers")], help: Help.text(.helpHandOverTo, "STATION")) var to: String
  @Flag(name: [.customLong("only-free"), .customLong("libres")], help: Help.text(.helpOnlyFree)) var onlyFree = false
  @Option(name: [.short, .long], help: Help.text(.helpSlipOutput, "FILE")) var output: String
  @OptionGroup var by: DecisionOptions

  func perform(in context: CommandContext) async -> ExitCode {
    guard let by = by.decision(context), let to = NamedText(to, option: "--to", context) else { return .inputErrors }
    let call = HandOverCall(
      kind: document.kind, first: first, last: last, to: to.text, onlyFree: onlyFree, by: by)
    // The slip's file is created before any number moves.
    return await SlipFile.write(at: output, context) { file in
      await context.withStation { station async throws(StationRefusal) in
        let answer: HandOverAnswer
        do throws(StationRefusal) {
          answer = try await station.ask(call)
        } catch {
          let code = context.report(error)
          if error.code == .numberNotAvailable { context.complain(.handOverFreeHint) }
          return code
        }
        guard SlipFile.fill(file, with: answer.slip, move: answer.move.move, context) else { return .storeFault }
        context.show(answer) { .handedOver(answer, slip: file.path, context.words) }
        return .done
      }
    }
  }
}

/// `cvmsync stock receive FILE`
struct StockReceiveCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("receive", "recevoir", about: .helpReceive) }

  @OptionGroup var options: GlobalOptions
  @Argument(help: Help.text(.helpSlipFile)) var file: String
  @Option(help: Help.text(.helpWho, "NAME")) var who: String

  func perform(in context: CommandContext) async -> ExitCode {
    guard let who = NamedText(who, option: "--who", context) else { return .inputErrors }
    guard let reader = ByteReader(file) else {
      context.complain(.recordNotReadable, ["path": file])
      return .inputErrors
    }
    guard case .bytes(let bytes) = reader.all(atMost: HandOverSlip.mostBytes) else {
      context.complain(.slipTooLong, ["path": file])
      return .inputErrors
    }
    let call = ReceiveCall(slip: String(decoding: bytes, as: UTF8.self), who: who.text)
    return await context.withStation { station async throws(StationRefusal) in
      let answer = try await station.ask(call)
      context.show(answer) { .received(answer, context.words, now: context.now) }
      return .done
    }
  }
}

/// `cvmsync stock take-back MOVE`
struct StockTakeBackCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("take-back", "reprendre", about: .helpTakeBack) }

  @OptionGroup var options: GlobalOptions
  @Argument(help: Help.text(.helpMove)) var move: Int64
  @OptionGroup var by: DecisionOptions

  func perform(in context: CommandContext) async -> ExitCode {
    guard let by = by.decision(context) else { return .inputErrors }
    let call = TakeBackCall(move: move, by: by)
    return await context.withStation { station async throws(StationRefusal) in
      let answer = try await station.ask(call)
      context.show(answer) { .takenBack(answer, context.words) }
      return .done
    }
  }
}

/// `cvmsync stock hand-overs`: shows the log; `--slip` writes one slip again.
struct StockHandOversCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("hand-overs", "remises", about: .helpHandOvers) }

  @OptionGroup var options: GlobalOptions
  @Option(name: [.long, .customLong("bordereau")], help: Help.text(.helpSlipOf, "MOVE")) var slip: Int64?
  @Option(name: [.short, .long], help: Help.text(.helpSlipOutput, "FILE")) var output: String?

  func validate() throws {
    guard (slip == nil) == (output == nil) else { throw ValidationError(Help.text(.handOversUsage)) }
  }

  func perform(in context: CommandContext) async -> ExitCode {
    guard let slip, let output else { return await Self.list(in: context) }
    return await SlipFile.write(at: output, context) { file in
      await context.withStation { station async throws(StationRefusal) in
        let again = try await station.ask(SlipCall(move: slip))
        guard SlipFile.fill(file, with: again, move: slip, context) else { return .storeFault }
        context.show(again) {
          context.words(.slipWrittenAgain, ["move": "\(slip)", "file": file.path, "station": again.to])
        }
        return .done
      }
    }
  }

  private static func list(in context: CommandContext) async -> ExitCode {
    await context.withStation { station async throws(StationRefusal) in
      let list = try await station.ask(HandOversCall())
      context.show(list) { .handOvers(list, context.words, now: context.now) }
      return .done
    }
  }
}
