import Domain
import Foundation
import Synchronization
import TestSupport

/// The portal's side of a scene: honest until the question that the hostile answer is for, hostile from then on, and
/// honest again once healed. Its honest answers keep the connection, so that a hostile one often ends a kept connection.
final class Stage: Sendable {
  private struct State {
    var portal: HonestPortal
    var hostility: Hostility?
    var isHostile = false
    var asked: [String] = []
  }

  /// What goes wrong, from which question on.
  struct Hostility {
    var target: Target
    var commits: Bool
    var answer: HostileAnswer
  }

  private let state: Mutex<State>

  init(now: Int64) { state = Mutex(State(portal: HonestPortal(now: now))) }

  var portal: HonestPortal { state.withLock { $0.portal } }
  var isHostile: Bool { state.withLock { $0.isHostile } }
  /// How often it was asked this while hostile.
  func asked(_ target: Target) -> Int { state.withLock { $0.asked.count { target.matches($0) } } }

  func advance(_ span: Span) { state.withLock { $0.portal.now += span.milliseconds } }

  func turnHostile(_ hostility: Hostility) { state.withLock { $0.hostility = hostility } }

  func heal() {
    state.withLock {
      $0.hostility = nil
      $0.isHostile = false
    }
  }

  func step(for request: ScriptedServer.Request) -> ScriptedServer.Step {
    state.withLock { state in
      guard let hostility = state.hostility else { return .answer(state.portal.answer(request).text, closing: false) }
      if !state.isHostile, hostility.target.matches(request.line) { state.isHostile = true }
      guard state.isHostile else { return .answer(state.portal.answer(request).text, closing: false) }
      state.asked.append(request.line)
      return hostility.answer.step(state.portal.answer(request, commits: hostility.commits), request)
    }
  }

  /// Whether the next connection is kept.
  func welcomes() -> Bool {
    state.withLock { state in
      guard let hostility = state.hostility, state.isHostile else { return true }
      return !hostility.answer.closesUnread
    }
  }
}

/// The request that a hostile answer is given to, and every one after it.
enum Target: String, CaseIterable, Sendable {
  case single, batch, lookUp, password, code

  func matches(_ line: String) -> Bool {
    switch self {
    case .single: line.hasPrefix("PUT /sync/v1/certificates/")
    case .batch: line.hasPrefix("POST /sync/v1/certificates:batch ")
    case .lookUp: line.hasPrefix("POST /sync/v1/certificates:lookup ")
    case .password: line.hasPrefix("POST /sync/v1/sign-ins ")
    case .code: line.hasPrefix("POST /sync/v1/sign-ins/")
    }
  }
}
