/// The tables by language, merged once.
package enum Catalogue {
  package static let french = merged(
    [
      Text.frenchStates, Text.frenchStatus, Text.frenchFields, Text.frenchCertificates, Text.frenchRecording,
      Text.frenchIssues, Text.frenchSignIn, Text.frenchFaults, Text.frenchHelp,
      Text.frenchConfiguration, Text.frenchPhotometry, Text.frenchRequests, Text.frenchDrafts, Text.frenchFAQSignIn,
      Text.frenchFAQRest, Text.frenchFAQForms, Text.frenchRegister, Text.frenchPapers, Text.frenchUrgent,
      Text.frenchCorrections,
      Text.frenchHandOvers, Text.frenchVerify,
      Text.frenchBundles,
      Text.frenchConformities, Text.frenchLink, Text.frenchDialogue, Text.frenchExplanations,
    ])
  package static let english = merged(
    [
      Text.englishStates, Text.englishStatus, Text.englishFields, Text.englishCertificates, Text.englishRecording,
      Text.englishIssues, Text.englishSignIn, Text.englishFaults, Text.englishHelp,
      Text.englishConfiguration, Text.englishPhotometry, Text.englishRequests, Text.englishDrafts,
      Text.englishFAQSignIn,
      Text.englishFAQRest, Text.englishFAQForms, Text.englishRegister, Text.englishPapers, Text.englishUrgent,
      Text.englishCorrections,
      Text.englishHandOvers, Text.englishVerify,
      Text.englishBundles,
      Text.englishConformities, Text.englishLink, Text.englishDialogue, Text.englishExplanations,
    ])

  private static func merged(_ tables: [[Text: String]]) -> [Text: String] {
    tables.reduce(into: [:]) { whole, table in
      whole.merge(table) { first, _ in preconditionFailure("two texts for one key: \(first)") }
    }
  }
}
