internal import ArgumentParser
internal import StationAPI
internal import Wording

/// `cvmsync open`
struct OpenCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("open", "ouvrir", about: .helpOpen) }

  @OptionGroup var options: GlobalOptions
  @Flag(name: .customLong("print"), help: Help.text(.helpPrintAddress)) var onlyPrints = false

  private struct Opened: Encodable {
    let address: String
    let seconds: Int
    /// Whether a browser was started.
    let opened: Bool
  }

  func perform(in context: CommandContext) async -> ExitCode {
    let onlyPrints = onlyPrints
    return await context.withStation { station async throws(StationRefusal) in
      try await Self.open(station, onlyPrints: onlyPrints, in: context)
      return .done
    }
  }

  /// Asks the agent for an address, starts the browser with it, and prints it.
  static func open(
    _ station: any StationService, onlyPrints: Bool, in context: CommandContext
  ) async throws(StationRefusal) {
    let page = try await station.ask(OpenPageCall())
    // The page opens in this command's language, unless its reader has chosen one.
    let address = page.address + "&langue=" + context.words.language.rawValue
    let isOpened = !onlyPrints && context.surroundings.browse(address)
    let sentence = context.words(isOpened ? .openStarted : .openByHand, ["seconds": "\(page.seconds)"])
    // The address stays on one line, so that a person can copy it.
    context.show(
      Opened(address: address, seconds: page.seconds, opened: isOpened),
      asIs: Layout.fitted(sentence, width: context.console.columns) + "\n" + address)
  }
}
