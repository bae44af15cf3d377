import Domain
import Foundation
import Testing

@testable import Store

extension StoreFixture {
  static func typist(_ code: String = "ABCD1234") throws -> KeyingPerson {
    KeyingPerson(name: "Marie Exemple", accessCode: try Sample.accessCode(code))
  }

  func keying(_ value: Int) async throws -> KeyingFacts {
    try #require(try await store.keyingFacts(.mechanical, Sample.number(value), operation: nil))
  }

  /// Stores the record and the event that a person's act led to, with a copy.
  @discardableResult
  func note(
    _ value: Int, _ state: KeyingState, stage: KeyingStage? = nil, outcome: KeyingChange.Outcome? = nil,
    after revision: Int? = nil, at now: Instant = Sample.start
  ) async throws -> KeyingResult {
    let seen = try await keying(value).keying?.revision ?? 0
    let person = try Self.typist()
    let record = KeyingRecord(
      state: state, since: now, person: person, stage: stage, activeAt: now, revision: (revision ?? seen) + 1,
      isPossible: state.isAtPortal)
    let event = KeyingEvent(at: now, by: person, what: .taken(over: nil, why: nil))
    return try await store.note(
      KeyingChange(record: record, event: event, outcome: outcome), of: Sample.operation(value),
      after: revision ?? seen, in: outcome == .reopen ? [.closed] : [.ready],
      copy: KeyingCopyBytes(kind: .values, bytes: Data("number=\(value)".utf8)), at: now)
  }

  func take(_ value: Int) async throws { #expect(try await note(value, .keying, stage: .search) == .noted) }

  /// Brings a ready certificate to `witnessed`, as a person does.
  func witness(_ value: Int) async throws {
    try await take(value)
    #expect(try await note(value, .keyed) == .noted)
    #expect(try await note(value, .witnessed, outcome: .close) == .noted)
  }
}
