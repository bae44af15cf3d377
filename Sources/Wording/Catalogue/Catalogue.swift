/// The texts that people read, in both languages, by key.
package enum Catalogue {
  /// All texts; each other file of this folder has the texts of one subject.
  package static let texts = TextTable<Text>([
    states, status, link, certificates, fields, issues, recording, conformities, corrections, requests, faq, stock,
    register, handOvers, bundles, signIn, faults, notes, keyingStates, configuration, parser, parserPhrases, help,
    fleet, page, pageDoor, pageEntry, pageChecks, pagePapers, pageReview, pageQueue, pageSignIn, pageStation, demo,
    outages, moving, pageKeying,
  ])
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
