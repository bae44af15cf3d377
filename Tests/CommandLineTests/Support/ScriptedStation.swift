import Domain
import Synchronization

@testable import CommandLine

/// A station whose answers are given beforehand; it keeps what it was asked.
final class ScriptedStation: StationService {
  struct Script: Sendable {
    var status = Samples.status()
    var progress: [PassProgress] = []
    var record: @Sendable (RecordCall) throws(StationRefusal) -> RecordAnswer = { call throws(StationRefusal) in
      RecordAnswer(results: call.entries.map { _ in RecordResult(outcome: .recorded) })
    }
    var signIns: [SignInAnswer] = []
    var codes: [CodeAnswer] = []
    var refusal: StationRefusal?
    /// Of which documents it has a certificate, whatever the number.
    var kinds: Set<CertificateKind> = [.mechanical]
    var detail = Samples.detail()
    var cancellations: [CancellationSummary] = []
    var correction = CorrectAnswer(result: RecordResult(outcome: .recorded), cancellation: nil)
    var toFile: [DocumentToFile] = []
    /// One after the other; the last for all the others.
    var verifications: [VerifyAnswer] = [.compared(Samples.verification())]
    var receipts = Samples.receipts()
    var left = 0
    var key = Samples.key(.untold)
    var conform: @Sendable (ConformCall) -> ConformAnswer = { Samples.conformAnswer($0) }
    var conformities: [ConformityDetail] = []
    var drafts: [EntryDraft] = []
    var draftRefusal: StationRefusal?
    var review: ReviewCase?
    /// Another window has recorded the draft that is kept next.
    var isRecordedElsewhere = false
  }

  struct Calls: Sendable {
    var record: [RecordCall] = []
    var signIns: [SignInCall] = []
    var codes: [CodeCall] = []
    var moves: [MoveNumbersCall] = []
    var lots: [AddLotCall] = []
    var reviews: [CertificateCall] = []
    var decisions: [DecisionCall] = []
    var lists: [ListCall] = []
    var seen: [SeenCall] = []
    var cancellations: [CancellationCall] = []
    var withdrawals: [WithdrawCall] = []
    var corrections: [CorrectCall] = []
    var filed: [FiledCall] = []
    var certificates: [CertificateCall] = []
    var searches: [SearchCall] = []
    var exports: [ExportCall] = []
    var statistics: [StatisticsCall] = []
    var skips: [SkipCall] = []
    var ledgers: [LotCall] = []
    var handOvers: [HandOverCall] = []
    var slips: [SlipCall] = []
    var receptions: [ReceiveCall] = []
    var takenBack: [TakeBackCall] = []
    var verified: [LotCall] = []
    var bundles: [BundleCall] = []
    var written: [BundleWrittenCall] = []
    var receipts: [ReceiptsCall] = []
    var conforms: [ConformCall] = []
    var drafts: [SaveDraftCall] = []
  }

  let script: Mutex<Script>
  let noted = Mutex(Calls())

  init(_ change: (inout Script) -> Void = { _ in }) {
    var script = Script()
    change(&script)
    self.script = Mutex(script)
  }

  var calls: Calls { noted.withLock { $0 } }

  func verify(_ call: LotCall) async throws(StationRefusal) -> VerifyAnswer {
    noted.withLock { $0.verified.append(call) }
    try refuse()
    return script.withLock { $0.verifications.count > 1 ? $0.verifications.removeFirst() : $0.verifications[0] }
  }

  func status() async throws(StationRefusal) -> StatusReport {
    try refuse()
    return script.withLock { $0.status }
  }

  func record(_ call: RecordCall) async throws(StationRefusal) -> RecordAnswer {
    noted.withLock { $0.record.append(call) }
    let answer = try script.withLock { $0.record }(call)
    dropRecorded(call, answer)
    return answer
  }

  func list(_ call: ListCall) async throws(StationRefusal) -> ListAnswer {
    noted.withLock { $0.lists.append(call) }
    return ListAnswer(certificates: [Samples.summary()], drafts: summaries, next: nil)
  }

  func certificate(_ call: CertificateCall) async throws(StationRefusal) -> CertificateDetail {
    noted.withLock { $0.certificates.append(call) }
    try refuse()
    let (detail, kinds) = script.withLock { ($0.detail, $0.kinds) }
    if detail.summary.kind == call.kind, kinds == [.mechanical] { return detail }
    guard kinds.contains(call.kind) else { throw StationRefusal(.noSuchCertificate) }
    return call.kind == .mechanical ? detail : Samples.photometric
  }

