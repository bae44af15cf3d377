internal import Domain
internal import StationAPI
internal import Wording

/// What is said of entries that were recorded. Never that the portal has them.
enum RecordText {
  /// The certificate, then what the portal's form changes, then what to look at again.
  static func success(_ result: RecordResult, words: Words) -> String {
    let text: Text =
      switch result.outcome {
      case .alreadyRecorded: .recordedAlready
      case .fit: .recordFit
      case .recorded, .refused: .recorded
      }
    let name = result.number.map { words.certificate(result.kind ?? .mechanical, $0) } ?? "?"
    var lines = [words(text, ["certificate": name])]
    lines += result.adaptations.map { "  " + words(.whyAdapted, ["text": words.adaptation($0)]) }
    lines += result.warnings.map { "  " + words(.recordWarning, ["text": words.warning($0)]) }
    return lines.joined(separator: "\n")
  }

  static func summary(_ counts: Recording.Counts, rehearse: Bool, words: Words) -> String {
    words(
      rehearse ? .recordSummaryRehearsal : .recordSummary,
      [
        "recorded": words.number(counts.recorded), "already": words.number(counts.already),
        "fit": words.number(counts.fit), "refused": words.number(counts.refused),
      ])
  }
}
