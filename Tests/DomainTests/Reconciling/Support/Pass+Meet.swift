import TestSupport

@testable import Domain

extension Pass {
  /// A portal of these capabilities that keeps no reports: the pass goes on with what waits.
  mutating func meet(_ capabilities: PortalCapabilities) {
    probed(.answered(capabilities))
    readReport(.refused(501, .notSupported), own: nil)
  }
}
