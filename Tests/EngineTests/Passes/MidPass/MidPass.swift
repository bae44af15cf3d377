import Domain
import Engine
import StationAPI
import Store
import TestSupport

@testable import TestPortal

/// The request during which a person acts, while the pass waits for the portal.
enum MidPassPoint: String, CaseIterable, Sendable {
  case probe, lastReport, lookUp, match, createVehicle, submit, lookUpOfLostAnswer, report

  var endpoint: Endpoint {
    switch self {
    case .probe: .probe
    case .lastReport: .lastReport
    case .lookUp, .lookUpOfLostAnswer: .lookUp
    case .match: .match
    case .createVehicle: .createVehicle
    case .submit: .submitBatch
    case .report: .report
    }
  }

  /// Whether the portal does not have certificate 1 yet, and cannot have it.
  var isBeforeSubmission: Bool {
    switch self {
    case .probe, .lastReport, .lookUp, .match, .createVehicle: true
    case .submit, .lookUpOfLostAnswer, .report: false
    }
  }
}

/// What a person does meanwhile. The pass has certificate 1, of a vehicle that has to be created, and 2, of a known
/// vehicle; 3 is held, 4 is reinstated with an open defect, and repairs of 500, which the portal does not have, are
/// held.
enum MidPassAct: String, CaseIterable, Sendable {
  case withdraw, correct, correctVehicle, select, notSame, retry, retryRepairs, takeRepairsBack, conform, cancel
  case record, recordOfSameVehicle, spoil, lose, handOver, skip, draft, bundle, verify, backUp, askForPass, signOut

  /// Whether it changes a certificate that the pass has, or the pass itself.
  var isOfThePass: Bool { [.withdraw, .correct, .correctVehicle, .cancel, .signOut].contains(self) }

  /// Does it; returns why it was refused, nil where it was done.
  func perform(at bench: Bench) async -> StationRefusal.Code? {
    await refusal { try await done(at: bench) }?.code
  }

  private func done(at bench: Bench) async throws {
    let station = bench.station
    switch self {
    case .withdraw:
      _ = try await station.withdraw(WithdrawCall(kind: .mechanical, number: Sample.number(1), by: Sample.person))
    case .correct: try await correct(["vehicle.plate": "ABC123"], at: station)
    case .correctVehicle: try await correct(["vehicle.vin": Sample.vin(2)], at: station)
    case .select: try await decide(.select, 3, Sample.vehicleID(50), at: station)
    case .notSame: try await decide(.notSame, 3, at: station)
    case .retry: try await decide(.retry, 3, at: station)
    case .retryRepairs: try await decide(.retry, 500, at: station)
    case .takeRepairsBack: try await decide(.close, 500, at: station)
    case .conform: _ = try await station.conform(MidPass.repairs(of: 4))
    case .cancel:
      for move in [CancellationMove.toAsk, .asked(by: .phone)] {
        _ = try await station.cancel(
          CancellationCall(kind: .mechanical, number: Sample.number(4), move: move, by: Sample.person))
      }
    case .record: try await bench.record(5...5)
    case .recordOfSameVehicle:
      _ = try await station.record(RecordCall(entries: [Sample.entry(6, ["vehicle.vin": Sample.vin(1)])]))
    case .spoil: try await move([9], to: .spoiled, at: station)
    case .lose: try await move([10], to: .lost, at: station)
    case .handOver:
      _ = try await station.handOver(
        HandOverCall(
          kind: .mechanical, first: Sample.number(11), last: Sample.number(12), to: "Unité mobile 2", onlyFree: false,
          by: Sample.person))
    case .skip:
      _ = try await station.skipNumbers(
        SkipCall(kind: .mechanical, numbers: [Sample.number(7)], by: Sample.person))
    case .draft: _ = try await station.saveDraft(SaveDraftCall(id: nil, answers: ["number": Sample.number(8).text]))
    case .bundle:
      let made = try await station.makeBundle(BundleCall(who: "Camille Exemple"))
      _ = try await station.noteBundleWritten(BundleWrittenCall(bundle: made.bundle))
    case .verify: _ = try await station.verify(VerifyCall(kind: .mechanical, number: Sample.number(1)))
    case .backUp: _ = try await station.backUp()
    case .askForPass: _ = try await station.startPass()
    case .signOut: _ = try await station.signOut()
    }
  }

  private func correct(_ changes: [String: String], at station: Station) async throws {
    _ = try await station.correct(
      CorrectCall(kind: .mechanical, number: Sample.number(1), entry: nil, changes: changes, by: Sample.person))
  }

  private func decide(
    _ action: DecisionAction, _ value: Int, _ vehicle: PortalVehicleID? = nil, at station: Station
  ) async throws {
    _ = try await station.decide(
      DecisionCall(
        kind: .mechanical, number: Sample.number(value), action: action, vehicle: vehicle, by: Sample.person))
  }

  private func move(_ values: [Int], to state: StockState, at station: Station) async throws {
    _ = try await station.moveNumbers(
      MoveNumbersCall(kind: .mechanical, numbers: values.map(Sample.number), state: state, by: Sample.person))
  }
}

/// Makes a station whose next pass makes every request.
enum MidPass {
  static func bench() async throws -> Bench {
    let bench = try await Bench()
    await bench.fake.keepReports()
    await bench.fake.takeBundles(OpenCourier.portalKeys)
    let near = String(Sample.vin(3).dropLast()) + "8"
    await bench.fake.know([Sample.portalVehicle(50, vin: near), Sample.portalVehicle(2), Sample.portalVehicle(4)])
    let defect = [
      "result": "nonCompliant", "mayCirculate": "oui", "sticker": nil, "defects[0].component": "611",
      "defects[0].code": "AB", "defects[0].severity": "minor",
    ]
    _ = try await bench.station.record(RecordCall(entries: [Sample.entry(3), Sample.entry(4, defect)]))
    _ = try await bench.station.conform(repairs(of: 500))
    return bench
  }

  static func repairs(of value: Int) -> ConformCall {
    var answers = TypedEntry()
    (answers["performedAt"], answers["mechanic"]) = ("2026-11-23T11:30-05:00", "ABCD1234")
    answers["repairs[0].component"] = "611"
    answers["repairs[0].code"] = "AB"
    if value == 500 { answers["vehicle.vin"] = Sample.vin(500) }
    return ConformCall(
      kind: .mechanical, number: Sample.number(value), entry: answers.entry, evenIfAbsent: value == 500)
  }
}
