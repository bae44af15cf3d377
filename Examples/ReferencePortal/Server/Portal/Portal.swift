internal import FoundationEssentials
internal import Logging
internal import PortalLedger
internal import SyncProtocol

/// A portal: the ledger, its file, its mailbox, and the faults that are switched on.
///
/// Each request is decided, written to disk and only then answered, without suspension in between.
actor Portal {
  /// The size limit of a request's body, in bytes.
  static let bodyLimit = LedgerPolicy().limits.body

  var ledger: Ledger
  var faults = Switchboard()
  var log = RequestLog()
  var clockShift: Int64
  /// E-mails to send once the changes they belong to are written.
  var outgoing: [CodeMail] = []
  let keys: PortalKeys
  private let file: PortalFile
  private let accounts: [Account]
  private var mailbox: Mailbox
  private let logger: Logger

  init(
    file: PortalFile, keys: PortalKeys, mailbox: Mailbox, accounts: [Account], clockShift: Int64, logger: Logger
  ) throws {
    self.file = file
    self.keys = keys
    self.mailbox = mailbox
    self.accounts = accounts
    self.clockShift = clockShift
    self.logger = logger
    ledger = try file.load(accounts: accounts)
  }

  /// The portal's clock, in milliseconds.
  var now: Int64 { Live.now() + clockShift }

  func handle(_ request: PortalRequest) -> Reply {
    let now = now
    let resource = Resource(path: request.path)
    let place = SitePlace(request)
    let isWrite = resource?.isWrite(request.method) ?? place?.isWrite(request.method) ?? false
    ledger.policy = faults.policy
    ledger.settle(now: now)
    var request = request
    if let resource { request.unpack(codings(at: resource)) }
    let sequence = note(request, resource, as: resource?.template ?? place?.template ?? "?", now: now)
    let fault = faults.drawDecisive(path: request.path, isWrite: isWrite)
    if faults.draw(.signOut, path: request.path, isWrite: isWrite) != nil { ledger.signOutAll() }
    var reply =
      place.map { self.reply(to: request, at: $0, under: fault, now: now) }
      ?? self.reply(to: request, resource, under: fault, now: now)
    if let slow = faults.draw(.slow, path: request.path, isWrite: isWrite) { reply.delay = slow.delay(or: 1000) ?? 0 }
    if faults.draw(.noMarker, path: request.path, isWrite: isWrite) != nil {
      reply.headers[SyncProtocolVersion.markerHeader] = nil
    }
    do { try commit() } catch {
      reply = recover(from: error)
      if place != nil { reply = .error500 }
    }
    log.end(sequence, status: reply.logged, fault: fault?.name)
    if let resource, let codings = codings(at: resource) {
      if reply.status == 415 { reply.nameCodings(codings) }
      reply.pack(as: Packing(acceptedBy: request.headers["accept-encoding"]))
    }
    return reply
  }

  /// The codings of request bodies there; nil for a portal of version 1.0.
  private func codings(at resource: Resource) -> [Packing]? {
    ledger.policy.isFirstVersion ? nil : resource.takesCodings ? Packing.allCases : []
  }

  /// Commits the postponed submissions that are due.
  func settle() {
    ledger.settle(now: now)
    do { try commit() } catch { _ = recover(from: error) }
  }

  /// Writes the ledger's changes in one transaction, then sends the e-mails.
  func commit() throws {
    let mails = outgoing
    outgoing = []
    try file.write(ledger.takeChanges())
    for mail in mails { try mailbox.deliver(mail) }
  }

  /// Undoes changes that could not be written: the ledger is read again from its file, which signs everybody out.
  func recover(from error: any Error) -> Reply {
    logger.error("could not write", metadata: ["error": "\(error)"])
    do { ledger = try file.load(accounts: accounts) } catch {
      logger.critical("could not read back", metadata: ["error": "\(error)"])
    }
    return Reply(.error500)
  }

  private func note(
    _ request: PortalRequest, _ resource: Resource?, as template: String, now: Int64
  ) -> Int {
    let submitted = resource.map { request.submissions(to: $0) } ?? []
    ledger.note(received: submitted, now: now)
    let entry = LoggedRequest(
      at: now, method: request.method, path: request.path,
      numbers: submitted.map { "\($0.key.kind.rawValue)/\($0.key.number)" },
      operations: submitted.compactMap { $0.operation?.text })
    return log.begin(entry, as: "\(request.method) \(template)")
  }
}

extension Reply {
  fileprivate mutating func pack(as coding: Packing?) {
    guard let coding, let packed = coding.packed(body) else { return }
    body = packed
    headers["Content-Encoding"] = coding.rawValue
  }

  fileprivate mutating func nameCodings(_ codings: [Packing]) {
    headers["Accept-Encoding"] = codings.isEmpty ? "identity" : codings.map(\.rawValue).joined(separator: ", ")
  }

  fileprivate var logged: String {
    switch delivery {
    case .whole: String(status)
    case .cut: "\(status) cut"
    case .none: "dropped"
    }
  }
}

extension PortalRequest {
  /// The numbered documents that this request submits.
  fileprivate func submissions(to resource: Resource) -> [(key: DocumentKey, operation: MessageID?)] {
    switch (resource, method) {
    case (.document(let key), "PUT"):
      return [(key, headers["idempotency-key"].flatMap { MessageID($0) })]
    case (.batch, "POST"):
      let entries = (try? CanonicalJSON.decode(BatchRequest.self, from: body))?.entries ?? []
      return entries.map { (DocumentKey(kind: $0.kind, number: $0.number), $0.operation) }
    default:
      return []
    }
  }
}
