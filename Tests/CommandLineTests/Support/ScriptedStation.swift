import Domain
import StationAPI
import Synchronization

@testable import CommandLine

/// A station with prepared answers; it keeps the calls that it received.
final class ScriptedStation: StationService {
  struct Script: Sendable {
    var status = Samples.status()
    var fleet = Samples.fleet()
    var progress: [PassProgress] = []
    var record: @Sendable (RecordCall) throws(StationRefusal) -> RecordAnswer = { call throws(StationRefusal) in
      RecordAnswer(results: call.entries.map { _ in RecordResult(outcome: .recorded) })
    }
    var signIns: [SignInAnswer] = []
    var codes: [CodeAnswer] = []
    var refusal: StationRefusal?
    /// The kinds of which it has a certificate, whatever the number.
    var kinds: Set<CertificateKind> = [.mechanical]
    var detail = Samples.detail()
    var review: ReviewCase?
    var exported: [ExportedCertificate]?
    var inspected: InspectedVehicle?
    var cancellations: [CancellationSummary] = []
    var correction = CorrectAnswer(result: RecordResult(outcome: .recorded), cancellation: nil)
    var toFile: [DocumentToFile] = []
    /// The answers in order; the last also answers all later calls.
    var verifications: [VerifyAnswer] = [.compared(Samples.verification())]
    var receipts = Samples.receipts()
    var left = 0
    var key = Samples.key(.untold)
    var conform: @Sendable (ConformCall) -> ConformAnswer = { Samples.conformAnswer($0) }
    var conformities: [ConformityDetail] = []
    var drafts: [EntryDraft] = []
    var outages = OutageReport(
      at: Samples.now, from: Samples.now, before: Samples.now, outages: [], portal: nil, network: nil)
    var draftRefusal: StationRefusal?
    /// True if another window has recorded the draft that is saved next.
    var isRecordedElsewhere = false
    var calls = Calls()

    var summaries: [DraftSummary] { drafts.map(DraftSummary.init(of:)) }
  }

  /// The calls received, in order.
  struct Calls: Sendable {
    var all: [any StationCall] = []

    private func these<Call>() -> [Call] { all.compactMap { $0 as? Call } }

    var record: [RecordCall] { these() }
    var signIns: [SignInCall] { these() }
    var codes: [CodeCall] { these() }
    var moves: [MoveNumbersCall] { these() }
    var lots: [AddLotCall] { these() }
    var reviews: [ReviewCall] { these() }
    var decisions: [DecisionCall] { these() }
    var lists: [ListCall] { these() }
    var seen: [SeenCall] { these() }
    var cancellations: [CancellationCall] { these() }
    var withdrawals: [WithdrawCall] { these() }
    var corrections: [CorrectCall] { these() }
    var filed: [FiledCall] { these() }
    var certificates: [CertificateCall] { these() }
    var searches: [SearchCall] { these() }
    var exports: [ExportCall] { these() }
    var statistics: [StatisticsCall] { these() }
    var outages: [OutagesCall] { these() }
    var outageNotes: [NoteOutageCall] { these() }
    var withdrawnNotes: [WithdrawNoteCall] { these() }
    var skips: [SkipCall] { these() }
    var ledgers: [LedgerCall] { these() }
    var handOvers: [HandOverCall] { these() }
    var slips: [SlipCall] { these() }
    var receptions: [ReceiveCall] { these() }
    var takenBack: [TakeBackCall] { these() }
    var verified: [VerifyCall] { these() }
    var bundles: [BundleCall] { these() }
    var written: [BundleWrittenCall] { these() }
    var receipts: [ReceiptsCall] { these() }
    var conforms: [ConformCall] { these() }
    var drafts: [SaveDraftCall] { these() }
  }

  let script: Mutex<Script>

  init(_ change: (inout Script) -> Void = { _ in }) {
    var script = Script()
    change(&script)
    self.script = Mutex(script)
  }

  var calls: Calls { script.withLock { $0.calls } }
  var summaries: [DraftSummary] { script.withLock { $0.summaries } }

  func ask<Call: StationCall>(_ call: Call) async throws(StationRefusal) -> Call.Answer {
    let answer = try script.withLock { script throws(StationRefusal) in
      script.calls.all.append(call)
      return try ScriptedAnswers.table.answer(to: call, from: &script)
    }
    guard let answer else { throw StationRefusal(.unexpected, parameters: ["note": "\(Call.self) has no answer here"]) }
    return answer
  }
}
