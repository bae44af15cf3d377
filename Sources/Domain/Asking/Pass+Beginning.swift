/// Requests of a pass whose answers come while it goes on (`Flights`).
extension Pass {
  /// Notes that a question about waiting certificates is under way.
  package mutating func beganAsking() { flights.isAsking = true }

  /// Notes that these are being sent: nothing is done with them until they are answered.
  package mutating func beganSending(_ submissions: [Submission]) {
    guard let first = submissions.first else { return }
    flights.began(first.operation)
    for submission in submissions { work.update(submission.operation) { $0.stage = .away } }
  }

  /// Returns whether trouble in the answer is news: there was none since the submissions were sent.
  mutating func landed(_ submissions: [Submission]) -> Bool {
    for submission in submissions where work[submission.operation]?.stage == .away {
      work.update(submission.operation) { $0.stage = .submit }
    }
    return submissions.first.map { flights.ended($0.operation) } ?? true
  }

  /// Sends less at a time, and one after the other.
  mutating func hadTrouble() {
    batch.hadTrouble()
    flights.hadTrouble()
  }
}
