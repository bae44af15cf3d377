extension Catalogue {
  /// Texts of its pages.
  static let pagePapers: [Text: Bilingual] = [:]
}
