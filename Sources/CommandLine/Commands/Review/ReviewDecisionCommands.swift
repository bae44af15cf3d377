internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync review select NUMBER VEHICLE`
struct ReviewSelectCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("select", "choisir", about: .helpReviewSelect) }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var document: DocumentOptions
  @Argument(help: Help.text(.helpVehicle)) var vehicle: String
  @OptionGroup var by: DecisionOptions

  func perform(in context: CommandContext) async -> ExitCode {
    await by.decide(.select, document, vehicle, in: context)
  }
}

/// `cvmsync review not-same NUMBER`
struct ReviewNotSameCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("not-same", "autre", about: .helpReviewNotSame) }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var document: DocumentOptions
  @OptionGroup var by: DecisionOptions

  func perform(in context: CommandContext) async -> ExitCode { await by.decide(.notSame, document, in: context) }
}

/// `cvmsync review retry NUMBER`
struct ReviewRetryCommand: StationCommand {
  static var configuration: CommandConfiguration {
    Help.command("retry", "reessayer", "réessayer", about: .helpReviewRetry)
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var document: DocumentOptions
  @OptionGroup var by: DecisionOptions

  func perform(in context: CommandContext) async -> ExitCode { await by.decide(.retry, document, in: context) }
}

/// `cvmsync review close NUMBER`
struct ReviewCloseCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("close", "fermer", about: .helpReviewClose) }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var document: DocumentOptions
  @OptionGroup var by: DecisionOptions

  func perform(in context: CommandContext) async -> ExitCode { await by.decide(.close, document, in: context) }
}

extension DecisionOptions {
  fileprivate func decide(
    _ action: DecisionAction, _ document: DocumentOptions, _ named: String? = nil,
    in context: CommandContext
  ) async -> ExitCode {
    guard let by = decision(context) else { return .inputErrors }
    return await document.with(context) { station, certificate async throws(StationRefusal) in
      var vehicle: PortalVehicleID?
      if let named {
        vehicle = try await Self.vehicle(named, certificate, at: station)
        guard vehicle != nil else {
          context.complain(.badVehicle, ["text": named])
          return .inputErrors
        }
      }
      let summary = try await station.ask(
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

  /// The vehicle by the number that `review show` gives it, 1 for the first, or by the portal's identifier.
  private static func vehicle(
    _ named: String, _ certificate: CertificateCall, at station: any StationService
  ) async throws(StationRefusal) -> PortalVehicleID? {
    guard let position = Int(named), (1...999).contains(position) else { return PortalVehicleID(named) }
    let call = ReviewCall(kind: certificate.kind, number: certificate.number)
    let shown = try await station.ask(call).evidence?.comparisons.map(\.candidate.id) ?? []
    return shown.first { $0.text == named } ?? shown.dropFirst(position - 1).first
  }
}
