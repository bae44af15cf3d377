internal import Domain
internal import StationAPI
internal import Wording

/// One lot, number by number, and its comparison with the portal's list.
enum StockLotPage {
  static let routes: [PageRoute] = [
    .get("/stock/lot/{kind}/{number}") { asked throws(StationRefusal) in .page(try await page(asked)) },
    .post("/stock/lot/{kind}/{number}/comparer") { asked throws(StationRefusal) in .page(try await compared(asked)) },
  ]

  /// A ledger's row may have a name and a reason of 200 characters each.
  private static let mostRuns = 25
  /// Rows of a page to print, which a person asks for.
  private static let mostPrinted = 500
  /// Numbers drawn in the strip: twenty lines of ten on a narrow screen.
  private static let mostDrawn = 200

  private static func page(_ asked: PageRequest) async throws(StationRefusal) -> Page {
    let words = asked.words
    let document = try asked.document()
    let ledger = try await asked.ask(LedgerCall(kind: document.kind, number: document.number))
    let skipped = passedOver(try await asked.ask(GapsCall()), ledger)
    let path = Place.lot(ledger.kind, ledger.first)
    let isWhole = asked.query["tout"] != nil
    let runs = Pager(
      ledger.runs, page: asked.query["page"], size: isWhole ? mostPrinted : mostRuns, path: path, words)
    let title = words.lot(ledger.kind, ledger.first, ledger.last)
    let part = ["shown": words.number(runs.rows.count)]
    let content = Content([
      "part": runs.content.map { _ in words.count(ledger.runs.count, .printLotPart, part) },
      "whole": isWhole || runs.content == nil ? nil : path + "?tout=1",
      "heading": title, "isProven": ledger.isProven, "view": heads(ledger, asked).content,
      "done": done(ledger, asked), "strip": strip(runs.rows, skipped),
      "gaps": skipped.isEmpty ? nil : words.count(skipped.count, .pageLotGaps),
      "runs": runs.rows.map { row($0, asked) },
      "pager": isWhole ? nil : runs.content, "comparePath": path + "/comparer",
      "papers": "/stock/papiers?doc=\(ledger.kind.printed)", "handOver": "/stock/remettre?doc=\(ledger.kind.printed)",
    ])
    return Page(place: .stock, title: title, template: "stocklot", content: content)
  }

  /// The ledger's sentences, without its rows: these are the table.
  private static func heads(_ ledger: LotLedger, _ asked: PageRequest) -> View {
    var head = ledger
    head.runs = []
    return .ledger(head, asked.words, now: asked.now)
  }

  private static func row(_ run: LedgerRun, _ asked: PageRequest) -> Content {
    let words = asked.words
    let past = words.past(run, now: asked.now)
    return Content([
      "state": words.state(run), "level": run.state.level, "sign": run.state.sign,
      "count": words.number(run.numbers.count), "numbers": words.range(run.numbers),
      "past": past.isEmpty ? nil : past.joined(separator: ", "),
    ])
  }

  /// What was just done, read back from the ledger: the run of the number that the query names.
  private static func done(_ ledger: LotLedger, _ asked: PageRequest) -> Content? {
    let words = asked.words
    if asked.query["fait"] == "lot" {
      return [
        "sentences": [words(.stockAdded, ["first": ledger.first.text, "last": ledger.last.text])], "level": "ok",
      ]
    }
    guard let number = asked.query["vu"].flatMap({ EnteredNumber($0).number }),
      let run = ledger.runs.first(where: { $0.numbers.contains(number) })
    else { return nil }
    let told = ([words.range(run.numbers), words.state(run)] + words.past(run, now: asked.now))
    let isGone = run.state == .lost || run.state == .stolen
    let tell = isGone ? [words(.stockLostAdvice), words(.stockTellWhom)] : []
    return ["sentences": [told.joined(separator: ", ") + "."] + tell, "level": isGone ? "warn" : "ok"]
  }

