package import Domain
internal import GRDB

/// Why a call to the store failed. Its texts name tables and columns, never their contents.
package enum StoreFault: Error, Hashable, Sendable {
  /// A newer version of this program wrote the file; nothing in it was changed. Holds that schema version.
  case newerSchema(found: String)
  /// A setting that durability depends on does not have its value.
  case notAsConfigured(String)
  /// Another program has the file open, and did not close it within the time limit. Nothing was changed.
  case busy
  /// The file is not a station's database, or it is damaged.
  case damaged(String)
  /// There is no sound copy to restore the file from.
  case noBackup
  /// The disk has too little room. Nothing was written.
  case diskFull
  /// The disk failed; the change may or may not have been written.
  case io(String)
  /// A constraint, a trigger or a check refused the change, and nothing was written: an error of the program.
  case refused(String)
  case closed
  /// The file was opened for reading only, or its older schema would have to be changed before it can be read.
  case readOnly
  /// The station was moved to another device, or is there too: this one records and sends no more.
  case retired(RelocationStep)

  init(from error: any Error) {
    switch error {
    case let fault as StoreFault: self = fault
    case let error as DatabaseError: self = Self.fault(of: error)
    case is RowDecodingError: self = .damaged("a row does not have the columns it must have")
    case is DecodingError: self = .damaged("a stored JSON text cannot be read")
    default: self = .refused("\(type(of: error))")
    }
  }

  /// Maps an error that occurred while a file was opened and checked. Every error of SQLite is damage, unless the disk,
  /// the system or another program is the cause. SQLite's message may hold bytes of a damaged file, and is left out.
  init(opening error: any Error) {
    switch StoreFault(from: error) {
    case .refused where !(error is StoreFault), .damaged where !(error is StoreFault):
      let code = (error as? DatabaseError).map { " (SQLite \($0.extendedResultCode.rawValue))" } ?? ""
      self = .damaged("the file cannot be read as it was made\(code)")
    case .refused(let note): self = .damaged(note)
    case let fault: self = fault
    }
  }

  private static func fault(of error: DatabaseError) -> StoreFault {
    let text = error.message ?? "\(error.extendedResultCode)"
    return switch error.resultCode {
    case .SQLITE_FULL: .diskFull
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged(text)
    case .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_NOMEM: .io(text)
    case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
    // GRDB's answer once its connection is closed.
    case .SQLITE_MISUSE: .closed
    default: .refused(text)
    }
  }
}
