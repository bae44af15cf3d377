package import Domain

extension CertificateDetail {
  /// When the portal last may have got it: it was sent, or answered « Erreur 500 » to a person who typed it there. Nil
  /// where neither was [FAQ U2].
  package var mayHaveArrivedAt: Instant? {
    let typed = keyingEvents.last { if case .refused(.serverError, _, _) = $0.what { true } else { false } }
    return attempts.last { $0.purpose == .submit }?.startedAt ?? typed?.at
  }
}

/// Fills e-mail drafts from the record. What is not recorded, and what must never be typed here, stays a blank
/// [FAQ C2].
package struct DraftText {
  private let words: Words
  package let contacts: Contacts
  private let now: Instant

  package init(_ words: Words, contacts: Contacts, now: Instant) {
    (self.words, self.contacts, self.now) = (words, contacts, now)
  }

  package func supportSignIn(_ accessCode: AccessCode?) -> EmailDraft {
    let values = ["accessCode": accessCode?.text ?? EmailDraft.blank, "blank": EmailDraft.blank]
    return draft(.supportSignIn, .draftSignInSubject, .draftSignInBody, values)
  }

  package func statistics(_ station: StationSummary) -> EmailDraft {
    let values = [
      "station": station.name, "kind": words("station", station.kind), "blank": EmailDraft.blank,
    ]
    return draft(.statistics, .draftStatisticsSubject, .draftStatisticsBody, values)
  }

  /// - Parameter sentAt: when the certificate was last sent, or typed.
  package func unknownOutcome(_ detail: CertificateDetail, sentAt: Instant) -> EmailDraft {
    let inspection = detail.inspection
    let wasSent = detail.attempts.contains { $0.purpose == .submit }
    let values = [
      "act": words(wasSent ? .draftLastSent : .draftLastTyped),
      "time": words.moment(inspection.performedAt, utcOffset: inspection.utcOffset, now: now),
      "sent": words.moment(sentAt, now: now),
      "mechanic": inspection.mechanic.text,
    ]
    return draft(
      .unknownOutcome, .draftUnknownSubject, .draftUnknownBody,
      values.merging(Self.document(detail, words)) { first, _ in first })
  }

  /// Includes the name and reason of an open request to cancel, where there is one.
  package func cancelPhotometric(_ detail: CertificateDetail) -> EmailDraft {
    let request = detail.cancellations.last { $0.move == .toAsk }
    let isOpen = detail.cancellations.last?.move.state.isOpen ?? false
    let values = [
      "why": isOpen ? request?.by.why ?? EmailDraft.blank : EmailDraft.blank,
      "who": isOpen ? request?.by.who ?? EmailDraft.blank : EmailDraft.blank,
    ]
    return draft(
      .cancelPhotometric, .draftCancelSubject, .draftCancelBody,
      values.merging(Self.document(detail, words)) { first, _ in first })
  }

  private static func document(_ detail: CertificateDetail, _ words: Words) -> [String: String] {
    let vehicle = detail.inspection.vehicle
    return [
      "certificate": words.certificate(detail.summary), "number": detail.summary.number.text, "vin": vehicle.vin.text,
      "plate": vehicle.plate ?? "–", "blank": EmailDraft.blank,
    ]
  }

  private func draft(
    _ kind: DraftKind, _ subject: Text, _ body: Text, _ values: [String: String]
  ) -> EmailDraft {
    EmailDraft(kind, to: contacts.support, subject: words(subject, values), body: words(body, values))
  }

  /// The draft as plain text, for a terminal or a pipe: addressee, subject, an empty line, the body.
  package func plain(_ draft: EmailDraft) -> String {
    words(.draftTo, ["to": draft.to]) + "\n" + words(.draftSubject, ["subject": draft.subject]) + "\n\n" + draft.body
  }
}
