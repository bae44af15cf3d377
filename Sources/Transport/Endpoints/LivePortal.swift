internal import CCurl
package import Domain
internal import FoundationEssentials
internal import SyncProtocol

/// The portal over libcurl. Sign-in has a thread of its own, so that a person never waits for a batch. Nothing is
/// connected before the first request.
package final class LivePortal: Portal {
  private let connection: PortalConnection
  private let signIns: TransferExecutor
  private let work: TransferExecutor

  enum Lane { case signIns, work }

  package init(_ connection: PortalConnection) {
    self.connection = connection
    signIns = TransferExecutor(label: "portal.sign-ins", rules: connection.rules)
    var rules = connection.rules
    rules.workCut = connection.workCut
    work = TransferExecutor(label: "portal.work", rules: rules)
  }

  /// Adds the mandate that the request is for, where the station knows it (SyncProtocol §3.5).
  func add(mandateTo request: inout PortalRequest) {
    if let mandate = connection.mandate { request.add(SyncProtocolVersion.mandateHeader, mandate) }
  }

  /// Makes one request. Where `compose` throws, nothing is sent; where `read` throws, the answer is malformed.
  func ask<Answer: Sendable>(
    on lane: Lane = .work, accepting statuses: Set<Int>, _ compose: () throws -> PortalRequest,
    reading read: (TransferAnswer) throws -> Answer
  ) async -> Exchange<Answer> {
    let answer: TransferAnswer
    do {
      let transfer = try compose().transfer(over: connection)
      answer = await (lane == .work ? work : signIns).send(transfer)
    } catch {
      answer = .notSent(CURLE_BAD_FUNCTION_ARGUMENT, note: "the request could not be written")
    }
    return answer.exchange(accepting: statuses, reading: read)
  }

  package func probe() async -> Exchange<PortalCapabilities> {
    await ask(accepting: [200]) {
      PortalRequest(method: .get, path: "")
    } reading: { answer in
      try AnswerBody.capabilities(answer.body)
    }
  }
}
