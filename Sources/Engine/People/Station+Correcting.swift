internal import Domain
package import StationAPI
internal import Store

/// Withdrawals, corrections, and the filing of older documents.
extension Station {
  package func withdraw(_ call: WithdrawCall) async throws(StationRefusal) -> WithdrawAnswer {
    try require(call.by.who, "who")
    try require(call.by.why, "why")
    return try await answer {
      let certificate = CertificateCall(kind: call.kind, number: call.number, unmasked: true)
      let detail = try await detail(certificate)
      let entry = TypedEntry(correcting: detail.inspection).entry
      guard !detail.summary.isWithdrawn else {
        return WithdrawAnswer(certificate: detail.summary, entry: entry, wasWithdrawn: true)
      }
      let result = try await store.withdraw(call.kind, call.number, by: call.by, at: surroundings.now())
      try expectWithdrawn(result, call.number)
      // Another certificate of its vehicle may have waited for it.
      sync.waker.signal(.recorded)
      let summary = try await store.latest(call.kind, call.number)?.summary ?? detail.summary
      return WithdrawAnswer(certificate: summary, entry: entry)
    }
  }

  package func correct(_ call: CorrectCall) async throws(StationRefusal) -> CorrectAnswer {
    try require(call.by.who, "who")
    try require(call.by.why, "why")
    guard call.changes.count <= CorrectCall.mostChanges, (call.entry == nil) != call.changes.isEmpty else {
      throw StationRefusal(
        .malformedCall,
        issues: [
          FieldIssue(
            field: "changes", reason: .outOfRange, parameters: ["least": "1", "most": "\(CorrectCall.mostChanges)"])
        ])
    }
    return try await answer {
      let earlier = try await store.latest(call.kind, call.number)
      guard let earlier else {
        throw StationRefusal(
          .noSuchCertificate, parameters: ["kind": call.kind.printed, "number": call.number.text])
      }
      let isSeen = earlier.keying?.state.isAtPortal == true && earlier.cancellationReference == nil
      if earlier.summary.state == .confirmed || isSeen { return try await askToCancel(call) }
      let reading = try await read(call.entry ?? Self.entry(of: earlier.inspection, with: call.changes))
      guard let correction = reading.sealed else { return CorrectAnswer(result: reading.result, cancellation: nil) }
      guard correction.inspection.kind == call.kind, correction.inspection.number == call.number else {
        return CorrectAnswer(result: reading.refused("number", .otherNumber, call.number), cancellation: nil)
      }
      let (withdrawal, sealed) = try await store.correct(with: correction, by: call.by, at: surroundings.now())
      try expectWithdrawn(withdrawal, call.number)
      sync.waker.signal(.recorded)
      return CorrectAnswer(result: sealed.map { reading.sealed(as: $0) }, cancellation: nil)
    }
  }

  package func toFile() async throws(StationRefusal) -> FilingList {
    try await answer { FilingList(documents: try await store.toFile(limit: FilingList.most)) }
  }

  package func noteFiled(_ call: FiledCall) async throws(StationRefusal) -> FilingList {
    try require(call.by.who, "who")
    try require(call.by.why, "why")
    return try await answer {
      let wasWaiting = try await store.noteFiled(call.kind, call.olderNumber, by: call.by, at: surroundings.now())
      guard wasWaiting else {
        throw StationRefusal(.nothingToFile, parameters: ["number": call.olderNumber.text])
      }
      return FilingList(documents: try await store.toFile(limit: FilingList.most))
    }
  }

  private func expectWithdrawn(_ result: WithdrawResult, _ number: CertificateNumber) throws(StationRefusal) {
    switch result {
    case .withdrawn: return
    case .noSuchCertificate: throw StationRefusal(.noSuchCertificate, parameters: ["number": number.text])
    case .notWithdrawable(let state):
      var parameters = ["number": number.text, "state": state.rawValue]
      // No answer comes from a web site: it is there, or a person types it.
      if sync.settings.isWeb { parameters["portal"] = "web" }
      throw StationRefusal(.notWithdrawable, parameters: parameters)
    }
  }

  /// Opens a request to cancel: only a cancellation at the portal changes a certificate that it has [FAQ R9].
  private func askToCancel(_ call: CorrectCall) async throws(StationRefusal) -> CorrectAnswer {
    let request = CancellationCall(kind: call.kind, number: call.number, move: .toAsk, by: call.by)
    return CorrectAnswer(result: nil, cancellation: try await cancel(request))
  }

  private static func entry(of inspection: Inspection, with changes: [String: String]) -> JSONValue {
    var answers = TypedEntry(correcting: inspection)
    for (path, text) in changes { answers[path] = text }
    return answers.entry
  }
}
