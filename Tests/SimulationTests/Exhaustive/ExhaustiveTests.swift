import Domain
import Foundation
import TestSupport
import Testing

@testable import TestPortal

/// Every fault at every request × every crash point around it, for one certificate.
///
/// At the everyday scale every fault and every crash alone, and one in eight of both together, drawn with `EXHAUSTIVE_SEED`.
/// `EXHAUSTIVE_CASES=TEXT` runs those whose description has the text, drawn or not.
@Suite(.serialized) struct ExhaustiveTests {
  private static let flavours: [PortalFlavour] = [.complete, .repeatable]
  /// The number of the request that submits a certificate whose vehicle the portal knows.
  private static let firstSubmission = 8

  @Test func `whatever fails at any step, one certificate is there once, or a person is told why not`() async throws {
    let template = try await StationTemplate()
    var cases: [ExhaustiveCase] = []
    for flavour in Self.flavours {
      for isNew in [false, true] { cases += try await Self.cases(flavour, isNew, template) }
    }
    let all = Self.wanted(of: cases)
    print("exhaustive: \(all.count) cases")
    let failures = try await firstFailures(in: all.count) { try await Self.failure(of: all[$0], template) }
    for failure in failures { Issue.record("\(failure)") }
    print("figure: exhaustive: states=\(all.count) violations=\(failures.count)")
  }

  private static func setting(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }

  private static func isWanted(_ each: ExhaustiveCase) -> Bool {
    setting("EXHAUSTIVE_CASES").map { each.description.contains($0) } ?? true
  }

  /// The cases to run, in their order.
  private static func wanted(of cases: [ExhaustiveCase]) -> [ExhaustiveCase] {
    let oneIn = setting("EXHAUSTIVE_CASES") == nil ? ProofScale.value(everyday: 8, full: 1) : 1
    var generator = SeededGenerator(seed: setting("EXHAUSTIVE_SEED").flatMap { UInt64($0) } ?? 1)
    return cases.filter { each in
      let isDrawn = Int.random(in: 0..<oneIn, using: &generator) == 0
      return isWanted(each) && (isDrawn || each.fault == nil || each.crash == nil)
    }
  }

  private static func failure(of each: ExhaustiveCase, _ template: StationTemplate) async throws -> String? {
    let end = try await each.run(template)
    var breaches = end.breaches
    if end.state?.isLive ?? true { breaches.append("it is \(end.state?.rawValue ?? "nowhere") in the end") }
    if breaches.isEmpty { return nil }
    return """
      \(each)
      \(breaches.joined(separator: "\n"))
      EXHAUSTIVE_CASES='\(each)' bash Tests/run.sh --only exhaustive
      \(end.trace)
      """
  }

  /// The simplest first: nothing, one fault, one crash, then both.
  private static func cases(
    _ flavour: PortalFlavour, _ isNew: Bool, _ template: StationTemplate
  ) async throws -> [ExhaustiveCase] {
    let plain = ExhaustiveCase(flavour: flavour, isNewVehicle: isNew)
    let length = try await plain.run(template).length
    print("exhaustive: \(plain) takes \(length.requests) requests and \(length.commits) commits")
    try #require(length.requests > 7 && length.commits > 7, "\(length)")
    var cases = [plain]
    let faults = (1...length.requests).flatMap { request in Fault.allCases.map { (kind: $0, request: request) } }
    for fault in faults { cases.append(ExhaustiveCase(flavour: flavour, isNewVehicle: isNew, fault: fault)) }
    for crash in crashes(length) {
      cases.append(ExhaustiveCase(flavour: flavour, isNewVehicle: isNew, crash: crash))
    }
    for fault in faults {
      // The clock may end a wait only where the portal would take a number twice.
      let clock: [ExhaustiveCase.Crash] = flavour.keepsNumbersUnique ? [] : [.clockSet(fault.request + 1)]
      for crash in clock + crashes(round: fault.request) {
        cases.append(ExhaustiveCase(flavour: flavour, isNewVehicle: isNew, fault: fault, crash: crash))
      }
    }
    return cases
  }

  /// Crashes before and after each request, after each commit, and within each.
  private static func crashes(_ length: ExhaustiveCase.Length) -> [ExhaustiveCase.Crash] {
    (1...length.requests).flatMap { [.beforeRequest($0), .afterRequest($0)] }
      + (1...length.commits).map { .afterCommit($0, since: 0) }
      + stride(from: 1, to: length.commits * 8, by: 3).map { .atWrite($0) }
  }

  private static func crashes(round request: Int) -> [ExhaustiveCase.Crash] {
    [.afterRequest(request), .beforeRequest(request + 1), .afterRequest(request + 1)]
      + (1...3).map { .afterCommit($0, since: request) }
  }

  @Test(arguments: Plant.knownWrong.map(\.name))
  func `a mistake that programs of this kind are known for is caught`(name: String) async throws {
    let template = try await StationTemplate()
    let plant = try #require(Plant.knownWrong.first { $0.name == name })
    var cases: [ExhaustiveCase] = []
    for isNew in [false, true] { cases += try await Self.cases(plant.flavour ?? .complete, isNew, template) }
    // The plants concern the submission: a fault long before it shows none of them.
    for each in cases.filter(Self.isWanted) where each.fault.map({ $0.request >= Self.firstSubmission }) ?? true {
      let end = try await each.run(template, plant: plant)
      guard let breach = end.breaches.first else { continue }
      print("figure: planted: \(name) · caught by “\(breach)” with \(each)\n\(end.trace)")
      return
    }
    Issue.record("\(name) was not caught in \(cases.count) cases")
  }
}
