import Domain
import StationAPI

@testable import CommandLine

/// The answers of a scripted station: one row for each call.
struct ScriptedAnswers: Sendable {
  typealias Script = ScriptedStation.Script
  private typealias Row<Call: StationCall> = @Sendable (Call, inout Script) throws(StationRefusal) -> Call.Answer

  static let table = ScriptedAnswers()

  private var rows: [ObjectIdentifier: any Sendable] = [:]

  private init() {
    addReading()
    addRecording()
    addDeciding()
    addPapers()
    addCarrying()
  }

  /// Answers a call; nil for a call without a row.
  func answer<Call: StationCall>(to call: Call, from script: inout Script) throws(StationRefusal) -> Call.Answer? {
    guard let row = rows[ObjectIdentifier(Call.self)] as? Row<Call> else { return nil }
    return try row(call, &script)
  }

  private mutating func on<Call: StationCall>(_ type: Call.Type, _ row: @escaping Row<Call>) {
    rows[ObjectIdentifier(type)] = row
  }

  /// Adds a row that throws the script's refusal where it has one.
  private mutating func onUnlessRefused<Call: StationCall>(_ type: Call.Type, _ row: @escaping Row<Call>) {
    on(type) { call, script throws(StationRefusal) in
      if let refusal = script.refusal { throw refusal }
      return try row(call, &script)
    }
  }
}

extension ScriptedAnswers {
  private mutating func addReading() {
    onUnlessRefused(StatusCall.self) { _, script in script.status }
    on(KeyingQueueCall.self) { _, _ in KeyingSamples.queue }
    on(ProgressCall.self) { _, script in script.nextProgress }
    on(StartPassCall.self) { _, script in script.nextProgress }
    on(StopPassCall.self) { _, script in script.nextProgress }
    on(ListCall.self) { call, script in
      var summary = Samples.summary()
      if call.withVehicles { summary.inspected = script.inspected }
      return ListAnswer(certificates: [summary], drafts: script.summaries, next: nil)
    }
    onUnlessRefused(CertificateCall.self) { call, script throws(StationRefusal) in
      if script.detail.summary.kind == call.kind, script.kinds == [.mechanical] { return script.detail }
      guard script.kinds.contains(call.kind) else { throw StationRefusal(.noSuchCertificate) }
      return call.kind == .mechanical ? script.detail : Samples.photometric
    }
    on(ConformitiesCall.self) { call, script in
      let found = script.conformities.filter { $0.summary.kind == call.kind }
      return ConformityList(kind: call.kind, number: call.number, conformities: found)
    }
    on(SearchCall.self) { _, _ in SearchAnswer(certificates: [Samples.found], next: 7) }
    // Three certificates on two pages, unless a test has its own.
    on(ExportCall.self) { call, script throws(StationRefusal) in
      if let own = script.exported { return ExportPage(certificates: own, next: nil, through: 3) }
      let isSecond = call.after > 0
      if isSecond, let refusal = script.refusal { throw refusal }
      return ExportPage(
        certificates: (isSecond ? [3] : [1, 2]).map { Samples.exported($0, withPersonal: call.withPersonal) },
        next: isSecond ? nil : 2, through: 3)
    }
    on(StatisticsCall.self) { call, _ in Samples.statistics(call) }
    on(OutagesCall.self) { _, script in script.outages }
    onUnlessRefused(NoteOutageCall.self) { call, _ in
      .told(call.kind, from: call.from, until: call.until, by: call.by, at: Samples.now)
    }
    onUnlessRefused(WithdrawNoteCall.self) { call, _ in
      var note = Outage.told(.portalDown, from: Samples.now, until: nil, by: call.by, at: Samples.now)
      (note.id, note.withdrawnBy, note.withdrawnAt) = (call.note, call.by, Samples.now)
      return note
    }
    onUnlessRefused(SettingsCall.self) { _, _ in Samples.settings }
    onUnlessRefused(FleetCall.self) { _, script in script.fleet }
    onUnlessRefused(OpenPageCall.self) { _, _ in
      PageAddress(address: "http://127.0.0.1:7227/ouvrir?code=0123456789abcdef0123456789abcdef", seconds: 60)
    }
    onUnlessRefused(BackUpCall.self) { _, _ in
      BackupAnswer(name: "station-20261123T171730Z.sqlite", at: Samples.now, bytes: 3 << 20)
    }
  }

