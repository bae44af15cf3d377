package import Domain
package import StationAPI

/// Sentences about a document that was looked up, and about repairs that were recorded.
package struct ConformPhrases {
  private let words: Words
  private let contacts: Contacts
  private let now: Instant

  package init(_ words: Words, contacts: Contacts, now: Instant) {
    (self.words, self.contacts, self.now) = (words, contacts, now)
  }

  /// Says where the document was found and which of its defects are open [FAQ A1, A2].
  package func document(_ answer: ConformAnswer) -> [String] {
    let name = words.certificate(answer.kind, answer.number)
    guard let document = answer.document else {
      guard answer.lookUp == .absentAtPortal else { return [words(.conformNotAsked, ["certificate": name])] }
      let values = words.contacts(contacts).merging(["certificate": name]) { _, own in own }
      return [words(.conformAbsent, values)]
    }
    let place: Text = answer.lookUp == .here ? .conformDocumentHere : .conformDocumentAtPortal
    func moment(_ instant: Instant) -> String { words.moment(instant, utcOffset: document.utcOffset, now: now) }
    var lines = [words(place, ["certificate": name, "time": moment(document.performedAt)])]
    let open = document.open.map(words.openDefect).joined(separator: "; ")
    lines.append(open.isEmpty ? words(.conformOpenNone) : words(.conformOpen, ["defects": open]))
    if let deadline = document.deadline, !document.open.isEmpty {
      let text: Text = deadline < now ? .conformDeadlinePast : .conformDeadline
      lines.append(words(text, ["time": moment(deadline)]))
    }
    if document.isOlder { lines.append(words(.conformOlder, words.contacts(contacts))) }
    return lines
  }

  /// Says that the repairs are recorded; never that the portal has them.
  package func success(_ answer: ConformAnswer) -> [String] {
    let text: Text =
      switch answer.outcome {
      case .alreadyRecorded: .conformedAlready
      case .fit: .conformFit
      case .recorded, .refused: .conformed
      }
    var lines = [words(text, ["certificate": words.certificate(answer.kind, answer.number)])]
    if answer.lookUp == .here { lines.append(words(.conformAfterDocument)) }
    lines += answer.warnings.map { words(.recordWarning, ["text": words.warning($0)]) }
    return lines
  }
}
