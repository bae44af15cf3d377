internal import Domain
internal import StationAPI
internal import Wording

/// Records many entries, a chunk at a time: valid entries are recorded, errors of the others are reported with their
/// line.
struct Recording {
  /// Sends a chunk of entries to the station.
  typealias Door = @Sendable (RecordCall) async throws(StationAccessFault) -> RecordAnswer

  private let context: CommandContext
  private let rehearse: Bool
  private let byLine: Bool
  private let preset: EntryPreset
  private var counts = Counts()

  struct Counts: Hashable {
    var recorded = 0
    var already = 0
    var fit = 0
    var refused = 0

    var all: Int { recorded + already + fit + refused }
  }

  init(context: CommandContext, rehearse: Bool, byLine: Bool, preset: EntryPreset) {
    (self.context, self.rehearse, self.byLine, self.preset) = (context, rehearse, byLine, preset)
  }

  mutating func run(_ source: EntrySource, _ door: Door) async -> ExitCode {
    var source = source
    var chunk = source.nextChunk()
    while !chunk.isEmpty {
      if let failure = await record(chunk, door) { return failure }
      chunk = source.nextChunk()
    }
    return conclude()
  }

  /// Records a chunk. Returns an exit code if the rest must not be tried, else nil.
  private mutating func record(_ entries: [EntrySource.Entry], _ door: Door) async -> ExitCode? {
    let sound = entries.compactMap { entry -> JSONValue? in
      if case .entry(let value) = entry.content { preset.applied(to: value) } else { nil }
    }
    var results: ArraySlice<RecordResult> = []
    if !sound.isEmpty {
      do throws(StationAccessFault) {
        results = try await door(RecordCall(entries: sound, rehearsal: rehearse)).results[...]
      } catch {
        return stopped(error, at: entries[0].line)
      }
    }
    for entry in entries {
      switch entry.content {
      case .fault(let fault):
        counts.refused += 1
        context.complain(
          placed(context.words.entryFault(fault), at: entry.line), code: fault.code, ["line": "\(entry.line)"])
      case .entry: if let result = results.popFirst() { tell(result, at: entry.line) }
      }
    }
    return nil
  }

  private func stopped(_ fault: StationAccessFault, at line: Int) -> ExitCode {
    let refusal: StationRefusal? = if case .agent(let refusal) = fault { refusal } else { nil }
    if refusal?.code == .storeFault { context.complain(.recordStoreFault) }
    let code = context.report(fault)
    if refusal?.code == .agentNotReachable { context.complain(.recordUnanswered) }
    if byLine { context.complain(.recordStoppedAt, ["line": "\(line)"]) }
    return code
  }

  private mutating func tell(_ result: RecordResult, at line: Int) {
    if context.json { context.console.say(StationJSON.text(result)) }
    switch result.outcome {
    case .recorded: counts.recorded += 1
    case .alreadyRecorded: counts.already += 1
    case .fit: counts.fit += 1
    case .refused: return refuse(line, result.issues)
    }
    if !context.json { context.console.say(context.words.success(result)) }
  }

  private mutating func refuse(_ line: Int, _ issues: [FieldIssue]) {
    counts.refused += 1
    for issue in issues { context.complain(issue, as: placed(context.words.issue(issue), at: line)) }
  }

  private func placed(_ text: String, at line: Int) -> String {
    guard line != EntrySource.alone else { return text }
    return context.words(byLine ? .recordLine : .recordEntry, ["line": "\(line)", "text": text])
  }

  private func conclude() -> ExitCode {
    if counts.all == 0 {
      context.complain(.recordNothing)
      return .inputErrors
    }
    if counts == Counts(refused: 1) {
      context.complain(.recordRefused)
    } else if counts.all > 1 {
      context.complain(summary, code: "summary")
    }
    return counts.refused > 0 ? .inputErrors : .done
  }

  private var summary: String {
    let words = context.words
    return words(
      rehearse ? .recordSummaryRehearsal : .recordSummary,
      [
        "recorded": words.number(counts.recorded), "already": words.number(counts.already),
        "fit": words.number(counts.fit), "refused": words.number(counts.refused),
      ])
  }
}

extension Words {
  /// What `recorded` says, a line each.
  func success(_ result: RecordResult) -> String {
    let (sentence, notes) = recorded(result)
    return ([sentence] + notes.map { "  " + $0 }).joined(separator: "\n")
  }
}
