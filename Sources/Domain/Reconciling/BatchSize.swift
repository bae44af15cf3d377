/// How many certificates one request carries: doubled after a clean one up to the portal's limit, one after trouble.
package struct BatchSize: Hashable, Sendable {
  package private(set) var current = 1
  package var limit: Int

  package init(limit: Int) { self.limit = max(1, limit) }

  package mutating func wasClean() { current = min(limit, current * 2) }
  package mutating func hadTrouble() { current = 1 }
}
