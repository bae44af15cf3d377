internal import Domain
internal import StationAPI
internal import Wording

/// What is carried by hand, in words that never call it reinstated before a receipt says so.
struct BundleText {
  let words: Words
  let now: Instant

  /// A file that was just written.
  func text(_ summary: BundleSummary, in path: String) -> String {
    let made = words.count(summary.certificates, .bundleCertificates)
    return Layout.wrapped(words(.bundleMade, ["made": made, "file": path])) + "\n" + Layout.wrapped(words(.bundleNext))
  }

  func text(_ list: BundleList) -> String {
    guard !list.bundles.isEmpty else { return words(.bundleNone) }
    return list.bundles.map { summary in
      let values = [
        "bundle": summary.bundle.text, "who": summary.who, "count": words.number(summary.certificates),
        "reinstated": words.number(summary.reinstated), "answered": words.number(summary.answered),
        "time": words.moment(summary.writtenAt ?? summary.createdAt, now: now),
      ]
      return Layout.wrapped(words(summary.writtenAt == nil ? .bundleLineUnwritten : .bundleLine, values))
    }.joined(separator: "\n")
  }

  func text(_ report: BundleKeyReport) -> String {
    var lines = [
      words(.keyStation, ["station": report.station.text]), words(.keyText, ["key": report.key.base64]),
      words(.keyFingerprint, ["fingerprint": report.fingerprint]), words("key", report.standing),
    ]
    lines.append(
      report.portalFingerprint.map { words(.keyPortal, ["fingerprint": $0]) } ?? words(.keyPortalNone))
    return lines.map { Layout.wrapped($0) }.joined(separator: "\n")
  }

  func text(_ report: ReceiptsReport) -> String {
    let counts: [(Int, Text)] = [
      (report.confirmed, .receiptsConfirmed), (report.forPerson, .receiptsForPerson), (report.noted, .receiptsNoted),
      (report.known, .receiptsKnown), (report.left, .receiptsLeft),
    ]
    let told = counts.filter { $0.0 > 0 }.map { words($0.1, ["count": words.number($0.0)]) }
    let lines = told.isEmpty ? [words(.receiptsNothing)] : told
    return (lines + report.problems.map(line)).map { Layout.wrapped($0) }.joined(separator: "\n")
  }

  private func line(_ problem: CarriedProblem) -> String {
    words(
      .receiptsProblem,
      [
        "certificate": words.certificate(problem.kind, problem.number), "state": words("state", problem.state),
        "problem": told(problem.problem, problem.field),
      ])
  }

  /// The portal's name for it, and the field where it named one.
  private func told(_ problem: String, _ field: String?) -> String {
    guard let field else { return words.problem(problem) }
    return words(.reasonWithField, ["reason": words.problem(problem), "field": words.label(field) ?? field])
  }

  /// A file as events of a certificate's life.
  func events(_ record: CarriedRecord) -> [(at: Instant, line: String)] {
    var events: [(at: Instant, line: String)] = []
    if let writtenAt = record.writtenAt {
      events.append((writtenAt, words(.lifeCarried, ["bundle": record.bundle.text, "who": record.who])))
    }
    return events
      + record.answers.map { answer in
        let time = words.moment(answer.answeredAt, now: now)
        guard let problem = answer.problem else {
          return (answer.storedAt, words(.lifeCarriedReceipt, ["bundle": record.bundle.text, "time": time]))
        }
        let values = ["bundle": record.bundle.text, "time": time, "problem": told(problem, answer.field)]
        return (answer.storedAt, words(.lifeCarriedProblem, values))
      }
  }
}
