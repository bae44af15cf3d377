package import Domain

/// Writes comma-separated values (RFC 4180): lines end in CR LF, text is UTF-8.
package enum CSV {
  package static func line(_ fields: [String]) -> String { fields.map(field).joined(separator: ",") + "\r\n" }

  /// Puts an apostrophe before text that a spreadsheet would take for a formula. Invisible characters other than line
  /// ends and tabs become codes such as `\u{200b}`.
  package static func field(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    return quoted((isFormula ? "'" : "") + shown(text), separator: ",")
  }

  static func shown(_ text: String) -> String { text.showingUnseen(except: ["\t", "\r", "\n"]) }

  /// Quotes a field where it must be, between fields with this separator.
  static func quoted(_ text: String, separator: Unicode.Scalar) -> String {
    let needsQuotes = text.unicodeScalars.contains { $0 == separator || "\"\r\n".unicodeScalars.contains($0) }
    guard needsQuotes || text.first == " " || text.last == " " else { return text }
    return "\"" + doubled(text) + "\""
  }

  /// With each quotation mark twice, as in a quoted field and in a spreadsheet's text constant.
  static func doubled(_ text: String) -> String {
    text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
  }
}

/// Tables of lots and statistics; times are in UTC, durations in milliseconds.
extension CSV {
  package static let ledgerHeading = line([
    "kind", "lot", "first", "last", "count", "state", "changedAt", "who", "why", "station",
  ])

  /// Writes a line for each run of numbers.
  package static func lines(_ ledger: LotLedger) -> String {
    ledger.runs.map { run in
      line(
        cells(ledger.kind, ledger.first, run.numbers) + [
          run.state.rawValue, OffsetDateTime.text(run.changedAt, utcOffset: 0), run.who ?? "", run.why ?? "",
          run.station ?? "",
        ])
    }.joined()
  }

  package static let verificationHeading = line(["kind", "lot", "first", "last", "count", "finding", "state"])

  /// Writes a line for each run that does not plainly agree, then one for all runs that do.
  package static func lines(_ lot: StockVerification) -> String {
    let runs = lot.runs.map { run in
      line(cells(lot.kind, lot.first, run.numbers) + [run.finding.rawValue, run.state.rawValue])
    }
    let agreed = lot.counts[NumberFinding.agreed.rawValue] ?? 0
    return runs.joined()
      + line([lot.kind.rawValue, lot.first.text, "", "", "\(agreed)", NumberFinding.agreed.rawValue, ""])
  }

  private static func cells(_ kind: CertificateKind, _ lot: CertificateNumber, _ numbers: NumberRange) -> [String] {
    [kind.rawValue, lot.text, numbers.first.text, numbers.last.text, "\(numbers.count)"]
  }

  /// Writes a line for each line of each group, then the times to confirmation.
  package static func lines(_ report: StatisticsReport) -> String {
    var lines = [line(["group", "key", "count", "compliant", "nonCompliant", "reinstated", "witnessed"])]
    for group in report.groups {
      lines += group.lines.map { told in
        line(
          [group.name.rawValue, told.key]
            + [told.count, told.compliant, told.nonCompliant, told.reinstated, told.witnessed].map { "\($0)" })
      }
    }
    if let times = report.confirmation {
      let spans = [("median", times.median), ("percentile95", times.percentile95), ("longest", times.longest)]
      lines += spans.map { line(["confirmationMilliseconds", $0, "\($1.milliseconds)", "", "", "", ""]) }
    }
    return lines.joined()
  }

  /// Writes a line for each span of the outage log, oldest first.
  package static func lines(_ report: OutageReport) -> String {
    let heading = line([
      "source", "kind", "cause", "reachedBefore", "firstSeen", "lastSeen", "ending", "endedAt", "observedMilliseconds",
      "unobservedMilliseconds", "joined", "papers", "who", "why", "notedAt", "id", "withdrawnBy", "withdrawnWhy",
      "withdrawnAt",
    ])
    return heading
      + report.outages.map { listed in
        let outage = listed.outage
        return line([
          outage.source.rawValue, outage.kind.rawValue, outage.cause?.rawValue ?? "", utc(outage.reachedBefore),
          utc(outage.firstSeen), utc(outage.lastSeen), outage.ending?.rawValue ?? "", utc(outage.endedAt),
          "\(outage.observed.milliseconds)", "\(outage.unobserved.milliseconds)", "\(outage.joined)",
          "\(listed.papers)", outage.by?.who ?? "", outage.by?.why ?? "", utc(outage.notedAt), "\(outage.id)",
          outage.withdrawnBy?.who ?? "", outage.withdrawnBy?.why ?? "", utc(outage.withdrawnAt),
        ])
      }.joined()
  }

  private static func utc(_ moment: Instant?) -> String { moment.map { OffsetDateTime.text($0, utcOffset: 0) } ?? "" }
}
