import Domain
import Synchronization

@testable import CommandLine

/// Drafts in memory.
extension ScriptedStation {
  func saveDraft(_ call: SaveDraftCall) async throws(StationRefusal) -> SavedDraft {
    noted.withLock { $0.drafts.append(call) }
    try refuse()
    if let refusal = script.withLock({ $0.draftRefusal }) { throw refusal }
    return script.withLock { script in
      let id = call.id ?? Samples.id(UInt8(100 + script.drafts.count))
      guard !script.isRecordedElsewhere else { return SavedDraft(draft: nil) }
      let draft = EntryDraft(
        id: id, answers: call.answers, startedAt: Samples.now, changedAt: Samples.now)
      script.drafts.removeAll { $0.id == id }
      script.drafts.append(draft)
      let summary = DraftSummary(of: draft)
      let others = script.drafts.map(DraftSummary.init(of:)).filter {
        $0.id != id && $0.number == summary.number && summary.number != nil
      }
      return SavedDraft(draft: summary, sameNumber: others)
    }
  }

  func drafts() async throws(StationRefusal) -> DraftList { DraftList(drafts: summaries) }

  func draft(_ call: DraftCall) async throws(StationRefusal) -> EntryDraft {
    guard let draft = script.withLock({ $0.drafts.first { $0.id == call.id } }) else {
      throw StationRefusal(.noSuchDraft)
    }
    return draft
  }

  func dropDraft(_ call: DraftCall) async throws(StationRefusal) -> DraftList {
    forget(call.id.text)
    return DraftList(drafts: summaries)
  }

  var summaries: [DraftSummary] { script.withLock { $0.drafts.map(DraftSummary.init(of:)) } }

  func forget(_ id: String) { script.withLock { $0.drafts.removeAll { $0.id.text == id } } }

  /// What a station does with the draft of what it records.
  func dropRecorded(_ call: RecordCall, _ answer: RecordAnswer) {
    for (entry, result) in zip(call.entries, answer.results)
    where !call.rehearsal && result.outcome == .recorded {
      if case .object(let members) = entry, case .text(let id) = members["id"] { forget(id) }
    }
  }
}
