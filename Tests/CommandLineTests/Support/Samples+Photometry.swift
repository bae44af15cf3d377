import Domain

@testable import CommandLine

extension Samples {
  /// An AVP that does not comply.
  static let photometric = detail {
    $0.summary.kind = .photometric
    $0.summary.number = number("0088001")
    $0.inspection.kind = .photometric
    $0.inspection.number = number("0088001")
    $0.inspection.defects = []
    $0.inspection.photometry = Photometry(
      readings: [("frontLeft", "68,5"), ("frontRight", "71"), ("quarterLeft", "5.25")].compactMap { window, percent in
        Window(window).map { Photometry.Reading(window: $0, transmission: decimal(percent)) }
      }, tool: "TM-0417")
  }
}
