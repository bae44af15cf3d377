package import Domain
package import StationAPI
internal import Store

/// Searches everything that was recorded here.
extension Station {
  /// Pages of the register that one call reads before it answers with what it has.
  private static let mostSlices = 100

  package func search(_ call: SearchCall) async throws(StationRefusal) -> SearchAnswer {
    try require(call.filter.issues + call.limit.issues)
    return try await answer {
      let last = try await store.lastSequence()
      var next = min(call.before ?? .max, last + 1)
      var found: [FoundCertificate] = []
      for _ in 0..<Self.mostSlices where next > 1 && found.count < call.limit.count {
        let slice = try await store.search(
          call.filter, before: next, limit: call.limit.count - found.count, withVehicles: call.withVehicles)
        found += slice.entries
        next = slice.next ?? 1
        await letOthersIn()
      }
      return SearchAnswer(certificates: found, next: next > 1 ? next : nil)
    }
  }

  package func export(_ call: ExportCall) async throws(StationRefusal) -> ExportPage {
    try require(call.filter.issues)
    return try await answer {
      let last = try await store.lastSequence()
      let through = min(call.through ?? last, last)
      var next: Int64? = call.after
      var found: [RecordedCertificate] = []
      for _ in 0..<Self.mostSlices {
        guard let after = next, after < through, found.count < ExportCall.pageSize else { break }
        let slice = try await store.recorded(
          call.filter, after: after, through: through, limit: ExportCall.pageSize - found.count)
        found += slice.entries
        next = slice.next
        await letOthersIn()
      }
      return ExportPage(
        certificates: found.map { recorded in
          var recorded = recorded
          recorded.summary.expectKeying(sync.settings.isWeb)
          return ExportedCertificate(recorded, withPersonal: call.withPersonal)
        },
        next: next.flatMap { $0 < through ? $0 : nil }, through: through)
    }
  }

  package func statistics(_ call: StatisticsCall) async throws(StationRefusal) -> StatisticsReport {
    try require(StatisticsTally.issues(from: call.from, through: call.through))
    return try await answer {
      let changes = store.changes
      if let (then, report) = keptStatistics, then == changes, report.from == call.from, report.through == call.through
      {
        return report
      }
      var tally = StatisticsTally(from: call.from, through: call.through)
      var next: Int64? = 0
      while let after = next {
        let slice = try await store.counted(from: call.from, through: call.through, after: after)
        for certificate in slice.entries { tally.add(certificate) }
        next = slice.next
      }
      keptStatistics = (changes, tally.report)
      return tally.report
    }
  }

  /// Between two pages of what `lastSequence` bounds: the station and its store share a thread, so that a wait for the
  /// store alone lets nobody in.
  private func letOthersIn() async { await Task.yield() }

  func require(_ issues: [FieldIssue]) throws(StationRefusal) {
    guard issues.isEmpty else { throw StationRefusal(.malformedCall, issues: issues) }
  }
}
