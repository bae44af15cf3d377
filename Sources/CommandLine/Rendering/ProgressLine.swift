internal import Domain
internal import Wording

/// Progress of a pass on standard error: one line that is redrawn on a terminal, else a line whenever numbers change.
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
    context.console.warn(context.console.outputIsTerminal ? "\r\u{1B}[K\(text)" : text + "\n")
  }

  func finish() {
    if shown != nil, context.console.outputIsTerminal { context.console.warn("\n") }
  }
}
