import Domain
import Engine
import Foundation
import StationAPI
import Store
import TestSupport
import Testing

/// Every text of every call, over the socket or from the command line, with each kind of invisible character.
struct CallCharacterTests {
  @Test func `no call is left out`() {
    let calls = StationCalls.all.filter { $0.route.method == .post }.map { "\($0)" }
    let withoutText: Set = [
      "SignInCall", "StartPassCall", "StopPassCall", "OpenPageCall", "BackUpCall", "SignOutCall", "FleetCall",
    ]
    #expect(Set(CallDoor.all.map(\.name)).union(withoutText) == Set(calls), "a password may hold anything")
  }

  @Test(arguments: CallDoor.all)
  func `a text with one is refused, and the refusal names its field`(door: CallDoor) async throws {
    let bench = try await Bench()
    try await bench.record(1...1)
    let call = try JSONDecoder().decode(JSONValue.self, from: door.sample())
    for path in call.textPaths where !door.opaque.contains(path.last ?? "") {
      for scalar in UnseenSamples.refused {
        let changed = call.changing(path[...]) { "\($0.prefix(1))\(scalar)\($0.dropFirst(1))x" }
        let issues = await door.issues(at: bench.station, try JSONEncoder().encode(changed))
        let field = path.last ?? ""
        let isNamed = issues.contains {
          $0.field == field || $0.field.hasSuffix(".\(field)") || $0.field.hasSuffix("[\(field)]")
        }
        #expect(isNamed, "\(door.name) \(path) \(UnseenSamples.name(scalar)): \(issues)")
        let told = issues.contains {
          $0.reason != .badCharacters || $0.parameters["character"] == UnseenSamples.name(scalar)
        }
        #expect(told, "\(door.name) \(path) \(UnseenSamples.name(scalar)): \(issues)")
      }
    }
  }

  @Test func `a copy of what the portal showed is evidence: kept byte for byte, whatever characters it has`()
    async throws
  {
    let bench = try await Bench(isWeb: true)
    try await bench.record(1...1)
    let subject = KeyingSubject(kind: .mechanical, number: Sample.number(1))
    let by = KeyingPerson(name: "Marie Exemple", accessCode: Sample.accessCode)
    let taken = try await bench.station.takeKeying(KeyingTakeCall(subject: subject, by: by))
    let found = try await bench.station.stepKeying(
      KeyingStepCall(
        subject: subject, by: by, revision: taken.record.revision, action: .searched(found: .present)))
    let page = UnseenSamples.refused.map { "a\($0)b" }.joined(separator: "\n")
    let seen = try await bench.station.witnessKeying(
      KeyingWitnessCall(
        subject: subject, by: by, revision: found.record.revision,
        seen: KeyingSeen(number: Sample.number(1), vin: Sample.vin(1)), page: page))
    guard case .witnessed(let sighting)? = seen.events.last?.what else { throw Missing() }
    let kept = try await bench.store.keyingCopy(try #require(sighting.copy?.digest))
    #expect(kept?.bytes == Data(page.utf8))
    #expect(sighting.copy?.digest == PayloadDigest(of: Data(page.utf8)))
  }

  private struct Missing: Error {}

  @Test func `a draft's path with one is refused; what is dropped at the ends is kept as it was typed`()
    async throws
  {
    let bench = try await Bench()
    let refused = await refusal {
      _ = try await bench.station.saveDraft(SaveDraftCall(id: nil, answers: ["owner.na\u{200B}me": "x"]))
    }
    #expect(refused?.issues.map(\.field) == ["answers"])
    let typed = ["number": "\u{FEFF}CV10002\u{200B}", "remarks": "un\ndeux"]
    let saved = try await bench.station.saveDraft(SaveDraftCall(id: nil, answers: typed))
    let id = try #require(saved.draft?.id)
    #expect(saved.draft?.number == Sample.number(2))
    #expect(try await bench.station.draft(DraftCall(id: id)).answers == typed)
  }
}

extension JSONValue {
  /// The path of each text in it, by member or index.
  fileprivate var textPaths: [[String]] {
    switch self {
    case .text: [[]]
    case .object(let members):
      members.sorted { $0.key < $1.key }.flatMap { key, value in value.textPaths.map { [key] + $0 } }
    case .array(let elements):
      elements.enumerated().flatMap { index, value in value.textPaths.map { ["\(index)"] + $0 } }
    default: []
    }
  }

  fileprivate func changing(_ path: ArraySlice<String>, _ change: (String) -> String) -> JSONValue {
    switch self {
    case .text(let text): return .text(change(text))
    case .object(var members):
      guard let key = path.first, let member = members[key] else { return self }
      members[key] = member.changing(path.dropFirst(), change)
      return .object(members)
    case .array(var elements):
      guard let index = path.first.flatMap({ Int($0) }) else { return self }
      elements[index] = elements[index].changing(path.dropFirst(), change)
      return .array(elements)
    default: return self
    }
  }
}
