extension Catalogue {
  /// Texts of its pages.
  static let pageStation: [Text: Bilingual] = [:]
}
