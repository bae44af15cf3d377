/// Which calls are counted, and what happens to them. Reads are counted only if the plan says so.
package struct DiskPlan: Hashable, Sendable {
  package static let healthy = DiskPlan(nil)

  package let fault: DiskFault?
  package let operations: Set<DiskOperation>
  package let files: Set<DiskFile>

  package init(
    _ fault: DiskFault?, on operations: Set<DiskOperation> = [.open, .write, .truncate, .sync, .remove],
    of files: Set<DiskFile> = Set(DiskFile.allCases)
  ) {
    self.fault = fault
    self.operations = operations
    self.files = files
  }

  func counts(_ record: DiskRecord) -> Bool { operations.contains(record.operation) && files.contains(record.file) }

  /// What happens to the `call`th counted call.
  func verdict(onCall call: Int) -> DiskVerdict {
    switch fault {
    case .once(let at, let code) where call == at: .failed(code)
    case .always(let from, let code) where call >= from: .failed(code)
    case .landed(let at, let code) where call == at: .performed(told: code)
    case .dead(let from) where call >= from: .failed(.dead)
    case .ignored(let from) where call >= from: .ignored
    default: .passed
    }
  }

  /// Whether the disk is dead: then calls that are not counted fail too.
  func isDead(after counted: Int) -> Bool {
    guard case .dead(let from) = fault else { return false }
    return counted >= from
  }
}

/// A fault and the calls it strikes, counted from 1.
package enum DiskFault: Hashable, Sendable {
  /// That call is not carried out and fails; later calls succeed.
  case once(call: Int, DiskCode)
  /// That call and all later ones are not carried out and fail.
  case always(from: Int, DiskCode)
  /// That call is carried out, and fails all the same.
  case landed(call: Int, DiskCode)
  /// From that call on nothing reaches the disk and every call fails, reads too: to the program this is a crash.
  case dead(from: Int)
  /// From that call on, counted calls are not carried out but succeed. For syncs and writes only.
  case ignored(from: Int)

  /// The error code that SQLite gets; nil where no call fails.
  package var code: DiskCode? {
    switch self {
    case .once(_, let code), .always(_, let code), .landed(_, let code): code
    case .dead: .dead
    case .ignored: nil
    }
  }

  /// The first call that the fault strikes.
  var call: Int {
    switch self {
    case .once(let call, _), .always(let call, _), .landed(let call, _), .dead(let call), .ignored(let call): call
    }
  }
}

/// The error code of a failing call; the numbers are SQLite's.
package enum DiskCode: Int32, Hashable, Sendable {
  case full = 13
  case cannotOpen = 14
  case readFailed = 266
  case writeFailed = 778
  case syncFailed = 1034
  case truncateFailed = 1546
  case removeFailed = 2570

  static let dead = DiskCode.writeFailed

  /// The code that SQLite's VFS gives for an EIO of the system.
  package static func failure(of operation: DiskOperation) -> DiskCode {
    switch operation {
    case .open: .cannotOpen
    case .read: .readFailed
    case .write: .writeFailed
    case .truncate: .truncateFailed
    case .sync: .syncFailed
    case .remove: .removeFailed
    }
  }
}
