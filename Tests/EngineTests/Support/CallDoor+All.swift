import Domain
import Engine
import Foundation

extension CallDoor {
  static let all = records + papers + handOvers + register + decisions + rest

  private static let person = Sample.person
  private static let filter = CertificateFilter(
    kind: .mechanical, number: Sample.number(1), vin: "K1100", plate: "ABC 123", owner: "Exemple Roy",
    from: CivilDate("2026-11-01"), through: CivilDate("2026-11-30"), states: [.ready])

  private static let records = [
    CallDoor(
      RecordCall(entries: [Sample.entry(2, ["remarks": "un deux", "vehicle.plate": "ABC 123"])], rehearsal: true),
      { station, call in try await station.record(call) }, found: { $0.results.flatMap(\.issues) }),
    CallDoor(
      CorrectCall(
        kind: .mechanical, number: Sample.number(1), entry: nil,
        changes: ["owner.name": "Exemple Roy", "remarks": "un deux", "vehicle.plate": "ABC 123"], by: person),
      { station, call in try await station.correct(call) }, found: { $0.result?.issues ?? [] }),
    CallDoor(
      ConformCall(kind: .mechanical, number: Sample.number(1), entry: repairs, rehearsal: true),
      { station, call in try await station.conform(call) }, found: \.issues),
    CallDoor(
      SaveDraftCall(id: draft, answers: ["owner.name": "Exemple Roy", "number": "CV10002", "remarks": "un deux"]),
      { station, call in try await station.saveDraft(call) }),
    CallDoor(DraftCall(id: draft), { station, call in try await station.draft(call) }),
    CallDoor(
      WithdrawCall(kind: .mechanical, number: Sample.number(1), by: person),
      { station, call in try await station.withdraw(call) }),
    CallDoor(
      FiledCall(kind: .mechanical, olderNumber: Sample.number(1), by: person),
      { station, call in try await station.noteFiled(call) }),
  ]

  private static let papers = [
    CallDoor(
      AddLotCall(kind: .photometric, first: Sample.number(1), last: Sample.number(9), who: "Camille Exemple"),
      { station, call in try await station.addLot(call) }),
    CallDoor(
      MoveNumbersCall(kind: .mechanical, numbers: [Sample.number(5)], state: .spoiled, by: person),
      { station, call in try await station.moveNumbers(call) }),
    CallDoor(
      CountCall(kind: .mechanical, counted: 7, who: "Camille Exemple"),
      { station, call in try await station.countStock(call) }),
    CallDoor(
      SkipCall(kind: .mechanical, numbers: [Sample.number(5)], by: person),
      { station, call in try await station.skipNumbers(call) }),
    CallDoor(
      LotCall(kind: .mechanical, number: Sample.number(1)), { station, call in try await station.lotLedger(call) }),
  ]

  private static let handOvers = [
    CallDoor(
      HandOverCall(
        kind: .mechanical, first: Sample.number(5), last: Sample.number(6), to: "Garage Exemple", onlyFree: false,
        by: person),
      { station, call in try await station.handOver(call) }),
    CallDoor(
      ReceiveCall(slip: "{}", who: "Camille Exemple"), opaque: ["slip"],
      { station, call in try await station.receive(call) }),
    CallDoor(TakeBackCall(move: 1, by: person), { station, call in try await station.takeBack(call) }),
    CallDoor(SlipCall(move: 1), { station, call in try await station.slip(call) }),
    CallDoor(BundleCall(who: "ABCD1234"), { station, call in try await station.makeBundle(call) }),
    CallDoor(
      BundleWrittenCall(bundle: Identifier(draft.uuid)),
      { station, call in
        try await station.noteBundleWritten(call)
      }),
    CallDoor(ReceiptsCall(file: "{}"), opaque: ["file"], { station, call in try await station.importReceipts(call) }),
  ]

  private static let register = [
    CallDoor(ListCall(states: [.ready]), { station, call in try await station.list(call) }),
    CallDoor(
      CertificateCall(kind: .mechanical, number: Sample.number(1)),
      { station, call in try await station.certificate(call) }),
    CallDoor(SearchCall(filter: filter), { station, call in try await station.search(call) }),
    CallDoor(ExportCall(filter: filter, withPersonal: true), { station, call in try await station.export(call) }),
    CallDoor(
      StatisticsCall(from: CivilDate(dayNumber: 20_000), through: CivilDate(dayNumber: 20_001)),
      { station, call in try await station.statistics(call) }),
  ]

  private static let decisions = [
    CallDoor(
      DecisionCall(
        kind: .mechanical, number: Sample.number(1), action: .retry, vehicle: Sample.vehicleID(1), by: person),
      { station, call in try await station.decide(call) }),
    CallDoor(
      CancellationCall(
        kind: .mechanical, number: Sample.number(1), move: .confirmed(reference: "dossier 12"), by: person),
      { station, call in try await station.cancel(call) }),
    CallDoor(SeenCall(notice: 1, by: person), { station, call in try await station.markSeen(call) }),
  ]

  private static let rest = [
    CallDoor(CodeCall(code: Secret("123456"), confirmed: true), { station, call in try await station.enterCode(call) })
  ]

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
