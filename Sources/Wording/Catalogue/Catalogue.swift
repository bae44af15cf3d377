/// The texts that people read, in both languages, by key.
package enum Catalogue {
  /// All texts; each other file of this folder has the texts of one subject.
  package static let texts: [Text: Bilingual] = [
    states, status, link, certificates, fields, issues, recording, conformities, corrections, requests, faq, stock,
    register, handOvers, bundles, signIn, faults, notes, keyingStates, configuration, parser, parserPhrases, help,
    fleet,
    page, pageDoor, pageEntry, pageChecks, pagePapers, pageDecide, pageStation, demo,
    outages,
    moving,
    pageKeying,
  ].reduce(into: Dictionary(minimumCapacity: Text.allCases.count)) { whole, table in
    whole.merge(table) { first, _ in preconditionFailure("two texts for one key: \(first)") }
  }
}

/// French on the left, English on the right: a text without its translation does not compile.
infix operator <-> : RangeFormationPrecedence

func <-> (french: String, english: String) -> Bilingual { Bilingual(french: french, english: english) }

/// A text in French and in English, with the same placeholders, `{such}`.
package struct Bilingual: Hashable, Sendable {
  package let french: String
  package let english: String

  package subscript(_ language: Language) -> String {
    switch language {
    case .french: french
    case .english: english
    }
  }
}

// A key is hashed by its case alone. Swift would hash the name of a case that has a raw value, and each command looks up
// more than a thousand when it makes the table.

extension Text {
  package func hash(into hasher: inout Hasher) { hasher.combine(case: self) }
}

extension KeyingText {
  package func hash(into hasher: inout Hasher) { hasher.combine(case: self) }
}

extension Hasher {
  /// `value` is an enumeration's case without values of its own: its bytes are the case's number.
  fileprivate mutating func combine<Case: CaseIterable>(case value: Case) {
    withUnsafeBytes(of: value) { combine(bytes: $0) }
  }
}
