internal import CCurl
package import Domain
internal import FoundationEssentials
internal import Synchronization
internal import SyncProtocol

/// The portal over libcurl. Sign-in has a thread of its own, so that a person never waits for a batch; requests of a
/// pass that are made at the same time have one each. Nothing is connected before the first request.
package final class LivePortal: Portal {
  private let connection: PortalConnection
  private let signIns: TransferExecutor
  private let work: TransferPool
  private let terms = Mutex(PortalTerms())
  /// What the portal said at the last probe.
  var agreed: PortalTerms { terms.withLock { $0 } }

  enum Lane {
    case signIns
    /// One after the other.
    case work
    /// At the same time as others of this lane and of `work`.
    case beside
  }

  package init(_ connection: PortalConnection) {
    self.connection = connection
    signIns = TransferExecutor(label: "portal.sign-ins", rules: connection.rules)
    var rules = connection.rules
    rules.workCut = connection.workCut
    work = TransferPool(label: "portal.work", size: PortalCapabilities.mostRequests, rules: rules)
  }

  /// Adds the mandate that the request is for, where the station knows it (SyncProtocol §3.5).
  func add(mandateTo request: inout PortalRequest) {
    if let mandate = connection.mandate { request.add(SyncProtocolVersion.mandateHeader, mandate) }
  }

  /// Makes one request, and the same with its body as it is where the portal refused how it was packed. Where `compose` throws, nothing is sent; where `read` throws, the answer is malformed.
  ///
  /// A large answer is read on no thread that people wait for.
  @concurrent
  func ask<Answer: Sendable>(
    on lane: Lane = .work, accepting statuses: Set<Int>, _ compose: @Sendable () throws -> PortalRequest,
    reading read: @Sendable (TransferAnswer) throws -> Answer
  ) async -> Exchange<Answer> {
    var answer: TransferAnswer
    do {
      let before = agreed
      var transfer = try compose().transfer(over: connection, on: before)
      answer = await send(transfer, on: lane)
      terms.withLock { $0.note(answer, to: transfer, made: before) }
      if answer.wasPacked, answer.isRefusedCoding {
        transfer.coding = nil
        answer = await send(transfer, on: lane).after(answer)
      }
    } catch {
      answer = .notSent(CURLE_BAD_FUNCTION_ARGUMENT, note: "the request could not be written")
    }
    let exchange = answer.exchange(accepting: statuses, reading: read)
    switch exchange.outcome {
    case .malformed, .refused: if answer.cannotBeUnpacked { terms.withLock { $0.noteSpoiltPacking() } }
    case .answered, .failed, .foreign: break
    }
    return exchange
  }

  /// Closes the connections that only requests made at the same time need.
  func keepOneConnection() async { await work.keepOne() }

  private func send(_ transfer: Transfer, on lane: Lane) async -> TransferAnswer {
    switch lane {
    case .signIns: await signIns.send(transfer)
    case .work: await work.sendAlone(transfer)
    case .beside: await work.send(transfer, atMost: agreed.requests)
    }
  }

  package func probe() async -> Exchange<PortalCapabilities> {
    // It is the first request of a pass: those of the last one are over.
    await keepOneConnection()
    return await ask(accepting: [200]) {
      PortalRequest(method: .get, path: "")
    } reading: { answer in
      try AnswerBody.capabilities(answer.body) { told in terms.withLock { $0.take(told) } }
    }
  }
}
