/// The rate at which a pass settles certificates, for estimating its end.
package struct PassPace: Hashable, Sendable {
  private var points: [Point] = []

  private struct Point: Hashable {
    let at: Instant
    let settled: Int
  }

  /// The most points that are kept: the newest.
  static let mostPoints = 32
  /// An estimate needs at least this many points, over at least `shortestSpan`.
  static let fewestPoints = 5
  static let shortestSpan = Span.seconds(10)

  package init() {}

  /// - Parameter settled: certificates settled since the pass began.
  package mutating func note(settled: Int, at now: Instant) {
    guard let last = points.last else {
      points = [Point(at: now, settled: settled)]
      return
    }
    // The clock was set back, so earlier points are useless.
    if now < last.at { points = [] }
    guard settled > last.settled else { return }
    points.append(Point(at: now, settled: settled))
    if points.count > Self.mostPoints { points.removeFirst() }
  }

  /// When no certificate will wait, at this rate; nil where none waits, where the points are too few, and where the
  /// pass no longer settles any.
  package func emptyAt(remaining: Int, now: Instant) -> Instant? {
    guard remaining > 0, points.count >= Self.fewestPoints, let first = points.first, let last = points.last else {
      return nil
    }
    let span = last.at - first.at
    guard span >= Self.shortestSpan, now - last.at <= span else { return nil }
    let left = Int64(remaining) * span.milliseconds / Int64(last.settled - first.settled)
    return max(now, last.at + .milliseconds(left))
  }
}
