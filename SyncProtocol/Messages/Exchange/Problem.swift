/// Why the portal did not fulfil a request: `application/problem+json` (RFC 9457, SyncProtocol §8).
package struct Problem: Codable, Hashable, Sendable {
  package var type: ProblemType
  package var title: String
  package var status: Int
  /// For people, in the requested language; never personal data.
  package var detail: String?
  /// Whether the request took effect. A 4xx is always `no`.
  package var processed: Processed
  /// The member, header or list at fault; a member as a dotted path: `owner.name`, `defects.1.code`.
  package var field: String?
  /// Attempts left before the account is suspended [FAQ C3].
  package var attemptsLeft: Int?
  /// Seconds to wait before the next request; equals the header `Retry-After` where both are sent.
  package var retryAfter: Int?
  /// Milliseconds. `until`: when a suspension or a maintenance ends; `since`: when the open session began.
  package var until: Int64?
  package var since: Int64?
  /// The vehicle that exists already, with `vehicle-exists`.
  package var vehicle: PortalVehicle?

  package enum Processed: String, Codable, Sendable {
    case yes, no, unknown
  }

  package init(
    type: ProblemType, title: String, status: Int, detail: String? = nil, processed: Processed, field: String? = nil,
    attemptsLeft: Int? = nil, retryAfter: Int? = nil, until: Int64? = nil, since: Int64? = nil,
    vehicle: PortalVehicle? = nil
  ) {
    self.type = type
    self.title = title
    self.status = status
    self.detail = detail
    self.processed = processed
    self.field = field
    self.attemptsLeft = attemptsLeft
    self.retryAfter = retryAfter
    self.until = until
    self.since = since
    self.vehicle = vehicle
  }
}

/// The stable names of problems (SyncProtocol §8.1). A client judges an unknown type by its status alone.
package struct ProblemType: RawRepresentable, Codable, Hashable, Sendable {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
  private init(_ name: String) { rawValue = "urn:sync-portal:problem:\(name)" }

  /// 400: the body is not this contract's JSON, or a header is missing or badly formed.
  package static let malformedRequest = ProblemType("malformed-request")
  /// 401: access code or password is wrong; `attemptsLeft` is given.
  package static let wrongPassword = ProblemType("wrong-password")
  /// 401: the six digits are wrong; `attemptsLeft` is given.
  package static let wrongCode = ProblemType("wrong-code")
  /// 401: no session, or it has ended.
  package static let sessionEnded = ProblemType("session-ended")
  /// 403: the person has no mandate [FAQ C6].
  package static let noMandate = ProblemType("no-mandate")
  /// 404: no document, challenge, attempt, operation or report has that name.
  package static let notFound = ProblemType("not-found")
  /// 404, 405, 501: the portal does not have this endpoint.
  package static let notSupported = ProblemType("not-supported")
  /// 409: a session of this person is open; `since` is given [FAQ C4].
  package static let alreadySignedIn = ProblemType("already-signed-in")
  /// 409: the same operation is being committed now.
  package static let inProgress = ProblemType("in-progress")
  /// 409: a vehicle with this NIV exists, and no year or make that both have differs; `vehicle` holds it.
  package static let vehicleExists = ProblemType("vehicle-exists")
  /// 409: a bundle's entry matches several of the portal's vehicles, or nearly matches one (SyncProtocol §12.5).
  package static let vehicleUnclear = ProblemType("vehicle-unclear")
  /// 409: this station has reported a higher `highWaterMark` before.
  package static let stationBehind = ProblemType("station-behind")
  /// 410: a newer code was sent, or this one has expired [FAQ C5].
  package static let challengeSuperseded = ProblemType("challenge-superseded")
  /// 412: the number is taken by other content, or the key or id by another request.
  package static let numberTaken = ProblemType("number-taken")
  /// 413
  package static let tooLarge = ProblemType("too-large")
  /// 415: the body is packed in a way that the portal does not take; the header `Accept-Encoding` names those it does.
  package static let unsupportedEncoding = ProblemType("unsupported-encoding")
  /// 422: the form breaks a rule; `field` names the member.
  package static let invalidForm = ProblemType("invalid-form")
  /// 422: `Content-Digest` is not that of the body.
  package static let digestMismatch = ProblemType("digest-mismatch")
  /// 422: the certificate names a vehicle that the portal does not have.
  package static let unknownVehicle = ProblemType("unknown-vehicle")
  /// 423: the account is suspended; `until` is given where known [FAQ C3].
  package static let accountSuspended = ProblemType("account-suspended")
  /// 429
  package static let tooManyRequests = ProblemType("too-many-requests")
  /// 500: « Erreur 500 ».
  package static let internalError = ProblemType("internal-error")
  /// 503: maintenance or overload; `retryAfter` or `until` is given.
  package static let unavailable = ProblemType("unavailable")
}
