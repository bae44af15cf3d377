/// A fault that is switched on: the JSON of `/admin/faults`.
struct FaultSetting: Codable, Sendable {
  var name: FaultName
  var value: String?
  /// Fires on every Nth request that fits, the Nth first.
  var every: Int?
  /// Fires so often at most.
  var times: Int?
  /// Part of the path it is for; `entry` for single entries of a batch.
  var endpoint: String?
  /// Requests that fitted, and how often it fired.
  var seen: Int?
  var fired: Int?

  /// Nil unless everything makes sense; else what does not.
  var objection: String? {
    if let every, every < 1 { return "every must be 1 or more" }
    if let times, times < 1 { return "times must be 1 or more" }
    switch name {
    case .slow, .maintenance, .tooMany:
      guard let value else { return nil }
      guard let amount = Int(value), (0...86_400_000).contains(amount) else { return "value must be a whole number" }
      return nil
    case .commitLate where value != nil:
      guard let delay = delay(or: 0), (0...86_400_000).contains(delay) else { return "value is MILLISECONDS[:202]" }
      return nil
    case .refuseNumber where value == nil, .refuseField where value == nil: return "value is missing: \(name.usage)"
    default: return nil
    }
  }

  /// The whole number before a colon, if any.
  func delay(or standard: Int64) -> Int64? {
    guard let value else { return standard }
    return value.split(separator: ":").first.flatMap { Int64($0) }
  }
}
