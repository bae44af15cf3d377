package import Domain

/// Answers calls: the agent over its socket or, without an agent, the station in this process.
package protocol StationService: Sendable {
  func ask<Call: StationCall>(_ call: Call) async throws(StationRefusal) -> Call.Answer
}

/// A station in this process: one method for each call.
package protocol LocalStation: StationService {
  // Recording.
  func record(_ call: RecordCall) async throws(StationRefusal) -> RecordAnswer
  /// Records repairs of a document's defects; a document that was not recorded here is looked up first [FAQ A2].
  func conform(_ call: ConformCall) async throws(StationRefusal) -> ConformAnswer
  func withdraw(_ call: WithdrawCall) async throws(StationRefusal) -> WithdrawAnswer
  func correct(_ call: CorrectCall) async throws(StationRefusal) -> CorrectAnswer
  func entryStart() async throws(StationRefusal) -> EntryStart
  func saveDraft(_ call: SaveDraftCall) async throws(StationRefusal) -> SavedDraft
  func drafts() async throws(StationRefusal) -> DraftList
  func draft(_ call: DraftCall) async throws(StationRefusal) -> EntryDraft
  /// Drops a draft; one that does not exist counts as dropped.
  func dropDraft(_ call: DropDraftCall) async throws(StationRefusal) -> DraftList

  // The page in a browser.
  func openPage() async throws(StationRefusal) -> PageAddress

  // Reading what was recorded.
  func status() async throws(StationRefusal) -> StatusReport
  func list(_ call: ListCall) async throws(StationRefusal) -> ListAnswer
  func certificate(_ call: CertificateCall) async throws(StationRefusal) -> CertificateDetail
  func conformities(_ call: ConformitiesCall) async throws(StationRefusal) -> ConformityList
  func search(_ call: SearchCall) async throws(StationRefusal) -> SearchAnswer
  func export(_ call: ExportCall) async throws(StationRefusal) -> ExportPage
  func statistics(_ call: StatisticsCall) async throws(StationRefusal) -> StatisticsReport

  /// When the portal or this device's network was away.
  func outages(_ call: OutagesCall) async throws(StationRefusal) -> OutageReport
  func noteOutage(_ call: NoteOutageCall) async throws(StationRefusal) -> Outage
  func withdrawNote(_ call: WithdrawNoteCall) async throws(StationRefusal) -> Outage

  // Decisions of people.
  func reviews() async throws(StationRefusal) -> ReviewList
  func review(_ call: ReviewCall) async throws(StationRefusal) -> ReviewCase
  func decide(_ call: DecisionCall) async throws(StationRefusal) -> CertificateSummary
  func notices() async throws(StationRefusal) -> NoticeList
  func markSeen(_ call: SeenCall) async throws(StationRefusal) -> NoticeList
  /// Notes the next step of a request to cancel what the portal confirmed [FAQ R9].
  func cancel(_ call: CancellationCall) async throws(StationRefusal) -> CancellationSummary
  func cancellations() async throws(StationRefusal) -> CancellationList
  func toFile() async throws(StationRefusal) -> FilingList
  func noteFiled(_ call: FiledCall) async throws(StationRefusal) -> FilingList

  // Guided keying into a portal without an API.
  func keyingQueue() async throws(StationRefusal) -> KeyingQueue
  func keyingSession(_ call: KeyingSessionCall) async throws(StationRefusal) -> KeyingSession
  func takeKeying(_ call: KeyingTakeCall) async throws(StationRefusal) -> KeyingSession
  func stepKeying(_ call: KeyingStepCall) async throws(StationRefusal) -> KeyingSession
  func witnessKeying(_ call: KeyingWitnessCall) async throws(StationRefusal) -> KeyingSession
  func countersignKeying(_ call: KeyingCountersignCall) async throws(StationRefusal) -> KeyingSession
  func retractKeying(_ call: KeyingRetractCall) async throws(StationRefusal) -> KeyingSession
  func keyingCopy(_ call: KeyingCopyCall) async throws(StationRefusal) -> KeyingCopyAnswer

  // Stock of papers.
  func stock() async throws(StationRefusal) -> StockReport
  func addLot(_ call: AddLotCall) async throws(StationRefusal) -> StockReport
  func moveNumbers(_ call: MoveNumbersCall) async throws(StationRefusal) -> StockReport
  /// Notes a count; the records do not change.
  func countStock(_ call: CountCall) async throws(StationRefusal) -> CountAnswer
  /// Passes numbers over; returns the gaps that are left.
  func skipNumbers(_ call: SkipCall) async throws(StationRefusal) -> GapReport
  func stockGaps() async throws(StationRefusal) -> GapReport
  func lotLedger(_ call: LedgerCall) async throws(StationRefusal) -> LotLedger
  func verify(_ call: VerifyCall) async throws(StationRefusal) -> VerifyAnswer
  /// Makes numbers unusable here and gives the slip that makes them usable at the other station.
  func handOver(_ call: HandOverCall) async throws(StationRefusal) -> HandOverAnswer
  func receive(_ call: ReceiveCall) async throws(StationRefusal) -> ReceiveAnswer
  func takeBack(_ call: TakeBackCall) async throws(StationRefusal) -> TakeBackAnswer
  func handOvers() async throws(StationRefusal) -> StockMoveList
  /// Returns the slip of a hand-over once more, byte for byte.
  func slip(_ call: SlipCall) async throws(StationRefusal) -> HandOverSlip

  // Exchange with the portal.
  func startPass() async throws(StationRefusal) -> PassProgress
  /// Ends a pass that runs after the request under way; the rest waits.
  func stopPass() async throws(StationRefusal) -> PassProgress
  func progress() async throws(StationRefusal) -> PassProgress
  func signIn(_ call: SignInCall) async throws(StationRefusal) -> SignInAnswer
  func enterCode(_ call: CodeCall) async throws(StationRefusal) -> CodeAnswer
  func signOut() async throws(StationRefusal) -> SignOutAnswer
  /// Chooses and encrypts waiting certificates; none counts as exported before `noteBundleWritten` (SyncProtocol §12).
  func makeBundle(_ call: BundleCall) async throws(StationRefusal) -> MadeBundle
  /// Notes that the file was written to a disk under its name.
  func noteBundleWritten(_ call: BundleWrittenCall) async throws(StationRefusal) -> BundleSummary
  func importReceipts(_ call: ReceiptsCall) async throws(StationRefusal) -> ReceiptsReport
  func bundles() async throws(StationRefusal) -> BundleList
  func bundleKey() async throws(StationRefusal) -> BundleKeyReport

  func settings() async throws(StationRefusal) -> SettingsReport
  /// Reads the folder of the stations' reports.
  func fleet() async throws(StationRefusal) -> FleetReport
  /// Copies the station's file now.
  func backUp() async throws(StationRefusal) -> BackupAnswer

  // Moving to another device.
  func moveOut(_ call: MoveOutCall) async throws(StationRefusal) -> MoveOutAnswer
  func noteMoveWritten(_ call: MoveWrittenCall) async throws(StationRefusal) -> RelocationStep
  func stay(_ call: MoveStayCall) async throws(StationRefusal) -> RelocationStep
}

