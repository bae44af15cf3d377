/// How many certificates one request carries, or asks about: doubled after a clean one up to the portal's limit, one
/// after trouble.
package struct BatchSize: Hashable, Sendable {
  package private(set) var current: Int
  package var limit: Int

  /// Begins with one, or with as many as the limit allows.
  package init(limit: Int, full: Bool = false) {
    self.limit = max(1, limit)
    current = full ? self.limit : 1
  }

  package mutating func wasClean() { current = min(limit, current * 2) }
  package mutating func hadTrouble() { current = 1 }
}
