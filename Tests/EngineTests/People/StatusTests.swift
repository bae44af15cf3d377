import Domain
import Testing

@testable import Engine

struct StatusTests {
  @Test func `the oldest certificate that waits turns yellow after 4 hours and red after 24 (U2)`() async throws {
    let bench = try await Bench()
    try await bench.record(1...1)
    #expect(try await bench.station.status().age == .none)
    bench.clock.advance(.hours(4))
    #expect(try await bench.station.status().age == .none)
    bench.clock.advance(.milliseconds(1))
    #expect(try await bench.station.status().age == .yellow)
    bench.clock.advance(.hours(20))
    #expect(try await bench.station.status().age == .red)
  }
}
