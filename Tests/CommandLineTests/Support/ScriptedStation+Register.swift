import Domain
import Synchronization

@testable import CommandLine

extension ScriptedStation {
  func search(_ call: SearchCall) async throws(StationRefusal) -> SearchAnswer {
    noted.withLock { $0.searches.append(call) }
    return SearchAnswer(certificates: [Samples.found], next: 7)
  }

  /// Three certificates on two pages.
  func export(_ call: ExportCall) async throws(StationRefusal) -> ExportPage {
    noted.withLock { $0.exports.append(call) }
    if call.after > 0 { try refuse() }
    let pages = [[1, 2], [3]]
    let page = pages[call.after > 0 ? 1 : 0]
    return ExportPage(
      certificates: page.map { Samples.exported($0, withPersonal: call.withPersonal) },
      next: call.after > 0 ? nil : 2, through: 3)
  }

  func statistics(_ call: StatisticsCall) async throws(StationRefusal) -> StatisticsReport {
    noted.withLock { $0.statistics.append(call) }
    return Samples.statistics(call)
  }
}
