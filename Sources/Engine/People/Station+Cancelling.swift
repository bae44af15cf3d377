package import Domain
package import StationAPI
internal import Store

/// Requests to cancel a certificate at the portal: people ask there, the station records who, when and the outcome [FAQ
/// R9].
extension Station {
  package func cancellations() async throws(StationRefusal) -> CancellationList {
    try await answer {
      CancellationList(cancellations: try await store.cancellations(limit: CancellationList.most))
    }
  }

  package func cancel(_ call: CancellationCall) async throws(StationRefusal) -> CancellationSummary {
    try require(call.by.who, "who")
    try require(call.by.why, "why")
    if case .confirmed(let reference) = call.move { try require(reference, "reference") }
    return try await answer {
      let step = CancellationStep(at: surroundings.now(), by: call.by, move: call.move)
      let number = call.number.text
      switch try await store.noteCancellation(step, of: call.kind, call.number) {
      case .noted: return CancellationSummary(kind: call.kind, number: call.number, step: step)
      case .notConfirmed(let state):
        throw StationRefusal(.notConfirmed, parameters: ["number": number, "state": state.rawValue])
      case .isTyped(let record, let holder): throw StationRefusal(keyed: record, by: holder, call.number)
      case .doesNotFollow(let state):
        throw StationRefusal(
          .wrongCancellationStep, parameters: ["number": number, "step": state?.rawValue ?? "none"])
      case .noSuchReplacement(let by):
        throw StationRefusal(.noSuchCertificate, parameters: ["kind": call.kind.printed, "number": by.text])
      case .noSuchCertificate:
        let isUnused = try await store.stockState(call.kind, call.number)?.isFree ?? false
        throw StationRefusal(
          isUnused ? .neverRecorded : .noSuchCertificate, parameters: ["number": number])
      }
    }
  }
}
