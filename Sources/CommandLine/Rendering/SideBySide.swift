internal import Domain
internal import Wording

/// Fields of two records beside each other: differences first, then what one side lacks, then what agrees.
struct SideBySide {
  struct Row {
    let field: String
    let ours: String?
    let theirs: String?
    let relation: Relation
  }

  enum Relation: Int, Comparable {
    case differs, missing, agrees

    /// Said by a sign, never by colour alone.
    var sign: String {
      switch self {
      case .differs: "≠"
      case .missing: "?"
      case .agrees: "="
      }
    }

    static func < (left: Relation, right: Relation) -> Bool { left.rawValue < right.rawValue }
  }

  let lines: [String]

  /// Columns of one side; longer values go on below.
  private static let width = 25

  /// Rows that neither side has are left out.
  init(_ rows: [Row], words: Words) {
    let present = rows.filter { $0.ours != nil || $0.theirs != nil }
    let sorted = present.enumerated().sorted {
      ($0.element.relation, $0.offset) < ($1.element.relation, $1.offset)
    }.map(\.element)
    let heading = ["", words(.reviewField), words(.reviewOurs), words(.reviewTheirs)]
    let absent = words(.valueAbsent)
    lines = Layout.table(
      [heading]
        + sorted.flatMap { row in
          Self.cells(
            row, label: words.label(row.field) ?? Printable.text(row.field),
            ours: row.ours.map(Printable.text) ?? absent, theirs: row.theirs.map(Printable.text) ?? absent)
        })
  }
  private static func cells(_ row: Row, label: String, ours: String, theirs: String) -> [[String]] {
    let (left, right) = (Layout.lines(ours, width: width), Layout.lines(theirs, width: width))
    return (0..<max(left.count, right.count)).map { index in
      [
        index == 0 ? row.relation.sign : "", index == 0 ? label : "", index < left.count ? left[index] : "",
        index < right.count ? right[index] : "",
      ]
    }
  }
}
