/// The names of files in a folder of reports.
package enum ReportName: Hashable, Sendable {
  case report
  /// Syncthing keeps both of two changed copies of a file; the station's own file has the newer report.
  case conflictCopy
  /// A file that is still being written or copied, or was left by a program that ended meanwhile.
  case unfinished
  /// A file of the program that carries the folder, such as Syncthing's `.stfolder`.
  case hidden
  case foreign

  private static let start = "cvmsync-"
  private static let end = ".json"
  /// The draft of a report has this at the end of its name until it is whole.
  package static let draftEnd = ".part"

  package static func of(_ station: StationID) -> String { start + station.text + end }

  package init(_ name: String) {
    self =
      if name.hasPrefix(".") {
        .hidden
      } else if !name.hasPrefix(Self.start) {
        .foreign
      } else if name.contains(".sync-conflict-") {
        .conflictCopy
      } else if name.hasSuffix(Self.end) {
        .report
      } else if [Self.draftEnd, ".tmp", ".partial", ".crdownload"].contains(where: { name.hasSuffix($0) }) {
        .unfinished
      } else {
        .foreign
      }
  }
}
