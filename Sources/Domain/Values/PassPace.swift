/// How fast a pass settles certificates, from when it settled how many.
package struct PassPace: Hashable, Sendable {
  private var points: [Point] = []

  private struct Point: Hashable {
    let at: Instant
    let settled: Int
  }

  /// The newest that count.
  static let mostPoints = 32
  /// Nothing is promised before there are so many, over at least so long.
  static let fewestPoints = 5
  static let shortestSpan = Span.seconds(10)

  package init() {}

  /// - Parameter settled: certificates that no longer wait, since the pass began.
  package mutating func note(settled: Int, at now: Instant) {
    guard let last = points.last else {
      points = [Point(at: now, settled: settled)]
      return
    }
    // The clock was set: what was measured by it tells nothing.
    if now < last.at { points = [] }
    guard settled > last.settled else { return }
    points.append(Point(at: now, settled: settled))
    if points.count > Self.mostPoints { points.removeFirst() }
  }

  /// When nothing would wait at this pace; nil where nothing waits, where too little was seen, and where the pass no
  /// longer settles anything.
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
