/// The state of the station's backups.
package struct BackupReport: Codable, Hashable, Sendable {
  /// When the newest backup was made; nil when there is none.
  package var newest: Instant?
  /// Why the last try failed; nil when it succeeded, or there was none.
  package var fault: String?
  /// Whether certificates were recorded, and no backup was made for two days.
  package var isOverdue: Bool

  package static let longest = Span.days(2)

  package init(newest: Instant? = nil, fault: String? = nil, isOverdue: Bool = false) {
    self.newest = newest
    self.fault = fault
    self.isOverdue = isOverdue
  }

  /// - Parameter firstRecord: when the first certificate was recorded; nil before.
  package init(newest: Instant?, firstRecord: Instant?, at now: Instant) {
    self.init(newest: newest, isOverdue: firstRecord.map { now - (newest ?? $0) > Self.longest } ?? false)
  }
}

/// A backup that was just made, in the station's `backups`.
package struct BackupAnswer: Codable, Hashable, Sendable {
  package var name: String
  package var at: Instant
  package var bytes: Int64

  package init(name: String, at: Instant, bytes: Int64) {
    self.name = name
    self.at = at
    self.bytes = bytes
  }
}
