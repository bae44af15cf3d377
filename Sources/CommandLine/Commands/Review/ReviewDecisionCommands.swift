internal import ArgumentParser
internal import Domain
internal import Wording

/// `cvmsync review select NUMBER VEHICLE`
struct ReviewSelectCommand: StationCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "select", abstract: Help.text(.helpReviewSelect), aliases: ["choisir"])
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var document: DocumentOptions
  @Argument(help: Help.text(.helpVehicle)) var vehicle: String
  @OptionGroup var by: DecisionOptions

  func perform(in context: CommandContext) async -> ExitCode {
    guard let vehicle = PortalVehicleID(vehicle) else {
      context.complain(.badVehicle, ["text": self.vehicle])
      return .inputErrors
    }
    return await by.decide(.select, document, vehicle, in: context)
  }
}

/// `cvmsync review not-same NUMBER`
struct ReviewNotSameCommand: StationCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "not-same", abstract: Help.text(.helpReviewNotSame), aliases: ["autre"])
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var document: DocumentOptions
  @OptionGroup var by: DecisionOptions

  func perform(in context: CommandContext) async -> ExitCode { await by.decide(.notSame, document, in: context) }
}

/// `cvmsync review retry NUMBER`
struct ReviewRetryCommand: StationCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "retry", abstract: Help.text(.helpReviewRetry), aliases: ["reessayer", "réessayer"])
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var document: DocumentOptions
  @OptionGroup var by: DecisionOptions

  func perform(in context: CommandContext) async -> ExitCode { await by.decide(.retry, document, in: context) }
}

/// `cvmsync review close NUMBER`
struct ReviewCloseCommand: StationCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "close", abstract: Help.text(.helpReviewClose), aliases: ["fermer"])
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var document: DocumentOptions
  @OptionGroup var by: DecisionOptions

  func perform(in context: CommandContext) async -> ExitCode { await by.decide(.close, document, in: context) }
}

extension DecisionOptions {
  fileprivate func decide(
    _ action: DecisionCall.Action, _ document: DocumentOptions, _ vehicle: PortalVehicleID? = nil,
    in context: CommandContext
  ) async -> ExitCode {
    guard let by = decision(context) else { return .inputErrors }
    return await document.with(context) { station, certificate async throws(StationRefusal) in
      let summary = try await station.decide(
        DecisionCall(
          kind: certificate.kind, number: certificate.number, action: action, vehicle: vehicle, by: by))
      let words = context.words
      context.show(summary) {
        words(
          .reviewDecided,
          [
            "certificate": words.operation(summary), "who": by.who,
            "state": words.state(summary.state, summary.intent),
          ])
      }
      return .done
    }
  }
}
