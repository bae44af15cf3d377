internal import Domain
package import StationAPI
internal import Store

/// Notices, each open until a named person has seen it.
extension Station {
  package func notices() async throws(StationRefusal) -> NoticeList {
    try await answer { NoticeList(notices: try await store.notices(at: surroundings.now())) }
  }

  package func markSeen(_ call: SeenCall) async throws(StationRefusal) -> NoticeList {
    try require(call.by.who, "who")
    try require(call.by.why, "why")
    return try await answer {
      guard try await store.markSeen(call.notice, by: call.by, at: surroundings.now()) else {
        throw StationRefusal(.noSuchNotice, parameters: ["notice": "\(call.notice)"])
      }
      return NoticeList(notices: try await store.notices(at: surroundings.now()))
    }
  }
}
