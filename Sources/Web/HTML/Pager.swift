internal import Wording

/// A part of a long list: at most `size` rows at once, so that each page stays small.
struct Pager<Row> {
  let rows: [Row]
  /// The members of the partial `pager`; nil where all rows are shown.
  let content: Content?

  /// - Parameters:
  ///   - page: from 1, as the query has it.
  ///   - path: to which `?page=` is added.
  init(_ all: [Row], page: String?, size: Int, path: String, _ words: Words) {
    let pages = max(1, (all.count + size - 1) / size)
    let page = min(max(1, page.flatMap { Int($0) } ?? 1), pages)
    rows = Array(all.dropFirst((page - 1) * size).prefix(size))
    guard pages > 1 else {
      content = nil
      return
    }
    let says = words(.pageListPage, ["page": words.number(page), "pages": words.number(pages)])
    content = Content([
      "previous": page > 1 ? "\(path)?page=\(page - 1)" : nil, "says": says,
      "next": page < pages ? "\(path)?page=\(page + 1)" : nil,
    ])
  }

  static var usual: Int { 40 }
}
