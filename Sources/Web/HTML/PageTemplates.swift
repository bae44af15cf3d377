internal import Mustache
internal import Wording

/// The page's markup, compiled into the program.
struct PageTemplates: Sendable {
  /// By name: the name of the file, without `.mustache`.
  static let sources: [String: [UInt8]] = [
    // One line a file, in the order of the alphabet.
    "certificate": PackageResources.certificate_mustache,
    "day": PackageResources.day_mustache,
    "decided": PackageResources.decided_mustache,
    "door": PackageResources.door_mustache,
    "errors": PackageResources.errors_mustache,
    "conformnumber": PackageResources.conformnumber_mustache,
    "entry": PackageResources.entry_mustache,
    "entryblock": PackageResources.entryblock_mustache,
    "entrycheck": PackageResources.entrycheck_mustache,
    "entrydraft": PackageResources.entrydraft_mustache,
    "entrydrop": PackageResources.entrydrop_mustache,
    "entryfield": PackageResources.entryfield_mustache,
    "entrygone": PackageResources.entrygone_mustache,
    "entrysaved": PackageResources.entrysaved_mustache,
    "firststeps": PackageResources.firststeps_mustache,
    "formbox": PackageResources.formbox_mustache,
    "formcontrol": PackageResources.formcontrol_mustache,
    "formpage": PackageResources.formpage_mustache,
    "frame": PackageResources.frame_mustache,
    "help": PackageResources.help_mustache,
    "history": PackageResources.history_mustache,
    "historyfield": PackageResources.historyfield_mustache,
    "home": PackageResources.home_mustache,
    "homerow": PackageResources.homerow_mustache,
    "kept": PackageResources.kept_mustache,
    "keyingfacts": PackageResources.keyingfacts_mustache,
    "keyingfield": PackageResources.keyingfield_mustache,
    "keyingfoot": PackageResources.keyingfoot_mustache,
    "keyingform": PackageResources.keyingform_mustache,
    "keyinghead": PackageResources.keyinghead_mustache,
    "keyingmembers": PackageResources.keyingmembers_mustache,
    "keyingqueue": PackageResources.keyingqueue_mustache,
    "keyingrecap": PackageResources.keyingrecap_mustache,
    "keyingsearch": PackageResources.keyingsearch_mustache,
    "keyingvalue": PackageResources.keyingvalue_mustache,
    "notices": PackageResources.notices_mustache,
    "outages": PackageResources.outages_mustache,
    "pager": PackageResources.pager_mustache,
    "person": PackageResources.person_mustache,
    "queue": PackageResources.queue_mustache,
    "refusal": PackageResources.refusal_mustache,
    "repairs": PackageResources.repairs_mustache,
    "review": PackageResources.review_mustache,
    "reviews": PackageResources.reviews_mustache,
    "sides": PackageResources.sides_mustache,
    "signin": PackageResources.signin_mustache,
    "signinopen": PackageResources.signinopen_mustache,
    "smallform": PackageResources.smallform_mustache,
    "station": PackageResources.station_mustache,
    "office": PackageResources.office_mustache,
    "statistics": PackageResources.statistics_mustache,
    "stock": PackageResources.stock_mustache,
    "stockcompared": PackageResources.stockcompared_mustache,
    "stockcounted": PackageResources.stockcounted_mustache,
    "stockgaps": PackageResources.stockgaps_mustache,
    "stocklot": PackageResources.stocklot_mustache,
    "stockmove": PackageResources.stockmove_mustache,
    "stockmoves": PackageResources.stockmoves_mustache,
    "stocksure": PackageResources.stocksure_mustache,
    "token": PackageResources.token_mustache,
    "view": PackageResources.view_mustache,
    "viewblock": PackageResources.viewblock_mustache,
    "waiting": PackageResources.waiting_mustache,
  ]

  /// Parsed when the first page is asked for: an agent whose page nobody opens needs no memory for it.
  private static let library = (try? parsed()) ?? MustacheLibrary()
  private static let texts = Dictionary(
    uniqueKeysWithValues: Language.allCases.map { language in
      let words = Words(language: language, zone: .quebec)
      let texts = Text.allCases.map { ($0.rawValue, words($0)) } + KeyingText.allCases.map { ($0.rawValue, words($0)) }
      return (language, Dictionary(uniqueKeysWithValues: texts))
    })

  /// Throws where a template is not well-formed, which a test rules out.
  static func parsed() throws -> MustacheLibrary {
    MustacheLibrary(
      templates: try sources.mapValues { try MustacheTemplate(string: String(decoding: $0, as: UTF8.self)) })
  }

  /// Renders a template. Its content has every text of the catalogue, by key, as `t`.
  func render(_ name: String, _ content: Content, _ language: Language) -> String {
    Self.library.render(content.merging(["t": Self.texts[language] ?? [:]]) { own, _ in own }, withTemplate: name) ?? ""
  }
}
