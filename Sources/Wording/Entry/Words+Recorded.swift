internal import Domain
package import StationAPI

extension Words {
  /// Says that an entry was recorded, never that the portal has it; the notes tell what the portal's form changes and
  /// what to check again.
  package func recorded(_ result: RecordResult) -> (sentence: String, notes: [String]) {
    let text: Text =
      switch result.outcome {
      case .alreadyRecorded: .recordedAlready
      case .fit: .recordFit
      case .recorded, .refused: .recorded
      }
    let name = result.number.map { certificate(result.kind ?? .mechanical, $0) } ?? "?"
    let adapted = result.adaptations.map { self(.whyAdapted, ["text": adaptation($0)]) }
    let warned = result.warnings.map { self(.recordWarning, ["text": warning($0)]) }
    return (self(text, ["certificate": name]), adapted + warned)
  }
}
