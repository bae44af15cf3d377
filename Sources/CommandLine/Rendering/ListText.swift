internal import Domain
internal import StationAPI
internal import Wording

/// Certificates as a table, one on a line.
enum ListText {
  static func text(_ answer: ListAnswer, words: Words, now: Instant) -> String {
    let urgent = Set(answer.urgent.map(\.sequence))
    let others = answer.certificates.filter { !urgent.contains($0.sequence) }
    var lines = table(
      answer.urgent + others, marked: urgent,
      drafts: EntryDraftText.rows(answer.drafts, words, now: now), words: words,
      now: now)
    if !urgent.isEmpty { lines.append(words(.listUrgent)) }
    if let next = answer.next { lines.append(words(.listMore, ["sequence": "\(next)"])) }
    return lines.isEmpty ? words(.listEmpty) : lines.joined(separator: "\n")
  }

  static func text(_ reviews: ReviewList, words: Words, now: Instant) -> String {
    let lines = table(reviews.certificates, words: words, now: now)
    return lines.isEmpty ? words(.reviewNone) : lines.joined(separator: "\n")
  }

  /// - Parameters:
  ///   - marked: the sequence numbers of those that must not wait.
  ///   - drafts: rows that come first.
  private static func table(
    _ certificates: [CertificateSummary], marked: Set<Int64> = [], drafts: [[String]] = [],
    words: Words, now: Instant
  ) -> [String] {
    guard !certificates.isEmpty || !drafts.isEmpty else { return [] }
    let heading = [
      words(.listNumber), words(.listState), words(.listPerformed), words(.listSince), words(.listReason),
    ]
    return Layout.table(
      [heading] + drafts
        + certificates.map { summary in
          [
            (marked.contains(summary.sequence) ? "! " : "") + words.operation(summary),
            words.standing(summary),
            summary.performedAt.map { words.moment($0, utcOffset: summary.utcOffset, now: now) } ?? "",
            words.moment(summary.stateSince, now: now),
            summary.reason.map(words.reason) ?? "",
          ]
        })
  }
}
