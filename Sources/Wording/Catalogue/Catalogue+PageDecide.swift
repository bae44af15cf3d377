extension Catalogue {
  /// Texts of its pages.
  static let pageDecide: [Text: Bilingual] = [:]
}
