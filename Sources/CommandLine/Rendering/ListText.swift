internal import Domain

/// Certificates as a table, one on a line.
enum ListText {
  static func text(_ answer: ListAnswer, words: Words, now: Instant) -> String {
    var lines = table(answer.certificates, words: words, now: now)
    if let next = answer.next { lines.append(words(.listMore, ["sequence": "\(next)"])) }
    return lines.isEmpty ? words(.listEmpty) : lines.joined(separator: "\n")
  }

  static func text(_ reviews: ReviewList, words: Words, now: Instant) -> String {
    let lines = table(reviews.certificates, words: words, now: now)
    return lines.isEmpty ? words(.reviewNone) : lines.joined(separator: "\n")
  }

  private static func table(_ certificates: [CertificateSummary], words: Words, now: Instant) -> [String] {
    guard !certificates.isEmpty else { return [] }
    let heading = [words(.listNumber), words(.listState), words(.listSince), words(.listReason)]
    return Layout.table(
      [heading]
        + certificates.map { summary in
          [
            words.certificate(summary), words("state", summary.state), words.moment(summary.stateSince, now: now),
            summary.reason.map(words.reason) ?? "",
          ]
        })
  }
}