  func cancel(_ call: CancellationCall) async throws(StationRefusal) -> CancellationSummary {
    noted.withLock { $0.cancellations.append(call) }
    try refuse()
    let step = CancellationStep(at: Samples.now, by: call.by, move: call.move)
    return CancellationSummary(kind: call.kind, number: call.number, step: step)
  }

  func cancellations() async throws(StationRefusal) -> CancellationList {
    CancellationList(cancellations: script.withLock { $0.cancellations })
  }

  func stock() async throws(StationRefusal) -> StockReport { report }

  func addLot(_ call: AddLotCall) async throws(StationRefusal) -> StockReport {
    noted.withLock { $0.lots.append(call) }
    return report
  }

  func moveNumbers(_ call: MoveNumbersCall) async throws(StationRefusal) -> StockReport {
    noted.withLock { $0.moves.append(call) }
    return report
  }

  func startPass() async throws(StationRefusal) -> PassProgress { next }
  func progress() async throws(StationRefusal) -> PassProgress { next }

  func signIn(_ call: SignInCall) async throws(StationRefusal) -> SignInAnswer {
    noted.withLock { $0.signIns.append(call) }
    return script.withLock { $0.signIns.removeFirst() }
  }

  func enterCode(_ call: CodeCall) async throws(StationRefusal) -> CodeAnswer {
    noted.withLock { $0.codes.append(call) }
    return script.withLock { $0.codes.removeFirst() }
  }

  func signOut() async throws(StationRefusal) -> SignOutAnswer { SignOutAnswer(outcome: .pending) }
  func reviews() async throws(StationRefusal) -> ReviewList { ReviewList(certificates: []) }

  func review(_ call: CertificateCall) async throws(StationRefusal) -> ReviewCase {
    noted.withLock { $0.reviews.append(call) }
    guard let review = script.withLock({ $0.review }) else { throw StationRefusal(.noSuchCertificate) }
    return review
  }

  func decide(_ call: DecisionCall) async throws(StationRefusal) -> CertificateSummary {
    noted.withLock { $0.decisions.append(call) }
    return Samples.summary()
  }

  func conform(_ call: ConformCall) async throws(StationRefusal) -> ConformAnswer {
    noted.withLock { $0.conforms.append(call) }
    return script.withLock { $0.conform }(call)
  }

  func conformities(_ call: CertificateCall) async throws(StationRefusal) -> ConformityList {
    let found = script.withLock { $0.conformities }.filter { $0.summary.kind == call.kind }
    return ConformityList(kind: call.kind, number: call.number, conformities: found)
  }

  func notices() async throws(StationRefusal) -> NoticeList {
    NoticeList(notices: script.withLock { $0.status.notices })
  }

  func backUp() async throws(StationRefusal) -> BackupAnswer {
    try refuse()
    return BackupAnswer(name: "station-20261123T171730Z.sqlite", at: Samples.now, bytes: 3 << 20)
  }

  func markSeen(_ call: SeenCall) async throws(StationRefusal) -> NoticeList {
    noted.withLock { $0.seen.append(call) }
    return NoticeList(notices: [])
  }

  var receipts: ReceiptsReport { script.withLock { $0.receipts } }
  var left: Int { script.withLock { $0.left } }
  var key: BundleKeyReport { script.withLock { $0.key } }

  func refuse() throws(StationRefusal) {
    if let refusal = script.withLock({ $0.refusal }) { throw refusal }
  }

  private var next: PassProgress {
    script.withLock { $0.progress.count > 1 ? $0.progress.removeFirst() : $0.progress.first ?? PassProgress() }
  }

  private var report: StockReport {
    StockReport(
      lots: [
        LotReport(
          kind: .mechanical, first: Samples.number("4471100"), last: Samples.number("4471199"),
          receivedAt: Samples.now, counts: ["available": 51, "issued": 49], next: Samples.number("4471193")),
        LotReport(
          kind: .photometric, first: Samples.number("0088001"), last: Samples.number("0088025"),
          receivedAt: Samples.now, counts: ["available": 24, "issued": 1], next: Samples.number("0088002")),
      ], levels: Samples.status().stock)
  }
}
