internal import Domain
internal import Wording

/// Certificates that wait, one a row, as content of the partial `waiting`.
struct WaitingRows {
  let caption: String
  let summaries: [CertificateSummary]
  let report: StatusReport
  let words: Words
  /// Those that must not wait much longer go first.
  var urgent: Set<Int64> = []

  /// The most rows of one page.
  static let most = 40

  var content: Content {
    var firstOfVehicle: [VehicleIdentificationNumber: CertificateSummary] = [:]
    let rows = summaries.map { summary in
      let vehicle = summary.inspected?.vehicle.vin
      defer { if let vehicle, firstOfVehicle[vehicle] == nil { firstOfVehicle[vehicle] = summary } }
      return row(summary, after: vehicle.flatMap { firstOfVehicle[$0] })
    }
    return ["caption": caption, "waitingRows": rows]
  }

  /// - Parameter earlier: waits too, for the same vehicle.
  private func row(_ summary: CertificateSummary, after earlier: CertificateSummary?) -> Content {
    let isBlocked = summary.state == .quarantined && summary.intent != .conform
    var content = words.tag(summary)
    content["href"] = summary.state.needsPerson ? Place.review(summary) : Place.certificate(summary)
    content["kind"] = words("kind", summary.kind)
    content["number"] = summary.number.text
    content["vehicle"] = summary.inspected.map { Self.text(of: $0.vehicle) } ?? ""
    content["since"] = words.span(report.at - summary.recordedAt)
    content["why"] = why(summary, after: earlier)
    if summary.state.needsPerson {
      content["actHref"] = isBlocked ? Place.correction(summary) : Place.review(summary)
      content["actName"] = words(isBlocked ? .pageDecisionCorrect : .pageQueueDecide)
    }
    return content
  }

  /// « Nissan Frontier 2017, HJK 482 »
  private static func text(of vehicle: Vehicle) -> String {
    let name = [vehicle.make, vehicle.model, vehicle.year.map { "\($0)" }].compactMap(\.self).joined(separator: " ")
    return [name, vehicle.plate ?? ""].filter { !$0.isEmpty }.map { Printable.text($0) }.joined(separator: ", ")
  }

  private func why(_ summary: CertificateSummary, after earlier: CertificateSummary?) -> String {
    let repairs = summary.intent == .conform ? words.operation(summary) + " : " : ""
    return repairs + reason(summary, after: earlier)
  }

  private func reason(_ summary: CertificateSummary, after earlier: CertificateSummary?) -> String {
    let reason = summary.reason.map(words.reason)
    switch summary.state {
    case .sending: return words(.pageQueueOnTheWay)
    case .unknown: return words(.pageQueueLookUp, ["reason": reason ?? words("state", summary.state)])
    case .ready: break
    default: return reason ?? ""
    }
    if let time = summary.notBefore, time > report.at {
      let values = ["reason": reason ?? words(.pageQueueReady), "time": words.nearMoment(time, now: report.at)]
      return words(.pageQueueLater, values)
    }
    if let first = report.deadlines.first, first.certificate.sequence == summary.sequence {
      let time = words.nearMoment(first.endsAt, utcOffset: summary.utcOffset, now: report.at)
      return words(.pageQueueDeadline, ["time": time])
    }
    if let earlier { return words(.pageQueueSameVehicle, ["number": earlier.number.text]) }
    if urgent.contains(summary.sequence) { return words(.pageQueueUrgent) }
    return reason ?? words(.pageQueueReady)
  }
}
