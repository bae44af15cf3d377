extension Catalogue {
  /// Texts of its pages.
  static let pageDoor: [Text: Bilingual] = [:]
}
