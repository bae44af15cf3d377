internal import Domain
internal import StationAPI
internal import Wording

/// What is said of certificates that were taken back or corrected, and of older papers to file.
struct CorrectionText {
  let words: Words

  func withdrawn(_ answer: WithdrawAnswer) -> String {
    Layout.wrapped(
      words(
        answer.wasWithdrawn ? .withdrawDoneBefore : .withdrawDone,
        [
          "certificate": words.certificate(answer.certificate), "number": words.argument(answer.certificate),
        ]))
  }

  func corrected(_ result: RecordResult) -> String { RecordText.success(result, words: words) }

  func toFile(_ list: FilingList, now: Instant) -> String {
    guard !list.documents.isEmpty else { return words(.filedNone) }
    let heading = [words(.filedOlder), words(.filedGiven), words(.listSince)]
    let rows = list.documents.map { document in
      [
        words.certificate(document.kind, document.olderNumber), words.certificate(document.kind, document.number),
        words.moment(document.confirmedAt, now: now),
      ]
    }
    return Layout.table([heading] + rows).joined(separator: "\n") + "\n" + Layout.wrapped(words(.filedNext))
  }
}
