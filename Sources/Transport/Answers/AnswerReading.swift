internal import CCurl
internal import Domain
internal import FoundationEssentials
internal import Glibc
internal import SyncProtocol

extension TransferAnswer {
  /// Whether the answer has the portal's marker, and no other value of it (SyncProtocol §1.5).
  var isMarked: Bool {
    let values = values(of: SyncProtocolVersion.markerHeader)
    return !values.isEmpty && values.allSatisfy { $0 == SyncProtocolVersion.markerValue }
  }

  /// Classifies the answer by the first rule that fits: only a marked success that reads well is `answered`.
  func exchange<Answer>(
    accepting statuses: Set<Int>, reading read: (TransferAnswer) throws -> Answer
  ) -> Exchange<Answer> {
    let outcome = outcome(accepting: statuses, reading: read)
    return Exchange(
      evidence: AttemptEvidence(
        bytesSent: bytesSent, transferCode: Int(code.rawValue), status: status, marked: isHeadComplete && isMarked,
        elapsed: elapsed, note: note, cause: LinkCause(of: outcome)),
      outcome: outcome)
  }

  private func outcome<Answer>(
    accepting statuses: Set<Int>, reading read: (TransferAnswer) throws -> Answer
  ) -> ExchangeOutcome<Answer> {
    if isPeerNamed == false, code != CURLE_OK { return .foreign(.certificateNameless) }
    if code == CURLE_PEER_FAILED_VERIFICATION { return .foreign(TLSFault.certificate(verification)) }
    if code == CURLE_SSL_ISSUER_ERROR { return .foreign(.certificate) }
    // This program cuts a body over the limit: the head is complete and says who answers.
    guard code == CURLE_OK || exceeded == .body, let status, isHeadComplete else { return .failed(failure) }
    if status == 511 { return .foreign(.networkSignIn) }
    guard exceeded == .body || isWhole else { return .failed(.connectionLost) }
    guard isMarked else { return .foreign(Self.foreign(status)) }
    if exceeded == .body { return .malformed("the body is over the limit") }
    switch status {
    case 200..<300:
      guard statuses.contains(status) else { return .malformed("status \(status) is not one this endpoint has") }
      return success(reading: read)
    case 400..<600: return .refused(problem(status))
    default: return .malformed("status \(status)")
    }
  }

  private static func foreign(_ status: Int) -> ForeignAnswer {
    switch status {
    case 300..<400: .redirect
    case 500...: .gateway
    default: .unmarked
    }
  }

  private func success<Answer>(reading read: (TransferAnswer) throws -> Answer) -> ExchangeOutcome<Answer> {
    do {
      return .answered(try read(unpacked()))
    } catch let breach as ContractBreach {
      return .malformed(breach.reason)
    } catch let fault as Unpacking.Fault {
      return .malformed(fault.remark)
    } catch {
      return .malformed(DecodingRemark.text(for: error))
    }
  }

  /// With its body as it was before it was packed (SyncProtocol §1.9). One that was not asked for packed, and does not
  /// unpack, is as it came: what its header says is a mistake.
  private func unpacked() throws(Unpacking.Fault) -> TransferAnswer {
    var answer = self
    guard !body.isEmpty else { return answer }
    do throws(Unpacking.Fault) {
      answer.body = try Unpacking.body(
        body, codings: values(of: "Content-Encoding"), limit: TransferRules.answerLimit)
    } catch {
      guard !mayBePacked, error != .overTheLimit else { throw error }
      answer.body = body
    }
    return answer
  }

  private func problem(_ status: Int) -> PortalProblem {
    AnswerBody.problem((try? unpacked().body) ?? Data(), status: status, wait: RetryAfter.span(in: self))
  }

  /// Whether the portal refused the request for how its body was packed: it has done nothing of it.
  var isRefusedCoding: Bool {
    guard code == CURLE_OK, let status, isHeadComplete, isMarked, isWhole else { return false }
    return status == 415 || status == 400 && problem(status).field?.lowercased() == "content-encoding"
  }

  /// Whether packing may be why no answer of the portal's came: somebody else answered, or 415 did not come whole.
  var mayBeRefusedCoding: Bool { isHeadComplete && (!isMarked || status == 415) }

