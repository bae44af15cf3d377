/// The languages of everything people read.
package enum Language: String, CaseIterable, Sendable {
  case french = "fr"
  case english = "en"

  /// Returns the language asked for, else the environment's if it is French or English, else French.
  package static func chosen(_ asked: Language?, environment: [String: String]) -> Language {
    if let asked { return asked }
    // The first variable that is set decides (POSIX.1-2017, 8.2).
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    guard let named else { return .french }
    return Language(rawValue: String(named.prefix { $0.isLetter })) ?? .french
  }
}
