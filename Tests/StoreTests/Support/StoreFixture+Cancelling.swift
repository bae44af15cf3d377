import Domain

@testable import Store

extension StoreFixture {
  func cancel(
    _ value: Int, _ move: CancellationMove, at now: Instant = Sample.start
  ) async throws -> CancellationResult {
    let step = CancellationStep(at: now, by: Sample.person, move: move)
    return try await store.noteCancellation(step, of: .mechanical, Sample.number(value))
  }
}
