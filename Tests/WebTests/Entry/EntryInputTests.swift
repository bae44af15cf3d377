import Domain
import Foundation
import StationAPI
import Testing
import Wording

@testable import Web

@Suite struct EntryInputTests {
  private static let words = Words(language: .french, zone: .quebec)

  @Test(arguments: [
    // Day, time, date as typed, and the moment in an entry's form. Now is 2026-11-23, 11:37 in Québec.
    ("0", "10 h 15", "", "2026-11-23T10:15:00-05:00"), ("0", "10:15", "", "2026-11-23T10:15:00-05:00"),
    ("0", "1015", "", "2026-11-23T10:15:00-05:00"), ("0", "915", "", "2026-11-23T09:15:00-05:00"),
    ("1", "16 h", "", "2026-11-22T16:00:00-05:00"), ("autre", "9 h 05", "20 nov.", "2026-11-20T09:05:00-05:00"),
    ("autre", "9:05", "2026-11-19", "2026-11-19T09:05:00-05:00"), ("0", "dix heures", "", "dix heures"),
    // The date does not count where its button says otherwise.
    ("0", "10 h 15", "20 nov.", "2026-11-23T10:15:00-05:00"),
  ])
  func `A day that is chosen and a time that is typed make one moment`(
    day: String, time: String, date: String, moment: String
  ) throws {
    let input = EntrySamples.input(["jour": day, "heure": time, "date": date])
    let text = try #require(input.counted["performedAt"])
    #expect((try? OffsetDateTime(text))?.instant == (try? OffsetDateTime(moment))?.instant, "\(text)")
    #expect((try? OffsetDateTime(text)) != nil || text == moment)
  }

  @Test func `Another day without its date is an error, not today`() {
    let input = EntrySamples.input(["jour": "autre", "heure": "10 h 15"])
    #expect(input.issues.map(\.field) == ["performedAt"])
  }

  @Test func `An hour that comes twice asks which one, and takes the answer`() {
    let twice = ["jour": "autre", "heure": "1 h 30", "date": "2026-11-01"]
    #expect(EntrySamples.input(twice).issues.map(\.reason) == [.hourTwice])
    let first = EntrySamples.input(twice.merging(["heure-recul": "1"]) { $1 }).counted["performedAt"]
    let second = EntrySamples.input(twice.merging(["heure-recul": "2"]) { $1 }).counted["performedAt"]
    #expect(first?.hasSuffix("-04:00") == true)
    #expect(second?.hasSuffix("-05:00") == true)
  }

  @Test func `A time that was not changed keeps its seconds`() {
    let exact = "2026-11-23T10:15:42-05:00"
    #expect(EntrySamples.input(["heure": "10 h 15", "heure-exact": exact]).counted["performedAt"] == exact)
    #expect(EntrySamples.input(["heure": "10 h 16", "heure-exact": exact]).counted["performedAt"] != exact)
  }

  @Test(
    arguments: [
      // What is changed in the form, and what its entry has then.
      (["proprietaire": "personne", "neq": "1140000001"], "owner.enterpriseNumber", nil),
      (["proprietaire": "entreprise", "neq": "1140000001"], "owner.enterpriseNumber", "1140000001"),
      (["resultat": "conforme", "composant-1": "2205", "code-1": "C"], "defects[0].component", nil),
      (["resultat": "non", "composant-1": "2205C", "code-1": ""], "defects[0].component", "2205"),
      (["resultat": "non", "composant-1": "2205C", "code-1": ""], "defects[0].code", "C"),
      (["resultat": "conforme", "reparees": "oui", "composant-1": "2205", "code-1": "C"], "defects[0].code", "C"),
      (["resultat": "conforme", "circuler": "non"], "mayCirculate", nil),
      (["resultat": "non", "circuler": "non"], "mayCirculate", "false"),
      (["pnbv": "leger", "pnbv-kg": "2 000"], "vehicle.pnbv", nil),
      (["pnbv": "leger", "pnbv-kg": "2 000"], "vehicle.pnbv.notVisible", "light"),
      (["pnbv": "lisible", "pnbv-kg": "2 000"], "vehicle.pnbv", "2 000"),
      (["unite": "illegible", "odometre": ""], "odometer.absent", "illegible"),
      (["unite": "km", "odometre": "61000 mi"], "odometer.unit", "mi"),
      (["mode": "ancien", "ancien-numero": "A12"], "number", nil),
      (["mode": "ancien", "ancien-numero": "A12"], "older.number", "A12"),
      (["mode": "imprime", "ancien-numero": "A12"], "older.number", nil),
      (["genre": "AVP", "mode": "portail"], "numbering", "byPortal"),
      (["genre": "AVP", "ou-1": "frontLeft", "vitre-1": "70,0"], "readings[0].transmission", "70,0"),
      (["province": "autre", "pays": "FRA"], "vehicle.jurisdiction", "FRA"),
      (["province": "US-VT"], "vehicle.jurisdiction", "US-VT"),
      (["adresse-province": "québec"], "owner.address.jurisdiction", "QC"),
    ] as [([String: String], String, String?)])
  func `A part of the form that its choice hides does not count`(
    changes: [String: String], path: String, text: String?
  ) {
    #expect(EntrySamples.input(changes).counted[path] == text)
  }

