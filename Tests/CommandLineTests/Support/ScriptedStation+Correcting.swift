import Domain
import Synchronization

@testable import CommandLine

extension ScriptedStation {
  func withdraw(_ call: WithdrawCall) async throws(StationRefusal) -> WithdrawAnswer {
    noted.withLock { $0.withdrawals.append(call) }
    try refuse()
    var summary = Samples.summary()
    summary.state = .closed
    summary.reason = StateReason(.withdrawn)
    return WithdrawAnswer(
      certificate: summary, entry: TypedEntry(correcting: Samples.detail().inspection).entry)
  }

  func correct(_ call: CorrectCall) async throws(StationRefusal) -> CorrectAnswer {
    noted.withLock { $0.corrections.append(call) }
    try refuse()
    return script.withLock { $0.correction }
  }

  func toFile() async throws(StationRefusal) -> FilingList {
    FilingList(documents: script.withLock { $0.toFile })
  }

  func noteFiled(_ call: FiledCall) async throws(StationRefusal) -> FilingList {
    noted.withLock { $0.filed.append(call) }
    try refuse()
    return FilingList(documents: [])
  }
}
