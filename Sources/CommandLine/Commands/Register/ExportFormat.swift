internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// The format of an export, which is written a page at a time.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  case csv
  /// One JSON array.
  case json
  /// One JSON object a line.
  case jsonl

  var opening: String {
    switch self {
    case .csv: CSV.line(ExportColumn.allCases.map(\.rawValue))
    case .json: "["
    case .jsonl: ""
    }
  }

  /// - Parameter isFirst: whether no certificate came before this page.
  func text(of page: ExportPage, isFirst: Bool) -> String {
    switch self {
    case .csv:
      return page.certificates.map { certificate in
        CSV.line(ExportColumn.allCases.map { certificate[$0] ?? "" })
      }.joined()
    case .json:
      let texts = page.certificates.map { StationJSON.text($0) }
      return (texts.isEmpty || isFirst ? "" : ",") + texts.map { "\n" + $0 }.joined(separator: ",")
    case .jsonl: return page.certificates.map { StationJSON.text($0) + "\n" }.joined()
    }
  }

  var ending: String { self == .json ? "\n]\n" : "" }
}
