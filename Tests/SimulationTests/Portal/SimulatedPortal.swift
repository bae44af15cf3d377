import Domain
import PortalLedger
import Synchronization
import TestSupport

@testable import TestPortal

/// The reference portal's own rules behind a faulty network.
final class SimulatedPortal: Sendable {
  let clock: WorldClock
  let trace: Trace
  private let state: Mutex<PortalState>

  init(_ state: PortalState, _ clock: WorldClock, _ trace: Trace) {
    (self.clock, self.trace) = (clock, trace)
    self.state = Mutex(state)
  }

  func with<Value>(_ body: (inout sending PortalState) -> sending Value) -> sending Value {
    state.withLock { body(&$0) }
  }

  /// Makes one request, while the program that makes it lives.
  func serve<Answer: Sendable>(_ call: PortalCall<Answer>, over line: StationLine) async -> Exchange<Answer> {
    guard line.begins() else { return .failed(.other, sent: 0) }
    let place = line.requests
    await Self.letOthersCome(place % 3)
    let (exchange, wait, fault) = with { state in
      state.settle(clock.now)
      let fault = state.weather.fault(of: call.endpoint, from: line.station)
      state.count(line.station, at: clock.now)
      let (exchange, wait) = state.deliver(call, fault, now: clock.now)
      return (exchange, wait, fault)
    }
    await line.interlude()
    clock.advance(wait)
    let struck = fault.map { " [\($0.rawValue)]" } ?? ""
    await Self.letOthersCome(place / 3 % 3)
    trace.note(line.station, "\(call.endpoint.rawValue) \(call.note)\(struck) → \(exchange.outcome.summary)")
    guard line.ends(place) else { return .failed(.other) }
    return exchange
  }

  /// Lets requests that were begun meanwhile get ahead. All of a station's work is done in one thread, in its order, so
  /// that a history takes the same course each time.
  private static func letOthersCome(_ turns: Int) async { for _ in 0..<turns { await Task.yield() } }
}

/// The portal as one program sees it, over its station's line.
struct StationPortal: LedgerPortal {
  let portal: SimulatedPortal
  let line: StationLine

  func serve<Answer: Sendable>(_ call: PortalCall<Answer>) async -> Exchange<Answer> {
    await portal.serve(call, over: line)
  }
}

extension ExchangeOutcome {
  /// The outcome without its content, for a trace.
  var summary: String {
    switch self {
    case .answered(let answer):
      if let findings = answer as? [LookupFinding] {
        return findings.map { finding in
          switch finding {
          case .same: "same"
          case .agrees: "agrees"
          case .absentLike(let vehicles): "absent, \(vehicles.vehicles.count) vehicles"
          case .differs: "differs"
          case .absent: "absent"
          case .inProgress: "in progress"
          case .noDocument: "no document"
          case .notOffered: "not offered"
          }
        }.joined(separator: ", ")
      }
      if let answers = answer as? [SubmissionAnswer] {
        return answers.map { answer in
          switch answer {
          case .receipt(_, let status): "\(status)"
          case .problem(let problem): "\(problem.status) \(problem.kind.rawValue)"
          }
        }.joined(separator: ", ")
      }
      return "answered"
    case .refused(let problem): return "\(problem.status) \(problem.kind.rawValue)"
    case .failed(let failure): return "failed: \(failure.rawValue)"
    case .foreign(let answer): return "foreign: \(answer.rawValue)"
    case .malformed(let note): return "malformed: \(note)"
    }
  }
}
