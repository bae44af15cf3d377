internal import SyncProtocol

/// All documents, indexed by number and by operation, and submissions that are accepted but not committed yet.
struct DocumentBook: Sendable {
  static let pendingLimit = 10_000

  private(set) var all: [StoredDocument] = []
  private var byNumber: [DocumentKey: [Int]] = [:]
  private var byOperation: [MessageID: Int] = [:]
  private(set) var pending: [PendingSubmission] = []
  private var pendingKeys: [DocumentKey: Int] = [:]
  private var pendingOperations: Set<MessageID> = []

  /// The documents with this number; more than one if the portal does not keep numbers unique.
  func documents(_ key: DocumentKey) -> [StoredDocument] { (byNumber[key] ?? []).map { all[$0] } }

  func has(_ key: DocumentKey) -> Bool { byNumber[key] != nil }

  func document(operation: MessageID) -> StoredDocument? { byOperation[operation].map { all[$0] } }

  func isPending(_ key: DocumentKey) -> Bool { pendingKeys[key] != nil }

  func isPending(operation: MessageID) -> Bool { pendingOperations.contains(operation) }

  /// Whether a document without its own number is pending.
  var isUnnumberedPending: Bool { pending.contains { $0.submission.key == nil } }

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

  mutating func postpone(_ late: PendingSubmission) {
    pending.append(late)
    pendingOperations.insert(late.submission.operation)
    if let key = late.submission.key { pendingKeys[key, default: 0] += 1 }
  }

  /// Removes and returns the pending submissions that are due, in the order of their arrival.
  mutating func takeDue(now: Int64) -> [PendingSubmission] {
    guard pending.contains(where: { $0.dueAt <= now }) else { return [] }
    let due = pending.filter { $0.dueAt <= now }
    pending.removeAll { $0.dueAt <= now }
    for key in due.compactMap(\.submission.key) {
      let left = (pendingKeys[key] ?? 1) - 1
      pendingKeys[key] = left == 0 ? nil : left
    }
    pendingOperations = Set(pending.map(\.submission.operation))
    return due
  }
}

/// A submission that will be committed later, although its sender got another answer.
struct PendingSubmission: Sendable {
  let submission: Submission
  let visitor: Visitor
  /// When to commit it, in milliseconds.
  let dueAt: Int64
}
