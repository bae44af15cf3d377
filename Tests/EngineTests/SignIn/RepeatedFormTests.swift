import Domain
import Engine
import StationAPI
import TestSupport
import Testing

@testable import TestPortal

/// A form that is sent twice, by a double click or a reload, is one attempt.
struct RepeatedFormTests {
  private static func id(_ last: UInt8) -> SignInID { SignInID(Sample.vehicleID(last).uuid) }

  private func password(_ bench: Bench, _ text: Secret = Sample.password, id: UInt8) -> SignInCall {
    var call = bench.password(text, confirmed: true)
    call.attempt = Self.id(id)
    return call
  }

  private func code(_ text: Secret, id: UInt8) -> CodeCall {
    CodeCall(code: text, confirmed: true, attempt: Self.id(id))
  }

  @Test func `sent twice at once or later, a password is tried once; another one is another attempt (C2, C3)`()
    async throws
  {
    let bench = try await Bench()
    let wrong = password(bench, Secret("pas le bon"), id: 1)
    async let one = bench.station.signIn(wrong)
    async let other = bench.station.signIn(wrong)
    for answer in try await [one, other, bench.station.signIn(wrong)] {
      #expect(answer.outcome == .wrongPassword && answer.standing.made == 1)
    }
    #expect(await bench.fake.count(.signIn) == 1)
    // The browser's "back" leads to the same form.
    for _ in 0..<2 {
      #expect(try await bench.station.signIn(password(bench, id: 1)).outcome == .codeSent)
    }
    #expect(await bench.fake.count(.signIn) == 2)
  }

  @Test func `sent twice, a code is tried once, until the session ends (C3, C5)`() async throws {
    let bench = try await Bench()
    _ = try await bench.station.signIn(bench.password())
    for _ in 0..<2 {
      let answer = try await bench.station.enterCode(code(Secret("000000"), id: 1))
      #expect(answer.outcome == .wrongCode && answer.standing.made == 1)
    }
    async let one = bench.station.enterCode(code(Sample.code, id: 2))
    async let other = bench.station.enterCode(code(Sample.code, id: 2))
    #expect(try await [one, other].map(\.outcome) == [.signedIn, .signedIn])
    #expect(await bench.fake.count(.enterCode) == 2)
    _ = try await bench.station.signOut()
    #expect(try await bench.station.enterCode(code(Sample.code, id: 2)).outcome == .noChallenge)
  }

  @Test func `what was proven not sent may be sent again by the same form (C3)`() async throws {
    let bench = try await Bench()
    await bench.fake.fail(.signIn, [.notSent])
    #expect(try await bench.station.signIn(password(bench, id: 1)).outcome == .unreachable)
    #expect(try await bench.station.signIn(password(bench, id: 1)).outcome == .codeSent)
  }

  @Test func `eight answers are remembered`() async throws {
    let bench = try await Bench()
    for id in 1...9 { _ = try await bench.station.signIn(password(bench, id: UInt8(id))) }
    for id in 2...9 { _ = try await bench.station.signIn(password(bench, id: UInt8(id))) }
    #expect(await bench.fake.count(.signIn) == 9)
    _ = try await bench.station.signIn(password(bench, id: 1))
    #expect(await bench.fake.count(.signIn) == 10)
  }
}
