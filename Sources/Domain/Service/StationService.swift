/// What people and programs ask of a station. The agent answers it over its socket; without an agent the command line
/// opens the store and answers it in its own process.
package protocol StationService: StationRegister, StationBundles, StationDrafts {
  func status() async throws(StationRefusal) -> StatusReport
  func record(_ call: RecordCall) async throws(StationRefusal) -> RecordAnswer
  func list(_ call: ListCall) async throws(StationRefusal) -> ListAnswer
  func certificate(_ call: CertificateCall) async throws(StationRefusal) -> CertificateDetail
  func stock() async throws(StationRefusal) -> StockReport
  func addLot(_ call: AddLotCall) async throws(StationRefusal) -> StockReport
  func moveNumbers(_ call: MoveNumbersCall) async throws(StationRefusal) -> StockReport
  /// Asks for a pass now; one that runs already is joined. Answers at once.
  func startPass() async throws(StationRefusal) -> PassProgress
  func progress() async throws(StationRefusal) -> PassProgress
  func signIn(_ call: SignInCall) async throws(StationRefusal) -> SignInAnswer
  func enterCode(_ call: CodeCall) async throws(StationRefusal) -> CodeAnswer
  func signOut() async throws(StationRefusal) -> SignOutAnswer
  func reviews() async throws(StationRefusal) -> ReviewList
  func review(_ call: CertificateCall) async throws(StationRefusal) -> ReviewCase
  func decide(_ call: DecisionCall) async throws(StationRefusal) -> CertificateSummary
  /// Those that nobody has seen yet, oldest first.
  func notices() async throws(StationRefusal) -> NoticeList
  /// Answers those that are left.
  func markSeen(_ call: SeenCall) async throws(StationRefusal) -> NoticeList
  /// Copies the station's file now.
  func backUp() async throws(StationRefusal) -> BackupAnswer
  /// The next step of a request to cancel what the portal confirmed [FAQ R9].
  func cancel(_ call: CancellationCall) async throws(StationRefusal) -> CancellationSummary
  func cancellations() async throws(StationRefusal) -> CancellationList
  func withdraw(_ call: WithdrawCall) async throws(StationRefusal) -> WithdrawAnswer
  func correct(_ call: CorrectCall) async throws(StationRefusal) -> CorrectAnswer
  func toFile() async throws(StationRefusal) -> FilingList
  /// Answers those that are left.
  func noteFiled(_ call: FiledCall) async throws(StationRefusal) -> FilingList
  /// Records repairs of a document's defects; where it was not recorded here, it is looked up first [FAQ A2].
  func conform(_ call: ConformCall) async throws(StationRefusal) -> ConformAnswer
  func conformities(_ call: CertificateCall) async throws(StationRefusal) -> ConformityList
}

/// Why a station did not do what was asked. Nothing was changed.
package struct StationRefusal: Error, Codable, Hashable, Sendable {
  package var code: Code
  /// Which part of the call, and what to do: keys of the texts people read.
  package var issues: [FieldIssue]
  /// Numbers and codes the text for `code` needs; never personal data.
  package var parameters: [String: String]

  package init(_ code: Code, issues: [FieldIssue] = [], parameters: [String: String] = [:]) {
    self.code = code
    self.issues = issues
    self.parameters = parameters
  }

  package enum Code: String, Codable, CaseIterable, Sendable {
    /// The call itself is not right; `issues` tells where.
    case malformedCall
    /// No certificate of that number here.
    case noSuchCertificate
    /// The certificate's state does not allow it; parameter `state`.
    case wrongState
    /// The lot overlaps one that is there; parameters `first`, `last`.
    case lotOverlaps
    /// The number is in no lot of this station; parameters `number`, `kind`.
    case numberNotInStock
    /// The number has another fate already; parameters `number`, `state`.
    case numberNotAvailable
    /// The number is at another station; parameters `number`, `kind`, `station`, `since`, `who`, `why`.
    case handedOver
    /// Nobody hands over to themselves; parameter `station`.
    case handOverToSelf
    /// None of the numbers is available; parameters `first`, `last`.
    case nothingToHandOver
    /// The slip is damaged or was changed; `issues` tells where.
    case malformedSlip
    /// The slip is for another station; parameters `to`, `station`.
    case slipForOther
    /// The slip is one of this very station; parameter `move`: its place in the log.
    case ownSlip
    /// The slip is one of this very station, whose log does not know it.
    case ownSlipUnknown
    /// A number of the slip is in this station's stock already; parameters `number`, `state`.
    case numberIsHere
    /// The log has no hand-over to another station at that place; parameter `move`.
    case noSuchHandOver
    /// Numbers of the hand-over have come back; parameter `move`.
    case cameBack
    /// No notice of that id is open; parameter `notice`.
    case noSuchNotice
    /// The vehicle is not among the candidates.
    case noSuchCandidate
    /// No answers are kept under that id: they were recorded or dropped.
    case noSuchDraft
    /// So many drafts are kept already; parameter `limit`.
    case tooManyDrafts
    /// The portal has not confirmed it, so there is nothing to cancel; parameters `number`, `state`.
    case notConfirmed
    /// The number is in the stock, and nothing was recorded for it; parameter `number`.
    case neverRecorded
    /// The portal may have it, so it is not taken back; parameters `number`, `state`.
    case notWithdrawable
    /// No older document of that number waits to be filed; parameter `number`.
    case nothingToFile
    /// Not what follows in a request to cancel; parameters `number`, `step`: the state it is in, or `none`.
    case wrongCancellationStep
    /// The free space on the disk is under 16 MiB.
    case diskFull
    /// The database could not be read or written. What was being recorded is not recorded: keep the paper.
    case storeFault
    /// The station was opened where it can be read and not changed.
    case readOnly
    /// No copy of the file could be made; parameter `note`.
    case backupFailed
    /// Nothing waits that could be carried by hand.
    case nothingToCarry
    /// The portal's keys for what is carried are not known here, or cannot be used.
    case noPortalKeys
    /// A file that was carried back is not right; parameter `fault`, a `ReceiptsFault`.
    case badReceipts
    /// A pass went on for as long as one waits for it.
    case passRunning
    /// This station's key cannot be read or made; parameter `note`.
    case stationKeyFault
    /// The agent is stopping; ask again once it is back.
    case stopping
    /// The agent does as many calls at once as it may; this one was not begun.
    case busy
    /// What listens on the socket is another user's program; nothing was sent to it. Parameters `path`, `user`.
    case foreignAgent
    /// The agent did not answer on its socket.
    case agentNotReachable
    /// Anything unforeseen; parameter `note`.
    case unexpected
  }
}
