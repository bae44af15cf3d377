import Glibc

/// Checks every `milliseconds` until `holds` returns true; throws after `limit`.
package func waitUntil(
  _ what: @autoclosure () -> String, within limit: Duration = .seconds(30), every milliseconds: UInt32 = 20,
  _ holds: () throws -> Bool
) throws {
  let end = ContinuousClock.now + limit
  while try !holds() {
    guard ContinuousClock.now < end else { throw Hindrance("not within \(limit): \(what())") }
    usleep(milliseconds * 1_000)
  }
}

/// An error that stops a test, in words.
package struct Hindrance: Error, CustomStringConvertible {
  package let description: String

  package init(_ text: String) { description = text }
}
