internal import Domain
internal import StationAPI
internal import Wording

/// Certificates that were found: each with its state, then its vehicle and owner.
enum SearchText {
  static func text(_ answer: SearchAnswer, words: Words, now: Instant) -> String {
    var lines = answer.certificates.map { block($0, words: words, now: now) }
    if lines.isEmpty { lines = [words(answer.next == nil ? .searchNone : .searchNoneYet)] }
    if let next = answer.next { lines.append(Layout.wrapped(words(.searchMore, ["sequence": "\(next)"]))) }
    return lines.joined(separator: "\n")
  }

  private static func block(_ found: FoundCertificate, words: Words, now: Instant) -> String {
    let heading = [
      words.certificate(found.summary), words.moment(found.performedAt, utcOffset: found.utcOffset, now: now),
      words.standing(found.summary),
    ]
    let vehicle = [found.vin.text, found.plate, found.owner].compactMap(\.self).map { Printable.text($0) }
    return Layout.wrapped(heading.joined(separator: " · ")) + "\n"
      + Layout.wrapped(vehicle.joined(separator: " · "), after: "    ")
  }
}