  @Test func `The row whose button was pressed is dropped, whatever rows before it are empty`() {
    let input = EntrySamples.input([
      "resultat": "non", "composant-1": "", "composant-2": "2205", "code-2": "C", "composant-3": "3101", "code-3": "B",
      "faire": "retirer-2",
    ])
    #expect(input.counted["defects[0].component"] == "3101")
    #expect(input.rows["defects"] == 1)
  }

  @Test func `Empty rows between defects are closed up`() {
    let input = EntrySamples.input([
      "resultat": "non", "composant-1": "", "composant-2": "2205", "code-2": "C", "composant-4": "3101", "code-4": "B",
      "gravite-3": "mineure",
    ])
    #expect(input.counted["defects[0].component"] == "2205")
    #expect(input.counted["defects[1].component"] == "3101")
    #expect(input.rows["defects"] == 2)
  }

  @Test(
    arguments: [
      [:], ["resultat": "non", "composant-1": "2205", "code-1": "C", "gravite-1": "mineure", "circuler": "oui"],
      [
        "resultat": "conforme", "reparees": "oui", "composant-1": "2205", "code-1": "C", "gravite-1": "mineure",
        "reparee-1": "hier 9 h",
      ],
      [
        "genre": "AVP", "numero": "0088004", "ou-1": "frontLeft", "vitre-1": "70", "ou-2": "frontRight",
        "vitre-2": "68,5",
        "resultat": "non", "outil": "TM-0417",
      ],
      ["mode": "ancien", "ancien-numero": "A12", "ancien-date": "2019-05-06 10:00", "province": "ON"],
    ] as [[String: String]])
  func `A draft of the page is the same entry in the terminal, and the reverse`(changes: [String: String]) {
    let input = EntrySamples.input(changes)
    let terminal = Questionnaire(.inspection, texts: input.kept)
    #expect(terminal.answers.entry == Self.entry(input))
    let back = EntryInput(.inspection, id: input.id, resuming: terminal.kept, Self.words, now: EntrySamples.now)
    #expect(Self.entry(back) == Self.entry(input))
  }

  private static func entry(_ input: EntryInput) -> JSONValue {
    EntrySheet(texts: input.counted, rows: input.rows, in: EntrySamples.start.context(now: EntrySamples.now))
      .answers.entry
  }

  @Test(arguments: [
    ["heure": "dix heures", "numero-lu": "oui"], ["jour": "autre", "heure": "10 h 15"],
    ["jour": "autre", "heure": "1 h 30", "date": "2026-11-01"], ["neq": "1140000001", "proprietaire": "personne"],
    ["pnbv": "lourd", "pnbv-kg": "5 000"], ["resultat": "conforme", "composant-1": "2205"],
    ["genre": "AVP", "mode": "portail"], ["vu-vinCheckDigit-niv": "oui"],
  ])
  func `A draft shows again what a page held, faults and hidden parts included`(changes: [String: String]) {
    let input = EntrySamples.input(changes)
    let back = EntryInput(.inspection, id: input.id, resuming: input.kept, Self.words, now: EntrySamples.now)
    #expect(back.kept == input.kept)
    #expect(back.issues == input.issues)
    #expect(back.counted == input.counted)
  }
}
