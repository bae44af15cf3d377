internal import Domain

/// The keys of the texts that only the office's tables of statistics and outages have, with their texts in
/// `Catalogue.office`. If a key ends in the name of a code (`endingReached`), `Words.office(_:_:)` finds it.
package enum OfficeText: String, CaseIterable, Sendable {
  case group, day, month, value, witnessed, delay, untilProof, median, most, longest, source, sourcePortal,
    sourceNetwork, sourcePerson, cause, lastSeen, ending, endingReached, endingChanged, endingUnobserved,
    endingClockSet, endingTold, away, unseen, returns, note, notedBy, reason, notedAt, withdrawnBy, withdrawnWhy,
    withdrawnAt
}

extension Catalogue {
  package static let office: [OfficeText: Bilingual] = [
    .group: "Compté" <-> "Counted",
    .day: "Jour" <-> "Day",
    .month: "Mois" <-> "Month",
    .value: "Valeur" <-> "Value",
    .witnessed: "constatées" <-> "witnessed",
    .delay: "Délai (minutes)" <-> "Delay (minutes)",
    .untilProof: "De l'enregistrement à la confirmation" <-> "From recording to confirmation",
    .median: "médiane" <-> "median",
    .most: "95 % au plus" <-> "95% at most",
    .longest: "la plus longue" <-> "the longest",
    .source: "Vu par" <-> "Seen by",
    .sourcePortal: "le programme, au portail" <-> "the program, at the portal",
    .sourceNetwork: "le programme, sur le réseau" <-> "the program, on the network",
    .sourcePerson: "une personne" <-> "a person",
    .cause: "Cause" <-> "Cause",
    .lastSeen: "Vu jusqu'à" <-> "Seen until",
    .ending: "Comment c'est fini" <-> "How it ended",
    .endingReached: "de retour" <-> "back again",
    .endingChanged: "autre chose a manqué" <-> "something else was away",
    .endingUnobserved: "rien n'a été observé ensuite" <-> "nothing was observed then",
    .endingClockSet: "l'heure de l'appareil a changé" <-> "the device's clock was changed",
    .endingTold: "selon la note" <-> "as noted",
    .away: "Durée constatée (minutes)" <-> "Observed duration (minutes)",
    .unseen: "Sans observation (minutes)" <-> "Without observation (minutes)",
    .returns: "Retours brefs" <-> "Short returns",
    .note: "Note" <-> "Note",
    .notedBy: "Noté par" <-> "Noted by",
    .reason: "Raison" <-> "Reason",
    .notedAt: "Noté le" <-> "Noted on",
    .withdrawnBy: "Retirée par" <-> "Withdrawn by",
    .withdrawnWhy: "Raison du retrait" <-> "Reason of the withdrawal",
    .withdrawnAt: "Retirée le" <-> "Withdrawn on",
  ]
}

extension Words {
  func callAsFunction(_ text: OfficeText) -> String { Catalogue.office[text]?[language] ?? text.rawValue }

  /// The word for a code; the code itself where there is none.
  func office<Code: RawRepresentable>(_ subject: String, _ code: Code) -> String where Code.RawValue == String {
    let key = subject + code.rawValue.prefix(1).uppercased() + code.rawValue.dropFirst()
    return OfficeText(rawValue: key).map { self($0) } ?? code.rawValue
  }
}
