/// How many certificates one request carries or asks about: doubled after a clean request up to the portal's limit, one
/// after trouble.
package struct BatchSize: Hashable, Sendable {
  package private(set) var current: Int
  package var limit: Int

  /// - Parameter first: the size of the first request, if `limit` allows it.
  package init(limit: Int, first: Int = 1) {
    self.limit = max(1, limit)
    current = min(self.limit, first)
  }

  package mutating func wasClean() { current = min(limit, current * 2) }
  package mutating func hadTrouble() { current = 1 }
}
