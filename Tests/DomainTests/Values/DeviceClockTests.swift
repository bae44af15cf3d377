import Domain
import FoundationEssentials
import Testing

struct DeviceClockTests {
  private static let now = Sample.now
  private static let epoch = Instant(milliseconds: 0)

  struct Row: Sendable, CustomTestStringConvertible {
    var shows: Instant
    var lastEvent: Instant?
    var portalNow: Instant?
    var state: DeviceClock.State
    var reference: Instant
    var isKnown: Bool

    var testDescription: String { "\(shows.milliseconds) \(state)" }
  }

  static let rows = [
    Row(shows: now, state: .right, reference: now, isKnown: true),
    Row(shows: now, lastEvent: now - .days(1), state: .right, reference: now, isKnown: true),
    Row(shows: now, lastEvent: now + .minutes(59), state: .right, reference: now, isKnown: true),
    Row(
      shows: now, lastEvent: now + .days(2), state: .beforeLastEvent, reference: now + .days(2), isKnown: false),
    Row(shows: now, lastEvent: now + .days(9_000), state: .beforeLastEvent, reference: now, isKnown: false),
    Row(
      shows: epoch, lastEvent: now + .days(9_000), state: .beforeRelease, reference: DeviceClock.released,
      isKnown: false),
    Row(shows: epoch, state: .beforeRelease, reference: DeviceClock.released, isKnown: false),
    Row(shows: epoch, lastEvent: now, state: .beforeRelease, reference: now, isKnown: false),
    Row(
      shows: epoch, lastEvent: now, portalNow: now + .days(3), state: .beforeRelease, reference: now + .days(3),
      isKnown: true),
    // The portal's clock is wrong too.
    Row(shows: epoch, portalNow: epoch, state: .beforeRelease, reference: DeviceClock.released, isKnown: false),
    // The portal agrees: the event was stored while the clock was far ahead.
    Row(
      shows: now, lastEvent: now + .days(9_000), portalNow: now + .minutes(2), state: .right, reference: now,
      isKnown: true),
    Row(
      shows: DeviceClock.released - .milliseconds(1), state: .beforeRelease, reference: DeviceClock.released,
      isKnown: false),
    Row(shows: DeviceClock.released, state: .right, reference: DeviceClock.released, isKnown: true),
  ]

  @Test(arguments: rows)
  func `a clock before the release or the last event is wrong, and what is known of the true time is told`(row: Row) {
    let clock = DeviceClock(now: row.shows, lastEvent: row.lastEvent, portalNow: row.portalNow)
    #expect(clock.state == row.state)
    #expect(clock.reference == row.reference)
    #expect(clock.isKnown == row.isKnown)
  }

  private static func read(_ changes: [String: String?], shows: Instant = epoch) throws -> Result<
    ReadEntry, EntryRefusal
  > {
    var context = Sample.context
    context.now = shows
    context.clock = DeviceClock(now: shows)
    return EntryReader.read(try Sample.entry(changes), context: context)
  }

  @Test func `under a clock at 1970 a true date and a new model are taken with a warning, and nothing is dated 1970`()
    throws
  {
    let read = try Self.read(["vehicle.year": "2027", "performedAt": #""2026-12-24T09:12-05:00""#]).get()
    #expect(read.warnings.map(\.code) == [.deviceClockWrong])
    #expect(read.inspection.recordedAt == DeviceClock.released)
  }

  @Test(arguments: ["2036-10-31T00:00Z", "2023-01-26T17:00-05:00"])
  func `what may be true is taken while the true time is not known`(moment: String) throws {
    #expect(throws: Never.self) { try Self.read(["performedAt": "\"\(moment)\""]).get() }
  }

  @Test func `what cannot be true yet is in the future all the same`() throws {
    guard case .failure(let refusal) = try Self.read(["performedAt": #""2036-11-02T00:00Z""#]) else {
      Issue.record("taken")
      return
    }
    #expect(refusal.issues.map(\.reason) == [.inFuture])
  }

  @Test(arguments: [Sample.now, epoch], ["1970-01-01T00:00Z", "2000-01-01T00:00Z", "2023-01-26T16:59-05:00"])
  func `a date from before the portal is taken only where it is confirmed`(shows: Instant, moment: String) throws {
    let changes = ["performedAt": "\"\(moment)\""]
    guard case .failure(let refusal) = try Self.read(changes, shows: shows) else {
      Issue.record("taken without confirmation")
      return
    }
    #expect(refusal.issues.map { "\($0.field) \($0.reason.rawValue)" } == ["performedAt dateImplausible"])
    for confirmed in ["true", #""oui""#] {
      let all = changes.merging(["acceptDate": confirmed]) { first, _ in first }
      #expect(throws: Never.self) { try Self.read(all, shows: shows).get() }
    }
    let refused = changes.merging(["acceptDate": "false"]) { first, _ in first }
    #expect(throws: EntryRefusal.self) { try Self.read(refused, shows: shows).get() }
  }
}
