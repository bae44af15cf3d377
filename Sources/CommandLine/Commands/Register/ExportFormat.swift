internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// The format of an export, which is written a page at a time.
enum ExportFormat {
  case csv(ExportTable)
  /// One JSON array.
  case json
  /// One JSON object a line.
  case jsonl

  /// The names of the formats.
  enum Name: String, CaseIterable, ExpressibleByArgument { case csv, json, jsonl }

  var opening: String {
    switch self {
    case .csv(let table): table.opening
    case .json: "["
    case .jsonl: ""
    }
  }

  /// - Parameter isFirst: whether no certificate came before this page.
  func text(of page: ExportPage, isFirst: Bool) -> String {
    switch self {
    case .csv(let table): return table.lines(page.certificates)
    case .json:
      let texts = page.certificates.map { StationJSON.text($0) }
      return (texts.isEmpty || isFirst ? "" : ",") + texts.map { "\n" + $0 }.joined(separator: ",")
    case .jsonl: return page.certificates.map { StationJSON.text($0) + "\n" }.joined()
    }
  }

  var ending: String { if case .json = self { "\n]\n" } else { "" } }
}

/// The program that a CSV file is for.
enum ExportReader: String, CaseIterable, ExpressibleByArgument { case excel }
