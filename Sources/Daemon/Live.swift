package import Domain
internal import FoundationEssentials

/// The real clock, and the only place that waits for it.
package enum Live {
  package static func now() -> Instant {
    Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1_000).rounded(.down)))
  }

  /// Returns early when the task is cancelled.
  package static func pause(milliseconds: Int) async {
    try? await Task.sleep(for: .milliseconds(milliseconds))
  }
}
