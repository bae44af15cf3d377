internal import Domain
internal import StationAPI
internal import Wording

/// Shows the progress of a pass on standard error: on a terminal one line that is redrawn, else a line for each change.
struct ProgressLine {
  private let context: CommandContext
  private var shown: String?

  init(_ context: CommandContext) { self.context = context }

  mutating func show(_ progress: PassProgress) {
    let words = context.words
    let text = words(
      .syncProgress,
      [
        "confirmed": words.number(progress.confirmed), "remaining": words.number(progress.remaining),
        "held": words.number(progress.held), "blocked": words.number(progress.quarantined),
      ])
    guard text != shown else { return }
    shown = text
    // A line that the terminal wraps could not be redrawn.
    let whole = Layout.lines(text, width: context.console.columns - 1)[0]
    context.console.warn(context.console.outputIsTerminal ? "\r\u{1B}[K\(whole)" : text + "\n")
  }

  func finish() {
    if shown != nil, context.console.outputIsTerminal { context.console.warn("\n") }
  }
}
