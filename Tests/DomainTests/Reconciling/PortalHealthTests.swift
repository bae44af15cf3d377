import Foundation
import TestSupport
import Testing

@testable import Domain

struct PortalHealthTests {
  private let almostOne = 0.999_999_999

  @Test(
    arguments: [
      (1, 10_000), (2, 20_000), (3, 40_000), (4, 80_000), (5, 160_000), (6, 320_000), (7, 640_000), (8, 900_000),
      (20, 900_000), (1_000_000, 900_000),
    ] as [(Int, Int64)])
  func `the pause doubles with each failure up to 15 minutes, and chance shortens it to a tenth at most`(
    failures: Int, ceiling: Int64
  ) {
    let longest = PortalHealth.backOff(failures: failures, random: almostOne)
    #expect(longest <= .milliseconds(ceiling))
    #expect(longest >= .milliseconds(ceiling - 1))
    #expect(PortalHealth.backOff(failures: failures, random: 0.5) == .milliseconds(ceiling / 2))
    #expect(PortalHealth.backOff(failures: failures, random: 0) == .milliseconds(ceiling / 10))
  }

  @Test(arguments: [PassEnd.offline, .portalDown, .captive, .notPortal, .protocolChanged], [0, 0.5, 0.999])
  func `an outage costs at most 60 passes in its first hour, and at most 60 in a later one`(
    end: PassEnd, random: Double
  ) throws {
    var health = PortalHealth()
    var now = Sample.now
    for hour in 1...3 {
      let until = Sample.now + .hours(Int64(hour))
      var passes = 0
      while now < until {
        health.ended(end, pause: nil, at: now, random: random)
        passes += 1
        now = health.nextPass(after: now, operationDue: now)
      }
      #expect(passes <= 60, "hour \(hour)")
      #expect(passes >= 4, "hour \(hour): at least every 15 minutes")
    }
  }

  @Test(
    arguments: [
      (nil, 0, 30_000), (.seconds(0), 0, 1_000), (.milliseconds(-5), 0, 1_000), (.seconds(90), 0, 90_000),
      (.hours(6), 0, 21_600_000), (.days(30), 0, 21_600_000), (.days(30), 0.5, 21_660_000), (.seconds(10), 0.5, 15_000),
    ] as [(Span?, Double, Int64)])
  func `a pause the portal asks for is kept between 1 second and 6 hours, and up to 2 minutes are added by chance`(
    asked: Span?, random: Double, expected: Int64
  ) {
    var health = PortalHealth()
    health.ended(.maintenance, pause: asked, at: Sample.now, random: random)
    #expect(health.link == .maintenance)
    #expect(health.nextTry == Sample.now + .milliseconds(expected))
    #expect(health.failures == 0)
    #expect(health.nextPass(after: Sample.now, operationDue: Sample.now) == Sample.now + .milliseconds(expected))
  }

  @Test(arguments: LinkReport.State.allCases)
  func `a network that comes back helps only where there was none`(state: LinkReport.State) {
    var health = PortalHealth()
    health.link = state
    health.failures = 9
    health.nextTry = Sample.now + .minutes(14)
    let before = health
    health.linkCameUp(at: Sample.now, random: 0.5)
    if [.offline, .captive, .notPortal, .untried].contains(state) {
      #expect(health.nextTry == Sample.now + .seconds(20))
      #expect(health.failures == 0)
    } else {
      #expect(health == before)
    }
  }

  @Test(arguments: [(0.0, 5_000), (0.999_999, 34_999)] as [(Double, Int64)])
  func `after a network came back the next try is 5 to 35 seconds away`(random: Double, expected: Int64) {
    var health = PortalHealth()
    health.linkCameUp(at: Sample.now, random: random)
    #expect(health.nextTry == Sample.now + .milliseconds(expected))
  }

  /// How a pass ended, and why; how often the network came back in vain; when the next try is, at the earliest and the
  /// latest, in milliseconds.
  static let returns: [(PassEnd, LinkCause?, inVain: Int, Int64, Int64)] = [
    (.offline, .noRoute, 0, 500, 1_199), (.offline, .nameUnknown, 0, 500, 1_199),
    (.offline, .noRoute, 7, 500, 1_199), (.offline, .noRoute, 8, 5_000, 34_999),
    (.offline, .nameUnknown, 1_000_000, 5_000, 34_999),
    (.offline, .refused, 0, 5_000, 34_999), (.offline, .timedOut, 0, 5_000, 34_999),
    (.offline, .noTLS, 0, 5_000, 34_999), (.offline, .other, 0, 5_000, 34_999), (.offline, nil, 0, 5_000, 34_999),
    (.captive, .unmarked, 0, 5_000, 34_999), (.captive, .noRoute, 0, 5_000, 34_999),
    (.notPortal, .redirect, 0, 5_000, 34_999),
  ]

  @Test(arguments: returns)
  func `after a loss of this device's own the next try follows within 1.2 seconds, after another outage within 35`(
    end: PassEnd, cause: LinkCause?, inVain: Int, least: Int64, most: Int64
  ) {
    for (random, expected) in [(0, least), (almostOne, most)] {
      var health = PortalHealth()
      for _ in 0..<9 { health.ended(end, because: cause, pause: nil, at: Sample.now, random: almostOne) }
      health.linkCameUp(at: Sample.now, random: random, inVain: inVain)
      #expect(health.nextTry == Sample.now + .milliseconds(expected))
      #expect(health.failures == 0)
    }
  }

