internal import Domain
internal import Wording

/// Both sides of one comparison as content of the partial `sides`: one block a field, differences first.
struct SidesContent {
  let heading: String
  var notes: [String] = []
  let rows: [SidesRow]
  /// Only a near NIV has a block of its own; the other differences are lines. For a page with many comparisons.
  var isBrief = false
  let words: Words

  var content: Content {
    let sorted = SidesRow.sorted(rows)
    let same = sorted.filter { $0.relation == .agrees }
    let others = sorted.filter { $0.relation != .agrees }
    let lines = isBrief ? others.filter { $0.field != "vehicle.vin" } : []
    return [
      "heading": heading, "notes": notes,
      "fields": others.filter { !isBrief || $0.field == "vehicle.vin" }
        .map(field), "hasLines": !lines.isEmpty, "lines": lines.map(line),
      "hasSame": !same.isEmpty, "sameTitle": words.count(same.count, .pageReviewIdentical),
      "same": same.map { ["label": label($0), "value": Printable.text($0.ours ?? $0.theirs ?? "")] as Content },
    ]
  }

  private func label(_ row: SidesRow) -> String { words.label(row.field) ?? Printable.text(row.field) }

  private func field(_ row: SidesRow) -> Content {
    if row.field == "vehicle.vin", let ours = row.ours, let theirs = row.theirs { return niv(ours, theirs) }
    let differs = row.relation == .differs
    return Content([
      "level": differs ? "warn" : "info", "sign": differs ? "≠" : "–",
      "title": words(differs ? .pageReviewDiffers : .pageReviewOneSide, ["label": label(row)]),
      "ours": row.ours.map { [["text": Printable.text($0), "isMarked": false] as Content] },
      "theirs": row.theirs.map { [["text": Printable.text($0), "isMarked": false] as Content] },
      "remarks": row.field == "vehicle.owner" && differs ? [words(.pageReviewOwner)] : [String](),
    ])
  }

  private func line(_ row: SidesRow) -> Content {
    Content([
      "label": label(row), "ours": row.ours.map { Printable.text($0) }, "theirs": row.theirs.map { Printable.text($0) },
    ])
  }

  private func niv(_ ours: String, _ theirs: String) -> Content {
    let near = NearNIV(ours, theirs, words)
    return [
      "level": "warn", "sign": "≠", "title": near.title, "isNIV": true, "ours": near.ours.map(\.content),
      "theirs": near.theirs.map(\.content), "remarks": near.remarks,
    ]
  }
}
