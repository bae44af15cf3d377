import Testing

@testable import Daemon

/// What follows from readings of this device's addresses.
struct NetworkSightTests {
  private static let up = reading(["192.0.2.7"])
  private static let down = NetworkReading(assigned: ["127.0.0.1", "192.0.2.7"], running: ["127.0.0.1"])
  private static let other = reading(["192.0.2.8"])
  private static let both = reading(["192.0.2.7", "192.0.2.8"])

  private static func reading(_ outward: Set<String>) -> NetworkReading {
    let all = outward.union(["127.0.0.1"])
    return NetworkReading(assigned: all, running: all, outward: outward)
  }

  /// A reading after another one, and what is told of it.
  struct Row: Sendable {
    var before: NetworkReading
    var after: NetworkReading?
    var hasNewRoute = false
    var isNoted = false
    var isUp: Bool?
    var isGain = false
  }

  static let rows = [
    Row(before: up, after: up), Row(before: up, after: up, isNoted: true, isUp: true),
    Row(before: up, after: up, hasNewRoute: true, isUp: true, isGain: true),
    Row(before: up, after: down, isUp: false), Row(before: down, after: up, isUp: true, isGain: true),
    Row(before: down, after: down, hasNewRoute: true, isUp: false),
    Row(before: up, after: both, isUp: true, isGain: true),
    Row(before: both, after: up, isUp: true), Row(before: up, after: other, isUp: true, isGain: true),
    // The kernel does not tell.
    Row(before: up, after: nil), Row(before: down, after: nil), Row(before: up, after: nil, isNoted: true, isUp: true),
    Row(before: down, after: nil, isNoted: true, isUp: false),
    Row(before: up, after: nil, hasNewRoute: true, isUp: true, isGain: true),
    Row(before: down, after: nil, hasNewRoute: true, isUp: false, isGain: true),
  ]

  @Test(arguments: rows)
  func `a change is told once, a reading that failed is none, and a way that is new is a gain`(row: Row) {
    var sight = NetworkSight()
    let first = sight.change(to: row.before, isNoted: true)
    #expect(first == NetworkSight.Change(isUp: row.before.isUp, isGain: false))
    let told = sight.change(to: row.after, hasNewRoute: row.hasNewRoute, isNoted: row.isNoted)
    let expected = row.isUp.map { NetworkSight.Change(isUp: $0, isGain: row.isGain) }
    #expect(told == expected)
    let again = sight.change(to: row.after ?? row.before)
    #expect(again == nil)
  }

  @Test func `a reading is sure while changes are heard of and the kernel tells`() {
    var sight = NetworkSight()
    _ = sight.change(to: Self.up, isNoted: true)
    #expect(sight.sure == nil, "nobody would hear that a lost address is back")
    sight.isFollowed = true
    _ = sight.change(to: Self.up)
    #expect(sight.sure == Self.up)
    _ = sight.change(to: nil)
    #expect(sight.sure == nil, "no address was read, and none is lost")
    _ = sight.change(to: Self.down)
    #expect(sight.sure == Self.down)
    sight.isFollowed = false
    #expect(sight.sure == nil)
  }

  @Test func `the kernel tells of the loopback's address, which leads nowhere else`() throws {
    let reading = try #require(NetworkReading.taken())
    #expect(reading.running.contains("127.0.0.1"))
    #expect(!reading.outward.contains("127.0.0.1"))
    #expect(reading.outward.isSubset(of: reading.running) && reading.running.isSubset(of: reading.assigned))
  }
}
