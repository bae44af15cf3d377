import Domain
import Engine
import Foundation
import StationAPI

extension CallDoor {
  static let all = records + papers + handOvers + register + decisions

  private static let person = Sample.person
  private static let filter = CertificateFilter(
    kind: .mechanical, number: Sample.number(1), vin: "K1100", plate: "ABC 123", owner: "Exemple Roy",
    from: CivilDate("2026-11-01"), through: CivilDate("2026-11-30"), states: [.ready])

  private static let records = [
    CallDoor(
      RecordCall(entries: [Sample.entry(2, ["remarks": "un deux", "vehicle.plate": "ABC 123"])], rehearsal: true),
      found: { $0.results.flatMap(\.issues) }),
    CallDoor(
      CorrectCall(
        kind: .mechanical, number: Sample.number(1), entry: nil,
        changes: ["owner.name": "Exemple Roy", "remarks": "un deux", "vehicle.plate": "ABC 123"], by: person),
      found: { $0.result?.issues ?? [] }),
    CallDoor(
      ConformCall(kind: .mechanical, number: Sample.number(1), entry: repairs, rehearsal: true), found: \.issues),
    CallDoor(
      SaveDraftCall(id: draft, answers: ["owner.name": "Exemple Roy", "number": "CV10002", "remarks": "un deux"])),
    CallDoor(DraftCall(id: draft)),
    CallDoor(DropDraftCall(id: draft)),
    CallDoor(WithdrawCall(kind: .mechanical, number: Sample.number(1), by: person)),
    CallDoor(FiledCall(kind: .mechanical, olderNumber: Sample.number(1), by: person)),
  ]

  private static let papers = [
    CallDoor(AddLotCall(kind: .photometric, first: Sample.number(1), last: Sample.number(9), who: "Camille Exemple")),
    CallDoor(MoveNumbersCall(kind: .mechanical, numbers: [Sample.number(5)], state: .spoiled, by: person)),
    CallDoor(CountCall(kind: .mechanical, counted: 7, who: "Camille Exemple")),
    CallDoor(SkipCall(kind: .mechanical, numbers: [Sample.number(5)], by: person)),
    CallDoor(LedgerCall(kind: .mechanical, number: Sample.number(1))),
    CallDoor(VerifyCall(kind: .mechanical, number: Sample.number(1))),
  ]

  private static let handOvers = [
    CallDoor(
      HandOverCall(
        kind: .mechanical, first: Sample.number(5), last: Sample.number(6), to: "Garage Exemple", onlyFree: false,
        by: person)),
    CallDoor(ReceiveCall(slip: "{}", who: "Camille Exemple"), opaque: ["slip"]),
    CallDoor(TakeBackCall(move: 1, by: person)),
    CallDoor(SlipCall(move: 1)),
    CallDoor(BundleCall(who: "ABCD1234")),
    CallDoor(BundleWrittenCall(bundle: Identifier(draft.uuid))),
    CallDoor(ReceiptsCall(file: "{}"), opaque: ["file"]),
  ]

  private static let register = [
    CallDoor(ListCall(states: [.ready])),
    CallDoor(CertificateCall(kind: .mechanical, number: Sample.number(1))),
    CallDoor(ReviewCall(kind: .mechanical, number: Sample.number(1))),
    CallDoor(ConformitiesCall(kind: .mechanical, number: Sample.number(1))),
    CallDoor(SearchCall(filter: filter)),
    CallDoor(ExportCall(filter: filter, withPersonal: true)),
    CallDoor(StatisticsCall(from: CivilDate(dayNumber: 20_000), through: CivilDate(dayNumber: 20_001))),
  ]

  private static let decisions = [
    CallDoor(
      DecisionCall(
        kind: .mechanical, number: Sample.number(1), action: .retry, vehicle: Sample.vehicleID(1), by: person)),
    CallDoor(
      CancellationCall(
        kind: .mechanical, number: Sample.number(1), move: .confirmed(reference: "dossier 12"), by: person)),
    CallDoor(SeenCall(notice: 1, by: person)),
    CallDoor(MoveOutCall(move: Identifier(draft.uuid), by: person)),
    CallDoor(MoveWrittenCall(move: Identifier(draft.uuid))),
    CallDoor(MoveStayCall(by: person)),
    CallDoor(KeyingSessionCall(subject: keyed)),
    CallDoor(KeyingTakeCall(subject: keyed, by: typist, why: "fin de journée")),
    CallDoor(
      KeyingStepCall(
        subject: keyed, by: typist, revision: 1, action: .refused(how: .serverError, message: "Erreur 500"))),
    CallDoor(
      KeyingWitnessCall(subject: keyed, by: typist, revision: 0, seen: seen, page: "une page"), opaque: ["page"]),
    CallDoor(KeyingCountersignCall(subject: keyed, by: typist, revision: 0, seen: seen)),
    CallDoor(KeyingRetractCall(subject: keyed, by: typist, revision: 0, why: "mauvaise fenêtre")),
    CallDoor(KeyingCopyCall(subject: keyed, digest: PayloadDigest(of: Data()))),
    CallDoor(OutagesCall(from: Sample.start, before: Sample.start)),
    CallDoor(NoteOutageCall(kind: .portalDown, from: Sample.start, until: nil, by: person)),
    CallDoor(WithdrawNoteCall(note: 1, by: person)),
    CallDoor(CodeCall(code: Secret("123456"), confirmed: true)),
  ]

  private static let keyed = KeyingSubject(kind: .mechanical, number: Sample.number(1))
  private static let typist = KeyingPerson(name: "Marie Exemple", accessCode: Sample.accessCode)
  private static let seen = KeyingSeen(
    number: Sample.number(1), vin: "204417", seenAt: Sample.start, reference: "R-1", note: "vu")

  private static let draft = InspectionID(Sample.vehicleID(77).uuid)

  private static var repairs: JSONValue {
    var answers = TypedEntry()
    let given = [
      "id": draft.text, "kind": "mechanical", "number": Sample.number(1).text, "vehicle.vin": Sample.vin(1),
      "performedAt": "2026-11-23T10:00-05:00", "mechanic": "ABCD1234", "keyedBy": "ABCD1234",
      "repairs[0].component": "611", "repairs[0].code": "AB", "repairs[0].repairedAt": "2026-11-23T09:50-05:00",
      "remarks": "un deux",
    ]
    for (path, text) in given { answers[path] = text }
    return answers.entry
  }
}
