internal import Domain
internal import FoundationEssentials
internal import StationAPI
internal import Wording

/// A request for a page that the door let in.
struct PageRequest: Sendable {
  let station: any StationService
  let words: Words
  let now: Instant
  let newID: @Sendable () -> UUID
  let visit: Visit
  /// As requested, without the query.
  let path: String
  /// The named parts of the route's path.
  let parameters: [String: String]
  /// Never personal data: a query stays in a browser's history.
  let query: FormMembers
  /// Of a POST whose `jeton` is this visit's; empty for a GET.
  let form: FormMembers
  /// The form's password or code, which `form` does not have. Nil where the route takes none, or none was sent.
  var secret: Secret?
  /// Who types in this browser, as it says; nil until somebody said so.
  var typist: KeyingPerson?
  /// The files that were chosen, by their fields' names.
  var files: [String: Data] = [:]

  func ask<Call: StationCall>(_ call: Call) async throws(StationRefusal) -> Call.Answer {
    try await station.ask(call)
  }

  /// The document that the path names by `{kind}` and `{number}`.
  func document() throws(StationRefusal) -> StockNumber {
    let kind = CertificateKind(printed: parameters["kind"])
    guard let kind, let number = parameters["number"].flatMap({ EnteredNumber($0).number }) else {
      throw StationRefusal(.noSuchCertificate)
    }
    return StockNumber(kind: kind, number: number)
  }
}

/// A session of the page, and the code that proves that a form came from one of its pages.
struct Visit: Sendable {
  /// Each form sends it back as its member `jeton`.
  let token: String

  /// Compares in a time that does not depend on where the two differ.
  func isOurs(_ given: String?) -> Bool {
    given.map { isEqual($0.utf8, token.utf8) } ?? false
  }
}
