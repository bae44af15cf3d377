import Domain
import TestSupport
import Testing

@testable import Store

@Suite struct WitnessCostTests {
  /// The time of one record, in the middle of many.
  private static func median(at name: String, in directory: TemporaryDirectory) async throws -> Duration {
    let store = try await StationStore.create(
      at: directory.path(of: name), station: Sample.station, epoch: Sample.epoch, now: Sample.start)
    let numbers = try (1...200).map(Sample.number)
    _ = try await store.addLot(
      .mechanical, first: numbers[0], last: numbers[199], numbers: numbers, who: "Camille Exemple", at: Sample.start)
    var times: [Duration] = []
    for value in 1...200 {
      let sealed = try Sample.sealed(value)
      let clock = ContinuousClock()
      times.append(try await clock.measure { _ = try await store.seal([sealed], at: Sample.start) })
    }
    await store.close()
    return times.sorted()[100]
  }

  @Test func `a witness costs each record little beside its commit`() async throws {
    let directory = try TemporaryDirectory()
    // Only a file of a station's name has a witness.
    let without = try await Self.median(at: "plain.db", in: directory)
    let with = try await Self.median(at: "station.sqlite", in: directory)
    print("figure: witness: a record takes \(with) with it and \(without) without")
    #expect(with < without + .milliseconds(10))
  }
}