  /// Whether a packed request ended as one does that nobody on the way, or the portal itself, can unpack: without an
  /// answer, or in an error that names no field.
  var doubtsPacking: Bool {
    guard code == CURLE_OK, let status, isHeadComplete else {
      return !isNetworkLost && [.connectionLost, .timedOut].contains(failure)
    }
    return status == 500 || status == 400 && problem(status).field == nil
  }

  /// Whether the kept connection on which a body was handed over once seems to have been dead.
  var diedOnKeptConnection: Bool {
    guard status == nil, !isNetworkLost else { return false }
    return code == CURLE_SEND_FAIL_REWIND
      || !isFirstOfConnection && [CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR].contains(code)
  }

  /// Whether the portal itself answered a request, and its packing was no hindrance.
  var provesPacking: Bool {
    code == CURLE_OK && isHeadComplete && isMarked && isWhole && status != 400 && status != 500
  }

  /// Whether the portal's whole answer came packed, and does not unpack.
  var cannotBeUnpacked: Bool {
    code == CURLE_OK && isHeadComplete && isMarked && isWhole && (try? unpacked()) == nil
  }

  /// Whether the body has the announced length, where there is one (RFC 9112 §6.3): libcurl ignores a length that it
  /// cannot read, and takes one of several.
  private var isWhole: Bool {
    let lengths = values(of: "Content-Length")
    guard let announced = lengths.first, let status, status != 204, status != 304 else { return true }
    return values(of: "Transfer-Encoding").isEmpty && lengths.allSatisfy { $0 == announced }
      && Int(announced) == body.count
  }

  private var notConnected: TransferFailure {
    switch systemError {
    case ECONNREFUSED: .refused
    case ENETUNREACH, EHOSTUNREACH, ENETDOWN, EHOSTDOWN, EADDRNOTAVAIL: .noRoute
    case ETIMEDOUT: .timedOut
    default: .notConnected
    }
  }

  private var failure: TransferFailure {
    if exceeded == .headers { return .tooLarge }
    if isNetworkLost { return .networkLost }
    return switch code {
    // libcurl takes a connection that ends within the headers for the end of the answer.
    case CURLE_OK where status != nil: .connectionLost
    case CURLE_COULDNT_RESOLVE_HOST: .nameNotResolved
    case CURLE_COULDNT_CONNECT: notConnected
    case CURLE_SSL_CONNECT_ERROR: TLSFault.handshake(note.flatMap { TLSFault.reason(in: $0) })
    case CURLE_SSL_CACERT_BADFILE: .authorities
    case CURLE_NOT_BUILT_IN: .library
    case CURLE_OPERATION_TIMEDOUT: .timedOut
    case CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_PARTIAL_FILE, CURLE_SEND_FAIL_REWIND:
      .connectionLost
    // libcurl's own limit on a header line that never ends shows as a lack of memory.
    case CURLE_OUT_OF_MEMORY where bytesSent > 0, CURLE_FILESIZE_EXCEEDED: .tooLarge
    default: .other
    }
  }
}

extension Unpacking.Fault {
  fileprivate var remark: String {
    switch self {
    case .unknownCoding: "the body is packed in a way that was not asked for"
    case .broken: "the body does not unpack"
    case .overTheLimit: "the body is over the limit"
    }
  }
}

/// How an answer that carries the marker breaks the contract. Holds no personal data.
struct ContractBreach: Error {
  let reason: String

  init(_ reason: String) { self.reason = reason }
}

/// Returns `value`, or throws a breach that names `field`.
func required<Value>(_ value: Value?, _ field: String) throws(ContractBreach) -> Value {
  guard let value else { throw ContractBreach("\(field) is missing or not what the contract allows") }
  return value
}

/// Each result with what it answers; throws unless there is one for each, named `what`.
func paired<Result, Asked>(
  _ results: [Result], with asked: [Asked], _ what: String
) throws(ContractBreach) -> Zip2Sequence<[Result], [Asked]> {
  try require(results.count == asked.count, "results: \(results.count) for \(asked.count) \(what)")
  return zip(results, asked)
}

func require(_ condition: Bool, _ reason: @autoclosure () -> String) throws(ContractBreach) {
  guard condition else { throw ContractBreach(reason()) }
}
