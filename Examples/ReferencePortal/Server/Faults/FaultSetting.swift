/// A fault that is switched on: the JSON of `/admin/faults`.
struct FaultSetting: Codable, Sendable {
  var name: FaultName
  var value: String?
  /// Fires on every Nth matching request, the Nth first.
  var every: Int?
  /// The most times that the fault fires.
  var times: Int?
  /// The fault applies to paths that contain this text; `entry` for single entries of a batch.
  var endpoint: String?
  /// The number of matching requests so far; `fired`: how often the fault fired.
  var seen: Int?
  var fired: Int?

  /// What is wrong with the setting; nil if it is valid.
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

  /// The milliseconds before a colon in `value`; `standard` without a value, nil if they are no number.
  func delay(or standard: Int64) -> Int64? {
    guard let value else { return standard }
    return value.split(separator: ":").first.flatMap { Int64($0) }
  }
}
