package import Domain

extension Words {
  /// « CVM 4471192 ».
  package func certificate(_ kind: CertificateKind, _ number: CertificateNumber) -> String {
    self(.certificateName, ["kind": self("kind", kind), "number": number.text])
  }

  package func certificate(_ summary: CertificateSummary) -> String { certificate(summary.kind, summary.number) }

  /// « 4471180 à 4471192 », or a single number.
  package func range(_ range: NumberRange) -> String {
    range.count == 1
      ? Printable.text(range.first.text) : self(.rangeOf, ["first": range.first.text, "last": range.last.text])
  }

  /// The arguments that name the certificate in a command.
  package func argument(_ summary: CertificateSummary) -> String { summary.number.text + summary.kind.option }

  /// « CVM 4471192 », « CVM 4471192, conformité »
  package func operation(_ summary: CertificateSummary) -> String {
    let given = summary.portalNumber.map { " (\($0.text))" } ?? ""
    let name = certificate(summary) + given
    return summary.intent == .conform ? self(.conformityOf, ["certificate": name]) : name
  }

  /// Why an operation is in its state, with the portal's problem and field where they are known.
  package func reason(_ reason: StateReason) -> String {
    // The portal's reason tells a mechanic more than the pause that it asks for [FAQ C6].
    if reason.code == .askedToWait, reason.problem == "no-mandate" { return self(.reasonNoMandate) }
    var values = ["reason": self("reason", reason.code)]
    values["problem"] = reason.problem.map { problem($0) }
    values["field"] = reason.field.map { label($0) ?? $0 }
    return switch (reason.problem, reason.field) {
    case (nil, nil): values["reason"] ?? ""
    case (_, nil): self(.reasonWithProblem, values)
    case (nil, _): self(.reasonWithField, values)
    case (_, _): self(.reasonWithBoth, values)
    }
  }

  /// Returns the text of the portal's problem, named by the last part of its type [§8.1]; a type that the contract does
  /// not have stays unchanged.
  package func problem(_ type: String) -> String {
    let code = type.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    return Text("problem", code: code).map { self($0) } ?? type
  }

  /// What happened, and what to do about it.
  package func notice(_ notice: Notice) -> String {
    var values = notice.parameters.merging(["count": number(notice.count)]) { told, _ in told }
    if let since = values["since"].flatMap({ Int64($0) }).map(Instant.init(milliseconds:)) {
      values["since"] = moment(since, now: notice.at)
    }
    return self("notice", notice.kind, values)
  }

  /// One error of an entry: field, reason and fix.
  package func issue(_ issue: FieldIssue) -> String {
    var parameters = issue.parameters
    parameters["expected"] = parameters["expected"].map { expected in
      Text("expected", code: expected).map { self($0) } ?? expected
    }
    parameters["place"] = parameters["place"].flatMap { Int($0) }.map(ordinal)
    parameters["state"] = parameters["state"].map { state in
      Text("stock", code: state).map { self($0) } ?? state
    }
    let code = issue.reason.rawValue
    let variant = ["or", "suggestion", "exact", "half", "lost"].first { parameters[$0] != nil }.map {
      code + $0.prefix(1).uppercased() + $0.dropFirst()
    }
    let text = variant.flatMap { Text("issue", code: $0) } ?? Text("issue", code: code)
    let reason = text.map { self($0, parameters) } ?? code
    return placed(reason, at: issue.field)
  }

  /// An error shown next to its question: without paths, and without advice for files only.
  package func answerIssue(_ issue: FieldIssue) -> String {
    var plain = issue
    for key in ["or", "because"] {
      plain.parameters[key] = plain.parameters[key].map { label($0) ?? $0 }
    }
    plain.field = ""
    let reason =
      switch issue.reason {
      case .weightSentinel: self(.issueWeightSentinelAsked)
      case .noOffset, .notADateTime: self(.issueNotAMoment)
      case .notAChoice: self(.issueNotOffered)
      default: self.issue(plain)
      }
    return label(issue.field).map { self(.issueOfLabel, ["label": $0, "reason": reason]) } ?? reason
  }

  /// An error of a call, with its field's name. A member that has no name comes from a file, and keeps its path.
  package func namedIssue(_ issue: FieldIssue) -> String {
    label(issue.field) == nil ? self.issue(issue) : answerIssue(issue)
  }

  package func answerRemark(_ remark: EntryWarning) -> String {
    self("warning", remark.code, remark.parameters)
  }

  package func warning(_ warning: EntryWarning) -> String {
    var values = warning.parameters
    // A time on a paper is always shown with its year.
    values["time"] = values["at"].flatMap { Int64($0) }.map { milliseconds in
      moment(
        Instant(milliseconds: milliseconds), utcOffset: values["utcOffset"].flatMap { Int($0) },
        now: Instant(milliseconds: 0))
    }
    values["reading"] = values["value"].map { "\(decimal($0)) \(values["unit"] ?? "")" }
    return placed(self("warning", warning.code, values), at: warning.field)
  }

  package func adaptation(_ adaptation: Adaptation) -> String {
    let values = ["from": number(adaptation.from), "to": number(adaptation.to)]
    let told = self("adaptation", adaptation.code, values)
    // The text for a weight already has the value sent.
    guard let sent = adaptation.sent, adaptation.code != .weightSentinel else { return told }
    return self(.adaptationSent, ["text": told, "sent": sent])
  }

  private func placed(_ reason: String, at field: String) -> String {
    guard !field.isEmpty else { return reason }
    guard let label = label(field) else { return self(.issueLine, ["field": field, "reason": reason]) }
    return self(.issueLineLabelled, ["field": field, "label": label, "reason": reason])
  }
}

extension CertificateKind {
  /// The option that a command needs to name a certificate of this kind; none for a CVM, whose number is enough unless
  /// an AVP has it too.
  package var option: String { self == .mechanical ? "" : " --kind \(printed)" }
}

extension Words {
  /// Why nothing goes to the portal, always in the same words; nil if the portal answers.
  package func unreached(_ link: LinkReport, now: Instant) -> String? {
    switch link.state {
    case .reachable: nil
    case .untried: self(.whyUntried)
    case .web: self(.whyToKey)
    case .offline: cause(link.cause)
    case .captive: link.cause.map { $0.isOfCertificate ? cause($0) : self(.whyCaptive) } ?? self(.whyCaptive)
    case .notPortal: self(.whyNotPortal)
    case .portalDown: self(.whyPortalDown)
    case .maintenance:
      link.pausedUntil.map { self(.whyMaintenanceUntil, ["time": nearMoment($0, now: now)]) } ?? self(.whyMaintenance)
    case .protocolChanged: self(.whyProtocolChanged)
    }
  }

  /// Why the portal was not reached; if the cause is not known, says that it is offline.
  package func cause(_ cause: LinkCause?) -> String { cause.map { self("cause", $0) } ?? self(.whyOffline) }
}
