/// A day and a time as people type them, in French or English: `10 h 15`, `hier 10 h 15`, `29/11/2026 9:05`,
/// `23 nov., 12 h 17`, `2026-11-23 09:12`, `Nov. 23, 12:17 p.m.`
package enum TypedMoment {
  /// Nil for anything else. Without a day, `today` is assumed; without a year, the last such day that is not after
  /// `today`.
  package static func read(_ text: String, today: CivilDate) -> LocalDateTime? {
    guard text.utf8.count <= longest else { return nil }
    var words = words(of: text)
    guard let time = time(atEndOf: &words), let date = date(words, today: today) else { return nil }
    return LocalDateTime(date: date, time: time)
  }

  /// The moments that `text` may mean in a zone; nil where it is no moment.
  package static func moments(_ text: String, now: Instant, in offset: (Instant) -> Int) -> LocalDateTime.Moments? {
    if let whole = try? OffsetDateTime(text) { return .one(whole) }
    return read(text, today: CivilDate(of: now, utcOffset: offset(now)))?.moments(in: offset)
  }

  /// The day that `text` names, without a time: `29/11/2026`, `2026-11-29`, `23 nov.`, `hier`.
  package static func day(_ text: String, today: CivilDate) -> CivilDate? {
    let words = words(of: text)
    return text.utf8.count <= longest && !words.isEmpty ? date(words, today: today) : nil
  }

  /// The days of the month that `text` names: `2026-11`, `11/2026`, `novembre 2026`; without a year, the last such month
  /// that has begun.
  package static func month(_ text: String, today: CivilDate) -> ClosedRange<CivilDate>? {
    guard text.utf8.count <= longest else { return nil }
    var words = words(of: text)
    if words.count == 3, ["-", "/"].contains(words[1]) { words.remove(at: 1) }
    if words.count == 2, words[0].utf8.count == 4 { words.swapAt(0, 1) }
    guard (1...2).contains(words.count) else { return nil }
    let named = words[0].first?.isLetter == true ? month(words[0]) : words.count == 2 ? Int(words[0]) : nil
    let year = words.count == 2 ? (words[1].utf8.count == 4 ? Int(words[1]) : nil) : today.year
    guard let named, let year, var first = CivilDate(year: year, month: named, day: 1) else { return nil }
    if words.count == 1, first > today, let before = CivilDate(year: year - 1, month: named, day: 1) { first = before }
    let next = CivilDate(dayNumber: first.dayNumber + 31)
    return first...CivilDate(dayNumber: next.dayNumber - next.day)
  }

  private static let longest = 100

  /// Runs of digits, runs of letters, and the marks that join digits.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    // `p.m.` and `nov.` lose their points, `aujourd'hui` its apostrophe; accents and case do not count.
    let plain = text.unaccented.unicodeScalars.filter { !".'’".unicodeScalars.contains($0) }
    var last = Kind.space
    for scalar in plain {
      let kind = Kind(scalar)
      switch kind {
      case .space: break
      case .mark: words.append(String(Character(scalar)))
      case last where kind != .mark: words[words.count - 1].unicodeScalars.append(scalar)
      default: words.append(String(Character(scalar)))
      }
      last = kind
    }
    return words
  }

  private enum Kind {
    case digits, letters, mark, space

    init(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "0"..."9": self = .digits
      case "-", "/", ":": self = .mark
      default: self = scalar.properties.isWhitespace || scalar == "," ? .space : .letters
      }
    }
  }

  /// Reads and removes a time at the end: `10 h 15`, `10h`, `10:15`, `10:15:30`, `12:17 pm`.
  private static func time(atEndOf words: inout [String]) -> Span? {
    var half: String?
    if words.last == "am" || words.last == "pm" {
      half = words.removeLast()
    } else if words.suffix(2) == ["a", "m"] || words.suffix(2) == ["p", "m"] {
      half = words[words.count - 2] + "m"
      words.removeLast(2)
    }
    guard let mark = words.lastIndex(where: { $0 == ":" || $0 == "h" }) else { return nil }
    return clock(&words, endingAt: mark, half)
  }

  private static func clock(_ words: inout [String], endingAt mark: Int, _ half: String?) -> Span? {
    // With seconds, there are two `:`.
    let hasSeconds = words[mark] == ":" && mark >= 3 && words[mark - 2] == ":"
    let start = hasSeconds ? mark - 3 : mark - 1
    guard start >= 0 else { return nil }
    let numbers = words[start...].enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    let length = words.count - start
    guard length == 2 * numbers.count - 1 || (length == 2 && words[mark] == "h") else { return nil }
    let parts = numbers.compactMap { $0.utf8.count <= 2 ? Int($0) : nil }
    let most = hasSeconds ? 3 : 2
    guard parts.count == numbers.count, parts.count == most || (words[mark] == "h" && parts.count == 1) else {
      return nil
    }
    words.removeLast(words.count - start)
    // `2026-11-23T9:12`
    if words.last == "t" { words.removeLast() }
    guard var hour = parts.first else { return nil }
    if let half {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (half == "pm" ? 12 : 0)
    }
    let rest = parts.dropFirst() + [0, 0]
    guard hour < 24, rest.allSatisfy({ $0 < 60 }) else { return nil }
    return .seconds(Int64((hour * 60 + rest[rest.startIndex]) * 60 + rest[rest.startIndex + 1]))
  }

  private static func date(_ words: [String], today: CivilDate) -> CivilDate? {
    // `le 23 nov. à 12 h 17`, `Nov. 23 at 12:17`
    let kept = words.filter { !["le", "a", "at", "on"].contains($0) }
    switch kept.joined(separator: " ") {
    case "", "aujourdhui", "today", "auj": return today
    case "hier", "yesterday": return CivilDate(dayNumber: today.dayNumber - 1)
    case "avant - hier", "avant hier", "avanthier": return CivilDate(dayNumber: today.dayNumber - 2)
    default: break
    }
    if kept.count == 5, kept[1] == kept[3], ["-", "/"].contains(kept[1]) { return day(kept[0], kept[2], kept[4]) }
    return named(kept, today: today)
  }

  /// The year first, or the day.
  private static func day(_ first: String, _ second: String, _ third: String) -> CivilDate? {
    guard let one = Int(first), let two = Int(second), let three = Int(third), second.utf8.count <= 2 else {
      return nil
    }
    if first.utf8.count == 4, third.utf8.count <= 2 { return CivilDate(year: one, month: two, day: three) }
    guard first.utf8.count <= 2, third.utf8.count == 4 else { return nil }
    return CivilDate(year: three, month: two, day: one)
  }

  /// `23 nov`, `1er decembre 2026`, `nov 23 2026`
  private static func named(_ words: [String], today: CivilDate) -> CivilDate? {
    var words = words.filter { $0 != "er" && $0 != "st" && $0 != "nd" && $0 != "rd" && $0 != "th" }
    guard let place = words.firstIndex(where: { $0.first?.isLetter == true }), place <= 1,
      let month = month(words.remove(at: place)), (1...2).contains(words.count), let day = Int(words[0])
    else { return nil }
    if words.count == 2 {
      guard words[1].utf8.count == 4, let year = Int(words[1]) else { return nil }
      return CivilDate(year: year, month: month, day: day)
    }
    // The 29th of February comes after eight years at most.
    return (0...8).lazy.compactMap { CivilDate(year: today.year - $0, month: month, day: day) }.first { $0 <= today }
  }

  /// By the first letters of its name, at least three; nil where two months match, as with `jui`.
  private static func month(_ name: String) -> Int? {
    guard name.utf8.count >= 3 else { return nil }
    let found = months.indices.filter { place in months[place].contains { $0.hasPrefix(name) } }
    return found.count == 1 ? found[0] + 1 : nil
  }

  private static let months = [
    ["janvier", "january"], ["fevrier", "february"], ["mars", "march"], ["avril", "april"], ["mai", "may"],
    ["juin", "june"], ["juillet", "july"], ["aout", "august"], ["septembre", "september"], ["octobre", "october"],
    ["novembre", "november"], ["decembre", "december"],
  ]
}
