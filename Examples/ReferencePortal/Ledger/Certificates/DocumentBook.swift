internal import SyncProtocol

/// All documents, indexed by number and by operation, and those that are accepted but not committed yet.
struct DocumentBook: Sendable {
  static let pendingLimit = 10_000

  private(set) var all: [StoredDocument] = []
  private var byNumber: [DocumentKey: [Int]] = [:]
  private var byOperation: [MessageID: Int] = [:]
  private(set) var pending: [PendingDocument] = []
  private var pendingKeys: [DocumentKey: Int] = [:]
  private var pendingOperations: Set<MessageID> = []

  /// The documents with this number; more than one if the portal does not keep numbers unique.
  func documents(_ key: DocumentKey) -> [StoredDocument] { (byNumber[key] ?? []).map { all[$0] } }

  func has(_ key: DocumentKey) -> Bool { byNumber[key] != nil }

  func document(operation: MessageID) -> StoredDocument? { byOperation[operation].map { all[$0] } }

  func isPending(_ key: DocumentKey) -> Bool { pendingKeys[key] != nil }

  func isPending(operation: MessageID) -> Bool { pendingOperations.contains(operation) }

  /// Whether a document without its own number is pending.
  var isUnnumberedPending: Bool { pending.contains { $0.key == nil } }

  /// A vehicle's documents, newest first.
  func newest(_ kind: CertificateKind, vin: String, limit: Int) -> [FoundDocument] {
    Array(
      all.lazy.reversed().compactMap { document -> FoundDocument? in
        guard document.key.kind == kind,
          let form = try? CanonicalJSON.decode(CertificateForm.self, from: document.content), form.vehicle.vin == vin
        else { return nil }
        return FoundDocument(number: document.key.number, receipt: document.receipt, remarks: form.remarks)
      }.prefix(limit))
  }

  mutating func insert(_ document: StoredDocument) {
    byNumber[document.key, default: []].append(all.count)
    if let operation = document.receipt?.operation { byOperation[operation] = all.count }
    all.append(document)
  }

  mutating func postpone(_ late: PendingDocument) {
    pending.append(late)
    if let operation = late.operation { pendingOperations.insert(operation) }
    if let key = late.key { pendingKeys[key, default: 0] += 1 }
  }

  /// Removes and returns the pending documents that are due, in the order of their arrival.
  mutating func takeDue(now: Int64) -> [PendingDocument] {
    guard pending.contains(where: { $0.dueAt <= now }) else { return [] }
    let due = pending.filter { $0.dueAt <= now }
    pending.removeAll { $0.dueAt <= now }
    for key in due.compactMap(\.key) {
      let left = (pendingKeys[key] ?? 1) - 1
      pendingKeys[key] = left == 0 ? nil : left
    }
    pendingOperations = Set(pending.compactMap(\.operation))
    return due
  }
}

/// A document that will be committed later, although its sender got another answer.
struct PendingDocument: Sendable {
  let work: Work
  let visitor: Visitor
  /// When to commit it, in milliseconds.
  let dueAt: Int64

  enum Work: Sendable {
    case submission(Submission)
    /// It was typed at the site.
    case entry(SiteEntry)
  }

  var key: DocumentKey? {
    switch work {
    case .submission(let submission): submission.key
    case .entry(let entry): entry.key
    }
  }

  var operation: MessageID? {
    guard case .submission(let submission) = work else { return nil }
    return submission.operation
  }
}
