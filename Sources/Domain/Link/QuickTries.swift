/// Counts the quick tries after a return of this device's network that did not reach the portal.
struct QuickTries: Sendable {
  /// In a row.
  private(set) var inVain = 0
  /// A pass is to follow soon. One plug-in is told several times before that pass, and is one try.
  private var isDue = false

  mutating func note(_ isQuick: Bool) { isDue = isDue || isQuick }

  mutating func passEnded(reached: Bool) {
    inVain = reached ? 0 : inVain + (isDue ? 1 : 0)
    isDue = false
  }
}
