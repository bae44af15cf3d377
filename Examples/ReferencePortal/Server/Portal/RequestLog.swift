/// The last requests, for tests that check what a client really sent.
struct RequestLog: Sendable {
  static let capacity = 5_000

  private(set) var counts: [String: Int] = [:]
  private var entries: [Int: LoggedRequest] = [:]
  private var next = 1

  /// Returns the request's sequence number, from 1.
  mutating func begin(_ request: LoggedRequest, as endpoint: String) -> Int {
    counts[endpoint, default: 0] += 1
    var entry = request
    entry.sequence = next
    entries[next] = entry
    entries[next - Self.capacity] = nil
    next += 1
    return entry.sequence
  }

  mutating func end(_ sequence: Int, status: String, fault: FaultName?) {
    entries[sequence]?.status = status
    entries[sequence]?.fault = fault
  }

  /// The last requests, oldest first.
  func last(_ count: Int) -> [LoggedRequest] {
    let first = max(1, next - max(0, min(count, Self.capacity)))
    return (first..<next).compactMap { entries[$0] }
  }
}

struct LoggedRequest: Codable, Sendable {
  var sequence = 0
  /// The time by the portal's clock, in milliseconds.
  var at: Int64
  var method: String
  var path: String
  /// `KIND/NUMBER` of each document submitted.
  var numbers: [String]
  var operations: [String]
  /// The answer sent: a status, `dropped`, or `STATUS cut`; `pending` until then.
  var status = "pending"
  var fault: FaultName?
}
