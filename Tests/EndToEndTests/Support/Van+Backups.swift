import Domain
import TestSupport

extension Van {
  /// Records the first two numbers of a lot of 20, with a backup between them: the backup lacks the second.
  func recordAroundBackup() throws -> BackupAnswer {
    let vehicles = try portal.seededVehicles().unmistakable
    try addStock(number(1), number(20))
    try recordAll([InspectionEntry(number(1), of: vehicles[1])])
    let made: BackupAnswer = try cvmsync("backup", "--json").decoded()
    try recordAll([InspectionEntry(number(2), of: vehicles[2])])
    return made
  }
}