  /// The lot's numbers that were passed over and that nobody explained.
  private static func passedOver(_ report: GapReport, _ ledger: LotLedger) -> Set<CertificateNumber> {
    let lot = NumberRange(first: ledger.first, last: ledger.last, count: ledger.size)
    let gaps = report.gaps.filter { $0.kind == ledger.kind && lot.contains($0.numbers.first) }
    return Set(gaps.flatMap { (try? Lot.numbers(from: $0.numbers.first, through: $0.numbers.last)) ?? [] })
  }

  /// Lines of ten numbers, each after the number that its first cell stands for.
  private static func strip(_ runs: [LedgerRun], _ skipped: Set<CertificateNumber>) -> [Content] {
    var cells: [(number: CertificateNumber, state: StockState)] = []
    for run in runs where cells.count < mostDrawn {
      guard let numbers = try? Lot.numbers(from: run.numbers.first, through: run.numbers.last) else { continue }
      cells += numbers.prefix(mostDrawn - cells.count).map { ($0, run.state) }
    }
    return stride(from: 0, to: cells.count, by: 10).map { start in
      let line = cells[start..<min(start + 10, cells.count)]
      return [
        "first": cells[start].number.text,
        "cells": line.map { number, state in
          skipped.contains(number)
            ? ["level": "warn", "sign": "▲"] : Content(["level": state.level, "sign": state.sign])
        },
      ]
    }
  }
}

// MARK: - Comparing with the portal

extension StockLotPage {
  /// Lines of one finding; a portal that knows nothing of a lot may differ in thousands.
  private static let mostLines = 40

  private static func compared(_ asked: PageRequest) async throws(StationRefusal) -> Page {
    let words = asked.words
    let document = try asked.document()
    let answer = try await asked.ask(VerifyCall(kind: document.kind, number: document.number))
    let back = Place.lot(document.kind, document.number)
    guard let lot = answer.lot else {
      let content: Content = [
        "heading": words(.pageCompareLot), "view": View(words.notVerified(answer)).content, "back": back,
        "level": "warn",
      ]
      return Page(place: .stock, title: words(.pageCompareLot), template: "stockcompared", content: content)
    }
    let title = words.lot(lot.kind, lot.first, lot.last)
    let content: Content = [
      "heading": title, "view": View.verification(lot, words, now: asked.now).cut(to: mostLines, words).content,
      "back": back, "level": lot.agrees ? "ok" : "bad",
    ]
    return Page(place: .stock, title: title, template: "stockcompared", content: content)
  }
}

extension NumberRange {
  /// Whether the number has the form of these numbers and lies among them.
  func contains(_ number: CertificateNumber) -> Bool {
    guard let numbers = try? Lot.numbers(from: first, through: last) else { return first == number }
    return numbers.contains(number)
  }
}

extension View {
  /// Lists longer than `most` end by telling how many lines were left out.
  fileprivate func cut(to most: Int, _ words: Words) -> View {
    var view = self
    view.blocks = blocks.map { $0.cut(to: most, words) }
    return view
  }
}

extension View.Block {
  fileprivate func cut(to most: Int, _ words: Words) -> View.Block {
    switch self {
    case .list(let lines) where lines.count > most:
      .list(lines.prefix(most) + [words.count(lines.count - most, .pageListMore)])
    case .group(let blocks): .group(blocks.map { $0.cut(to: most, words) })
    default: self
    }
  }
}

extension StockState {
  var level: String? {
    switch self {
    case .available: nil
    case .reserved, .issued, .handedOver, .returned: "info"
    case .reinstated: "ok"
    case .spoiled, .lost, .stolen: "bad"
    }
  }

  /// One sign for a cell of the strip; beside a word elsewhere.
  var sign: String {
    switch self {
    case .available: "·"
    case .reserved: "○"
    case .issued: "→"
    case .reinstated: "✓"
    case .spoiled: "✕"
    case .lost: "?"
    case .stolen: "!"
    case .returned: "←"
    case .handedOver: "⇄"
    }
  }
}
