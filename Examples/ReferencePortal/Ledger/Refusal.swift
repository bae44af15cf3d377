package import SyncProtocol

/// The portal refused a request (SyncProtocol §8).
package struct Refusal: Error, Hashable, Sendable {
  package internal(set) var problem: Problem

  package init(_ problem: Problem) { self.problem = problem }

  init(_ type: ProblemType, _ status: Int, _ title: String, detail: String? = nil, field: String? = nil) {
    problem = Problem(type: type, title: title, status: status, detail: detail, processed: .no, field: field)
  }
}

extension Refusal {
  package static func malformed(_ detail: String, field: String? = nil) -> Refusal {
    Refusal(.malformedRequest, 400, "Requête mal formée", detail: detail, field: field)
  }

  package static func invalid(_ field: String, _ detail: String) -> Refusal {
    Refusal(.invalidForm, 422, "Formulaire refusé", detail: detail, field: field)
  }

  /// The `field` of a refusal of a body with too many bytes (SyncProtocol §1.6).
  package static let bodyField = "body"

  package static func tooLarge(_ detail: String, field: String = bodyField) -> Refusal {
    Refusal(.tooLarge, 413, "Trop volumineux", detail: detail, field: field)
  }

  package static var unsupportedEncoding: Refusal {
    Refusal(
      .unsupportedEncoding, 415, "Codage inconnu",
      detail: "ce corps est codé d’une façon que ce portail ne prend pas ici",
      field: "Content-Encoding")
  }

  package static func notFound(_ detail: String) -> Refusal {
    Refusal(.notFound, 404, "Introuvable", detail: detail)
  }

  package static func notSupported(_ detail: String, status: Int = 404) -> Refusal {
    Refusal(.notSupported, status, "Ce portail n’offre pas ce service", detail: detail)
  }

  static var full: Refusal {
    Refusal(
      Problem(
        type: .unavailable, title: "Le portail est plein", status: 503, processed: .no, retryAfter: 3600))
  }

  /// « Erreur 500 », the real portal's answer to a long name [FAQ R3].
  package static var error500: Refusal {
    Refusal(Problem(type: .internalError, title: "Erreur 500", status: 500, processed: .unknown))
  }
}
