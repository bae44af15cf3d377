/// What is left of a station whose database is gone.
package enum StationRemains: Sendable {
  /// Backups that it can be brought back from.
  case backups
  /// Only the witness that there was one.
  case witness

  /// Nil where there was no station: beside `database`, which is not there.
  package init?(beside database: String) {
    if StoreFile.names(in: BackupFile.directory(beside: database)).contains(where: BackupFile.isName) {
      self = .backups
    } else if WitnessFile(beside: database)?.read() != nil {
      self = .witness
    } else {
      return nil
    }
  }
}