  @Test func `an outage of the portal is not shortened by a network that came back`() {
    for end in [PassEnd.portalDown, .maintenance, .protocolChanged] {
      var health = PortalHealth()
      health.ended(end, because: .noRoute, pause: .minutes(20), at: Sample.now, random: 0.5)
      let before = health
      health.linkCameUp(at: Sample.now, random: 0)
      #expect(health == before)
    }
  }

  @Test func `a network that came back never delays a try that was sooner`() {
    var health = PortalHealth()
    health.link = .offline
    health.nextTry = Sample.now + .seconds(2)
    health.linkCameUp(at: Sample.now, random: 0.5)
    #expect(health.nextTry == Sample.now + .seconds(2))
  }

  @Test(arguments: PassEnd.allCases)
  func `only trouble of the network or the portal, or an error of this program, delays the next pass`(end: PassEnd) {
    var health = PortalHealth()
    health.failures = 3
    health.nextTry = Sample.now
    health.ended(end, pause: nil, at: Sample.now, random: 0.5)
    let isTrouble = [.offline, .portalDown, .captive, .notPortal, .protocolChanged, .maintenance, .programFault]
      .contains(end)
    #expect((health.nextTry == nil) == !isTrouble)
    if !isTrouble { #expect(health.failures == 0) }
  }

  @Test(
    arguments: [
      (nil, 900_000), (.hours(2), 900_000), (.minutes(3), 180_000), (.zero, 1_000), (.minutes(-9), 1_000),
    ] as [(Span?, Int64)])
  func `a pass begins when an operation is due, and at least every 15 minutes`(due: Span?, expected: Int64) {
    let health = PortalHealth()
    let next = health.nextPass(after: Sample.now, operationDue: due.map { Sample.now + $0 })
    #expect(next == Sample.now + .milliseconds(expected))
  }

  @Test func `a next try that was stored by a clock far ahead holds nothing up`() {
    var health = PortalHealth()
    health.nextTry = Sample.now + .hours(7)
    #expect(!health.isDue(at: Sample.now))
    #expect(health.nextPass(after: Sample.now, operationDue: nil) == Sample.now + .hours(7))
    health.nextTry = Sample.now + .days(400)
    #expect(health.isDue(at: Sample.now))
    #expect(health.nextPass(after: Sample.now, operationDue: nil) == Sample.now + .minutes(15))
    health.nextTry = Sample.now - .days(400)
    #expect(health.nextPass(after: Sample.now, operationDue: nil) == Sample.now)
  }

  @Test func `an answer of the portal's own is remembered with its clock, and since when it is reachable`() {
    var health = PortalHealth()
    health.ended(.offline, pause: nil, at: Sample.now, random: 0)
    #expect(health.since == Sample.now)
    var capabilities = Sample.capabilities
    capabilities.time = Sample.now + .minutes(9)
    health.reached(capabilities, of: "https://portal.example", at: Sample.now + .minutes(10))
    health.reached(capabilities, of: "https://portal.example", at: Sample.now + .minutes(11))
    #expect(health.link == .reachable)
    #expect(health.since == Sample.now + .minutes(10))
    #expect(health.lastContact == Sample.now + .minutes(11))
    #expect(health.skew == .minutes(-2))
  }

  @Test(arguments: LinkCause.allCases)
  func `an answer of any web site is a network in the portal's place only where a portal was met at this address`(
    cause: LinkCause
  ) {
    var health = PortalHealth()
    let isOfAnyWebSite = [.unmarked, .redirect].contains(cause)
    #expect(health.judged(.captive, cause, of: "https://a.example") == (isOfAnyWebSite ? .notPortal : .captive))
    #expect(health.judged(.offline, cause, of: "https://a.example") == .offline)
    health.reached(Sample.capabilities, of: "https://a.example", at: Sample.now)
    #expect(health.judged(.captive, cause, of: "https://a.example") == .captive)
    #expect(health.judged(.captive, cause, of: "https://b.example") == (isOfAnyWebSite ? .notPortal : .captive))
    // An older version stored no address.
    health.portal = nil
    #expect(health.judged(.captive, cause, of: "https://b.example") == .captive)
  }

  @Test func `why the portal was not reached is kept until a pass ends otherwise`() {
    var health = PortalHealth()
    health.ended(.offline, because: .refused, pause: nil, at: Sample.now, random: 0)
    #expect(LinkReport(health).cause == .refused)
    health.ended(.offline, because: .noRoute, pause: nil, at: Sample.now + .minutes(1), random: 0)
    #expect(LinkReport(health).cause == .noRoute)
    #expect(health.since == Sample.now, "off line since the first of them")
    health.ended(.drained, pause: nil, at: Sample.now, random: 0)
    #expect(LinkReport(health).cause == nil)
  }

  @Test func `the portal's pause holds for a person until it is over, without what chance adds for the agent (§9.3)`() {
    var health = PortalHealth()
    health.ended(.maintenance, pause: .minutes(10), at: Sample.now, random: 0.5)
    let end = Sample.now + .minutes(10)
    #expect(health.pause(at: Sample.now) == end)
    #expect(health.pause(at: end - .milliseconds(1)) == end)
    #expect(health.pause(at: end) == nil)
    #expect(!health.isDue(at: end))
    #expect(health.pause(at: Sample.now - .days(2)) == nil, "a clock that was set back")
    health.ended(.offline, pause: nil, at: Sample.now, random: 0.5)
    #expect(health.pause(at: Sample.now) == nil)
  }

  @Test func `what a version before has stored is read`() throws {
    let stored = #"{"failures":2,"link":"offline","lastContact":1795453200000}"#
    let health = try JSONDecoder().decode(PortalHealth.self, from: Data(stored.utf8))
    #expect(health.link == .offline && health.cause == nil && health.hasMetPortal(of: "https://a.example"))
  }
}