  private mutating func addRecording() {
    on(RecordCall.self) { call, script throws(StationRefusal) in
      let answer = try script.record(call)
      script.dropRecorded(call, answer)
      return answer
    }
    on(ConformCall.self) { call, script in
      let answer = script.conform(call)
      if answer.outcome == .recorded { script.forgetDraft(of: call.entry) }
      return answer
    }
    onUnlessRefused(WithdrawCall.self) { _, _ in
      var summary = Samples.summary()
      summary.state = .closed
      summary.reason = StateReason(.withdrawn)
      return WithdrawAnswer(certificate: summary, entry: TypedEntry(correcting: Samples.detail().inspection).entry)
    }
    onUnlessRefused(CorrectCall.self) { _, script in script.correction }
    onUnlessRefused(SaveDraftCall.self) { call, script throws(StationRefusal) in
      if let refusal = script.draftRefusal { throw refusal }
      return script.save(call)
    }
    on(EntryStartCall.self) { _, script in script.entryStart }
    on(DraftsCall.self) { _, script in DraftList(drafts: script.summaries) }
    on(DraftCall.self) { call, script throws(StationRefusal) in
      guard let draft = script.drafts.first(where: { $0.id == call.id }) else { throw StationRefusal(.noSuchDraft) }
      return draft
    }
    on(DropDraftCall.self) { call, script in
      script.forget(call.id.text)
      return DraftList(drafts: script.summaries)
    }
  }

  private mutating func addDeciding() {
    on(ReviewsCall.self) { _, _ in ReviewList(certificates: []) }
    on(ReviewCall.self) { _, script throws(StationRefusal) in
      guard let review = script.review else { throw StationRefusal(.noSuchCertificate) }
      return review
    }
    on(DecisionCall.self) { _, _ in Samples.summary() }
    on(NoticesCall.self) { _, script in NoticeList(notices: script.status.notices) }
    on(SeenCall.self) { _, _ in NoticeList(notices: []) }
    onUnlessRefused(CancellationCall.self) { call, _ in
      let step = CancellationStep(at: Samples.now, by: call.by, move: call.move)
      return CancellationSummary(kind: call.kind, number: call.number, step: step)
    }
    on(CancellationsCall.self) { _, script in CancellationList(cancellations: script.cancellations) }
    on(FilingCall.self) { _, script in FilingList(documents: script.toFile) }
    onUnlessRefused(FiledCall.self) { _, _ in FilingList(documents: []) }
    on(SignInCall.self) { _, script in script.signIns.removeFirst() }
    on(CodeCall.self) { _, script in script.codes.removeFirst() }
    on(SignOutCall.self) { _, _ in SignOutAnswer(outcome: .pending) }
  }

  private mutating func addPapers() {
    on(StockCall.self) { _, _ in Samples.stock }
    on(AddLotCall.self) { _, _ in Samples.stock }
    on(MoveNumbersCall.self) { _, _ in Samples.stock }
    on(CountCall.self) { call, _ in
      let range = NumberRange(first: Samples.number("4471193"), last: Samples.number("4471199"), count: 7)
      return CountAnswer(kind: call.kind, counted: call.counted, expected: 7, gaps: [range], blank: [range])
    }
    on(SkipCall.self) { _, _ in Samples.gaps }
    on(GapsCall.self) { _, _ in Samples.gaps }
    on(LedgerCall.self) { _, _ in Samples.ledger() }
    onUnlessRefused(VerifyCall.self) { _, script in
      script.verifications.count > 1 ? script.verifications.removeFirst() : script.verifications[0]
    }
    onUnlessRefused(HandOverCall.self) { _, _ in
      HandOverAnswer(move: Samples.move(.given), slip: Samples.slip, levels: Samples.status().stock)
    }
    // The first time it is new.
    onUnlessRefused(ReceiveCall.self) { _, script in
      ReceiveAnswer(
        isNew: script.calls.receptions.count == 1, move: Samples.move(.received), levels: Samples.status().stock)
    }
    onUnlessRefused(TakeBackCall.self) { _, _ in
      TakeBackAnswer(move: Samples.move(.takenBack), levels: Samples.status().stock)
    }
    on(HandOversCall.self) { _, _ in StockMoveList(moves: StockMove.Step.allCases.map(Samples.move)) }
    onUnlessRefused(SlipCall.self) { _, _ in Samples.slip }
  }

