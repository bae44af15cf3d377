package import Domain
package import StationAPI

/// Certificates carried by hand. The words never call a certificate reinstated before there is a receipt.
extension View {
  /// A bundle file that was just written.
  package static func carried(_ summary: BundleSummary, in path: String, _ words: Words) -> View {
    let made = words.count(summary.certificates, .bundleCertificates)
    return View(words(.bundleMade, ["made": made, "file": path]), words(.bundleNext))
  }

  package static func bundles(_ list: BundleList, _ words: Words, now: Instant) -> View {
    guard !list.bundles.isEmpty else { return View(words(.bundleNone)) }
    return View(blocks: [.sentences(list.bundles.map { words.told($0, now: now) })])
  }

  package static func bundleKey(_ report: BundleKeyReport, _ words: Words) -> View {
    let portal = report.portalFingerprint.map { words(.keyPortal, ["fingerprint": $0]) } ?? words(.keyPortalNone)
    return View(
      words(.keyStation, ["station": report.station.text]), words(.keyText, ["key": report.key.base64]),
      words(.keyFingerprint, ["fingerprint": report.fingerprint]), words("key", report.standing), portal)
  }

  /// The changes that a file of receipts made.
  package static func receipts(_ report: ReceiptsReport, _ words: Words) -> View {
    let counts: [(Int, Text)] = [
      (report.confirmed, .receiptsConfirmed), (report.forPerson, .receiptsForPerson), (report.noted, .receiptsNoted),
      (report.known, .receiptsKnown), (report.left, .receiptsLeft),
    ]
    let told = counts.filter { $0.0 > 0 }.map { words($0.1, ["count": words.number($0.0)]) }
    let problems = report.problems.map { problem in
      words(
        .receiptsProblem,
        [
          "certificate": words.certificate(problem.kind, problem.number), "state": words("state", problem.state),
          "problem": words.told(problem.problem, problem.field),
        ])
    }
    return View(blocks: [.sentences((told.isEmpty ? [words(.receiptsNothing)] : told) + problems)])
  }
}

extension Words {
  /// A bundle with what came back of it.
  package func told(_ summary: BundleSummary, now: Instant) -> String {
    self(
      summary.writtenAt == nil ? .bundleLineUnwritten : .bundleLine,
      [
        "bundle": summary.bundle.text, "who": summary.who, "count": number(summary.certificates),
        "reinstated": number(summary.reinstated), "answered": number(summary.answered),
        "time": moment(summary.writtenAt ?? summary.createdAt, now: now),
      ])
  }

  /// The portal's problem, with the field if the portal named one.
  fileprivate func told(_ problem: String, _ field: String?) -> String {
    guard let field else { return self.problem(problem) }
    return self(.reasonWithField, ["reason": self.problem(problem), "field": label(field) ?? field])
  }

  /// The events of a bundle file in a certificate's life.
  func events(_ record: CarriedRecord, now: Instant) -> [LifeEvent] {
    let written = record.writtenAt.map { writtenAt in
      LifeEvent(at: writtenAt, lines: [self(.lifeCarried, ["bundle": record.bundle.text, "who": record.who])])
    }
    let answers = record.answers.map { answer in
      var values = ["bundle": record.bundle.text, "time": moment(answer.answeredAt, now: now)]
      values["problem"] = answer.problem.map { told($0, answer.field) }
      let text: Text = answer.problem == nil ? .lifeCarriedReceipt : .lifeCarriedProblem
      return LifeEvent(at: answer.storedAt, lines: [self(text, values)])
    }
    return [written].compactMap(\.self) + answers
  }
}
