extension Catalogue {
  /// Texts of its pages.
  static let pageEntry: [Text: Bilingual] = [:]
}