extension LocalStation {
  package func ask<Call: StationCall>(_ call: Call) async throws(StationRefusal) -> Call.Answer {
    try await call.asked(of: self)
  }
}

/// Every call, in the order of the documentation: the order of a working day.
package enum StationCalls {
  package static let all: [any StationCall.Type] = [
    StatusCall.self, OpenPageCall.self,
    AddLotCall.self, StockCall.self, MoveNumbersCall.self, CountCall.self,
    RecordCall.self, GapsCall.self, SkipCall.self, LedgerCall.self,
    HandOverCall.self, HandOversCall.self, SlipCall.self, TakeBackCall.self, ReceiveCall.self,
    ListCall.self, CertificateCall.self, SearchCall.self, ExportCall.self, StatisticsCall.self,
    OutagesCall.self, NoteOutageCall.self, WithdrawNoteCall.self,
    EntryStartCall.self, SaveDraftCall.self, DraftsCall.self, DraftCall.self, DropDraftCall.self,
    WithdrawCall.self, CorrectCall.self,
    BundleCall.self, BundleWrittenCall.self, BundlesCall.self, BundleKeyCall.self, ReceiptsCall.self,
    ReviewsCall.self, ReviewCall.self, DecisionCall.self,
    KeyingQueueCall.self, KeyingSessionCall.self, KeyingTakeCall.self, KeyingStepCall.self, KeyingWitnessCall.self,
    KeyingCountersignCall.self, KeyingRetractCall.self, KeyingCopyCall.self,
    SignInCall.self, CodeCall.self, StartPassCall.self, ProgressCall.self, StopPassCall.self, VerifyCall.self,
    ConformCall.self, ConformitiesCall.self, CancellationCall.self, CancellationsCall.self,
    FilingCall.self, FiledCall.self, NoticesCall.self, SeenCall.self, SettingsCall.self, BackUpCall.self,
    SignOutCall.self, MoveOutCall.self, MoveStayCall.self, MoveWrittenCall.self,
    FleetCall.self,
  ]
}
