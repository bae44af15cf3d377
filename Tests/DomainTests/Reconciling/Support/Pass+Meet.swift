import TestSupport

@testable import Domain

extension Pass {
  /// Gives the pass a portal with these capabilities that keeps no reports: it continues with what waits.
  mutating func meet(_ capabilities: PortalCapabilities) {
    probed(.answered(capabilities))
    readReport(.refused(501, .notSupported), own: nil)
  }
}
