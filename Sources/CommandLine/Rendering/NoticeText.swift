internal import Domain
internal import StationAPI
internal import Wording

/// Notices in at most 78 columns, each with how to say that it was seen.
enum NoticeText {
  static func text(_ list: NoticeList, words: Words, now: Instant) -> String {
    guard !list.notices.isEmpty else { return words(.noticeNone) }
    return list.notices.map { notice in
      let line = words(
        .noticeLine,
        ["id": "\(notice.id)", "time": words.nearMoment(notice.at, now: now), "text": words.notice(notice)])
      return Layout.wrapped(line, after: "") + "\n"
        + Layout.wrapped(words(.noticeUsage, ["id": "\(notice.id)"]), after: "  ")
    }.joined(separator: "\n")
  }
}
