package import Domain

package struct NoticesCall: StationCall {
  package static let route = CallRoute.get("notices", "Notices that nobody has seen yet, oldest first.")

  package init() {}

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> NoticeList {
    try await station.notices()
  }
}

package struct NoticeList: Codable, Sendable {
  package var notices: [Notice]

  package init(notices: [Notice]) { self.notices = notices }
}

/// Notes that a named person has seen a notice and done what it asks for.
package struct SeenCall: StationCall {
  package static let route = CallRoute.post(
    "notice-seen", "Notes that a person has seen a notice; answers those that are left.")

  package var notice: Int64
  package var by: NamedDecision

  package init(notice: Int64, by: NamedDecision) {
    self.notice = notice
    self.by = by
  }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> NoticeList {
    try await station.markSeen(self)
  }
}
