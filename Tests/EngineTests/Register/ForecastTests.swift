import Domain
import Engine
import Synchronization
import TestSupport
import Testing

@testable import TestPortal

struct ForecastTests {
  /// The end that the progress forecast while each batch was on its way.
  private final class Foreseen: Sendable {
    private let told = Mutex<[Instant?]>([])
    var all: [Instant?] { told.withLock { $0 } }
    func note(_ instant: Instant?) { told.withLock { $0.append(instant) } }
  }

  @Test func `a pass tells when it will be empty once it has seen enough, and no more when it ended`() async throws {
    let bench = try await Bench(numbers: 200)
    try await bench.record(1...200)
    let foreseen = Foreseen()
    let (clock, sync) = (bench.clock, bench.sync)
    await bench.fake.whenAsked(.submitBatch) {
      foreseen.note(await sync.progress.emptyAt)
      clock.advance(.seconds(20))
    }
    try await bench.running {
      _ = try await bench.signIn()
      try await bench.expectPass(.drained)
    }
    let told = foreseen.all
    #expect(told.count >= 5)
    #expect(told.prefix(3).allSatisfy { $0 == nil })
    #expect(try #require(told.compactMap(\.self).last) > Sample.start)
    #expect(await bench.sync.progress.emptyAt == nil)
  }
}
