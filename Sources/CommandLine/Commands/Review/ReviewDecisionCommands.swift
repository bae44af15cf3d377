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
    let (named, place) = (PortalVehicleID(vehicle), Int(vehicle.trimmed))
    guard named != nil || (place ?? 0) > 0 else {
      context.complain(.badVehicle, ["text": vehicle])
      return .inputErrors
    }
    return await by.decide(.select, document, in: context) { station, call async throws(StationRefusal) in
      if let named { return named }
      let candidate = try await Self.candidate(place ?? 0, of: call, at: station)
      // The place may have another vehicle than the one that was shown: the person sees which one was meant.
      if !context.json { context.say(.reviewSelected, ["vehicle": Self.text(candidate)]) }
      return candidate.id
    }
  }

  private static func text(_ vehicle: PortalVehicleRecord) -> String {
    [vehicle.make, vehicle.model, vehicle.year.map { "\($0)" }, vehicle.plate, vehicle.vin].compactMap(\.self)
      .joined(separator: ", ")
  }

  /// Finds a candidate by its number in `review show`, from 1.
  private static func candidate(
    _ place: Int, of call: CertificateCall, at station: any StationService
  ) async throws(StationRefusal) -> PortalVehicleRecord {
    let review = try await station.ask(ReviewCall(kind: call.kind, number: call.number))
    let candidates = review.evidence?.comparisons ?? []
    guard candidates.indices.contains(place - 1) else {
      throw StationRefusal(.noSuchCandidate, parameters: ["number": call.number.text])
    }
    return candidates[place - 1].candidate
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

/// `cvmsync review undo NUMBER`
struct ReviewUndoCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("undo", "revenir", about: .helpReviewUndo) }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var document: DocumentOptions
  @OptionGroup var by: DecisionOptions

  func perform(in context: CommandContext) async -> ExitCode { await by.decide(.undo, document, in: context) }
}

extension DecisionOptions {
  fileprivate typealias Choice =
    @Sendable (any StationService, CertificateCall) async throws(StationRefusal) -> PortalVehicleID?

  /// - Parameter vehicle: returns the portal's vehicle that was chosen; nil where none is.
  fileprivate func decide(
    _ action: DecisionAction, _ document: DocumentOptions, in context: CommandContext,
    vehicle: @escaping Choice = { _, _ in nil }
  ) async -> ExitCode {
    guard let by = decision(context) else { return .inputErrors }
    return await document.with(context) { station, certificate async throws(StationRefusal) in
      let summary = try await station.ask(
        DecisionCall(
          kind: certificate.kind, number: certificate.number, action: action,
          vehicle: try await vehicle(station, certificate), by: by))
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