  private mutating func addCarrying() {
    onUnlessRefused(MoveOutCall.self) { call, script in
      MoveOutAnswer(
        step: RelocationStep(move: call.move, state: .leaving, at: Samples.now, by: call.by),
        station: script.status.station, backup: "station-1.sqlite", papers: [PaperCount(.mechanical, 20)], waiting: 3)
    }
    onUnlessRefused(MoveWrittenCall.self) { call, _ in
      RelocationStep(
        move: call.move, state: .left, at: Samples.now, by: NamedDecision(who: "Exemple Roy", why: "essai"))
    }
    onUnlessRefused(MoveStayCall.self) { call, _ in
      RelocationStep(move: Samples.id(1), state: .stayed, at: Samples.now, by: call.by)
    }
    onUnlessRefused(BundleCall.self) { _, script in
      MadeBundle(bundle: Samples.bundle.bundle, file: #"{"format":1}"#, certificates: 12, left: script.left)
    }
    on(BundleWrittenCall.self) { _, _ in Samples.bundle }
    onUnlessRefused(ReceiptsCall.self) { _, script in script.receipts }
    on(BundlesCall.self) { _, _ in BundleList(bundles: [Samples.bundle]) }
    on(BundleKeyCall.self) { _, script in script.key }
  }
}

extension ScriptedStation.Script {
  fileprivate var nextProgress: PassProgress {
    mutating get { progress.count > 1 ? progress.removeFirst() : progress.first ?? PassProgress() }
  }

  fileprivate mutating func save(_ call: SaveDraftCall) -> SavedDraft {
    let id = call.id ?? Samples.id(UInt8(100 + drafts.count))
    guard !isRecordedElsewhere else { return SavedDraft(draft: nil) }
    let draft = EntryDraft(id: id, answers: call.answers, startedAt: Samples.now, changedAt: Samples.now)
    drafts.removeAll { $0.id == id }
    drafts.append(draft)
    let summary = DraftSummary(of: draft)
    let others = summaries.filter { $0.id != id && $0.number == summary.number && summary.number != nil }
    return SavedDraft(draft: summary, sameNumber: others)
  }

  fileprivate var entryStart: EntryStart {
    let inspection = detail.inspection
    let reserved = Set(summaries.compactMap(\.reserved))
    let free = EntryStart.next(of: Samples.stock.lots).filter { kind, number in
      !reserved.contains(StockNumber(kind: kind, number: number))
    }
    let habit = EntryHabit(
      mechanic: inspection.mechanic, keyedBy: inspection.keyedBy, paperReason: inspection.paperReason,
      jurisdiction: inspection.vehicle.jurisdiction, ownerKind: inspection.owner.kind)
    return EntryStart(
      station: StationIdentity(id: status.station.id, kind: status.station.kind), clock: status.clock, limits: .faq,
      kinds: CertificateKind.allCases, next: free, last: [habit], mechanics: [inspection.mechanic])
  }

  fileprivate mutating func forget(_ id: String) { drafts.removeAll { $0.id.text == id } }

  fileprivate mutating func forgetDraft(of entry: JSONValue) {
    if case .object(let members) = entry, case .text(let id) = members["id"] { forget(id) }
  }

  /// Deletes the drafts of entries that were recorded, as a station does.
  fileprivate mutating func dropRecorded(_ call: RecordCall, _ answer: RecordAnswer) {
    for (entry, result) in zip(call.entries, answer.results) where !call.rehearsal && result.outcome == .recorded {
      forgetDraft(of: entry)
    }
  }
}
