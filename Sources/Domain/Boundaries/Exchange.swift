/// One request to the portal: what happened on the wire, and what was answered.
package struct Exchange<Answer: Sendable>: Sendable {
  package let evidence: AttemptEvidence
  package let outcome: ExchangeOutcome<Answer>

  package init(evidence: AttemptEvidence, outcome: ExchangeOutcome<Answer>) {
    self.evidence = evidence
    self.outcome = outcome
  }
}

/// Refused, failed, foreign and malformed are four things; only `answered` comes from the portal and keeps its contract.
package enum ExchangeOutcome<Answer: Sendable>: Sendable {
  /// A success status with the marker and a body the contract allows.
  case answered(Answer)
  /// Another status with the marker.
  case refused(PortalProblem)
  /// No complete answer: no network, a cut connection, a time-out.
  case failed(TransferFailure)
  /// Something else answered: no marker, a redirect, a certificate that does not verify.
  case foreign(ForeignAnswer)
  /// The marker is there, and the body breaks the contract or a limit.
  case malformed(String)
}

/// What was seen of one request on the wire. Holds no personal data.
package struct AttemptEvidence: Codable, Hashable, Sendable {
  /// As libcurl counted: zero proves that no byte left this device; any other number proves nothing.
  package var bytesSent: Int
  /// libcurl's result code, 0 for a complete transfer.
  package var transferCode: Int
  package var status: Int?
  /// Whether the answer carried the portal's marker.
  package var marked: Bool
  package var elapsed: Span
  /// A short code or libcurl's message, at most 200 characters.
  package var note: String?
  /// Why the portal did not answer; nil where it did, and in evidence that older versions stored.
  package var cause: LinkCause?

  package init(
    bytesSent: Int, transferCode: Int, status: Int?, marked: Bool, elapsed: Span, note: String?,
    cause: LinkCause? = nil
  ) {
    self.bytesSent = bytesSent
    self.transferCode = transferCode
    self.status = status
    self.marked = marked
    self.elapsed = elapsed
    self.note = note
    self.cause = cause
  }

  package var provesNotSent: Bool { bytesSent == 0 }
}

/// Why there is no answer.
package enum TransferFailure: String, Codable, Sendable {
  /// The portal's name has no address: no network, no name server, or a wrong name.
  case nameNotResolved
  /// Nothing listens at the portal's address (ECONNREFUSED).
  case refused
  /// No route to the portal's address (ENETUNREACH, EHOSTUNREACH).
  case noRoute
  /// The listener does not speak TLS.
  case noTLS
  /// The listener speaks only TLS 1.1 or older.
  case oldTLS
  /// The listener ends the handshake: no cipher in common, or another of its conditions.
  case noCipher
  /// The file of authorities to trust cannot be read or used; nothing was sent.
  case authorities
  /// libcurl cannot be used on this device; nothing was sent.
  case library
  /// Not connected for another reason.
  case notConnected
  /// This device had no network meanwhile, or lost the address that the request used. Bytes may have left before.
  case networkLost
  case timedOut, connectionLost, tooLarge, other
}

/// What answered instead of the portal.
package enum ForeignAnswer: String, Codable, Sendable {
  /// A 2xx or 4xx without the marker.
  case unmarked
  /// A 5xx without the marker: most often of a server in front of the portal.
  case gateway
  /// Any 3xx; never followed.
  case redirect
  /// 511 (RFC 6585).
  case networkSignIn
  /// The certificate does not verify, for another reason than those below.
  case certificate
  case certificateExpired, certificateNotYetValid
  /// Self-signed; signed by an authority that is not trusted here.
  case certificateSelfSigned, certificateUnknownAuthority
  case certificateOtherHost
  /// It names its host only in its subject (CN), not as a subjectAltName (RFC 9110 §4.3.4).
  case certificateNameless
}

/// A refusal by the portal itself, with its marker (SyncProtocol §8).
package struct PortalProblem: Hashable, Sendable {
  package var status: Int
  package var kind: ProblemKind
  package var processed: Processed
  package var field: String?
  package var attemptsLeft: Int?
  package var retryAfter: Span?
  package var until: Instant?
  package var since: Instant?
  /// The vehicle that exists already, with `vehicleExists`.
  package var vehicle: PortalVehicleRecord?

  package enum Processed: String, Codable, Sendable { case yes, no, unknown }

  package init(
    status: Int, kind: ProblemKind, processed: Processed = .unknown, field: String? = nil, attemptsLeft: Int? = nil,
    retryAfter: Span? = nil, until: Instant? = nil, since: Instant? = nil, vehicle: PortalVehicleRecord? = nil
  ) {
    self.status = status
    self.kind = kind
    self.processed = processed
    self.field = field
    self.attemptsLeft = attemptsLeft
    self.retryAfter = retryAfter
    self.until = until
    self.since = since
    self.vehicle = vehicle
  }
}

/// The problem types of SyncProtocol §8.1 that the agent tells apart; the raw value is the last part of the type.
package enum ProblemKind: String, Codable, CaseIterable, Sendable {
  case malformedRequest = "malformed-request"
  case wrongPassword = "wrong-password"
  case wrongCode = "wrong-code"
  case sessionEnded = "session-ended"
  case noMandate = "no-mandate"
  case notFound = "not-found"
  case notSupported = "not-supported"
  case alreadySignedIn = "already-signed-in"
  case inProgress = "in-progress"
  case vehicleExists = "vehicle-exists"
  case vehicleUnclear = "vehicle-unclear"
  case stationBehind = "station-behind"
  case challengeSuperseded = "challenge-superseded"
  case numberTaken = "number-taken"
  case tooLarge = "too-large"
  case invalidForm = "invalid-form"
  case digestMismatch = "digest-mismatch"
  case unknownVehicle = "unknown-vehicle"
  case accountSuspended = "account-suspended"
  case tooManyRequests = "too-many-requests"
  case internalError = "internal-error"
  case unavailable
  /// A type this version does not know, or no problem body at all: the status decides.
  case other
}

extension Exchange {
  /// Maps the answer to another type; `readProblem` may map a refusal to an answer too.
  package func map<Other: Sendable>(
    _ read: (Answer) -> Other, orRefused readProblem: (PortalProblem) -> Other? = { _ in nil }
  ) -> Exchange<Other> {
    let outcome: ExchangeOutcome<Other>
    switch self.outcome {
    case .answered(let answer): outcome = .answered(read(answer))
    case .refused(let problem): outcome = readProblem(problem).map { .answered($0) } ?? .refused(problem)
    case .failed(let failure): outcome = .failed(failure)
    case .foreign(let answer): outcome = .foreign(answer)
    case .malformed(let note): outcome = .malformed(note)
    }
    return Exchange<Other>(evidence: evidence, outcome: outcome)
  }
}

extension Exchange<Receipt> {
  /// The answer to a single submission, in the form of a batch of one.
  package var asOfBatch: Exchange<[SubmissionAnswer]> { map { [.receipt($0, status: evidence.status ?? 201)] } }
}
