internal import Glibc

/// Finds the pages of a damaged file at which a B-tree may begin, without the file's schema (SQLite file format §1.6).
struct PageMap {
  struct Tree {
    let page: Int
    /// Whether the tree is a table with rowids; otherwise it is a table without rowids, or an index.
    let hasRowid: Bool
    /// Columns of the tree's first row.
    let width: Int
  }

  let trees: [Tree]
  let pageCount: Int

  /// In a file of up to this many pages, every page is tried as a root; in a larger file only pages that no other page
  /// points to.
  private static let mostWhole = 1_000
  private static let mostTrees = 5_000

  /// - Parameter told: the root pages of tables according to the file's own schema.
  init(of descriptor: Int32, told: [Int]) throws(StoreFault) {
    var pages: [Page] = [.other, .other]
    var bytes = [UInt8](repeating: 0, count: DatabaseHeader.pageSize)
    while true {
      let count = pread(descriptor, &bytes, bytes.count, off_t((pages.count - 1) * bytes.count))
      guard count >= 0 else { throw .io("cannot read the damaged file") }
      guard count == bytes.count else { break }
      pages.append(Page(bytes))
    }
    pageCount = pages.count - 1
    var isLedTo = [Bool](repeating: false, count: pages.count)
    for case .inner(_, let children, _) in pages {
      for child in children where pages.indices.contains(child) { isLedTo[child] = true }
    }
    let told = Set(told)
    let roots = pages.indices.filter { pages.count <= Self.mostWhole || !isLedTo[$0] || told.contains($0) }
    // Whole trees first, since their rows come in order; single pages then add rows that no tree reaches.
    let ordered =
      roots.filter { !isLedTo[$0] || told.contains($0) } + roots.filter { isLedTo[$0] && !told.contains($0) }
    trees = ordered.compactMap { Self.tree(at: $0, in: pages) }.prefix(Self.mostTrees).map { $0 }
  }

  private static func tree(at page: Int, in pages: [Page]) -> Tree? {
    switch pages[page] {
    case .leaf(let hasRowid, let width): return Tree(page: page, hasRowid: hasRowid, width: width)
    case .inner(let hasRowid, let children, let width):
      // Rows are in the leaves: the first leaf that can be read gives the width.
      let found = children.lazy.compactMap { child -> Int? in
        guard pages.indices.contains(child) else { return nil }
        switch pages[child] {
        case .leaf(hasRowid, let width): return width
        case .inner(hasRowid, let below, let width):
          return width
            ?? below.lazy.compactMap { leaf -> Int? in
              guard pages.indices.contains(leaf), case .leaf(_, let width) = pages[leaf] else { return nil }
              return width
            }.first
        default: return nil
        }
      }
      return (width ?? found.first).map { Tree(page: page, hasRowid: hasRowid, width: $0) }
    case .other: return nil
    }
  }
}

/// The kind of a page.
private enum Page {
  case leaf(hasRowid: Bool, width: Int)
  /// `width` is nil when the page holds no row itself.
  case inner(hasRowid: Bool, children: [Int], width: Int?)
  case other

  init(_ bytes: [UInt8]) {
    let kind = bytes[0]
    guard [2, 5, 10, 13].contains(kind) else {
      self = .other
      return
    }
    let isInner = kind < 10
    let count = min(Self.number(in: bytes, at: 3, bytes: 2), bytes.count / 2)
    let first = isInner ? 12 : 8
    let cells = (0..<count).map { first + 2 * $0 }.filter { $0 + 2 <= bytes.count }
      .map { Self.number(in: bytes, at: $0, bytes: 2) }.filter { $0 + 4 < bytes.count }
    let hasRowid = kind == 5 || kind == 13
    let width = kind == 5 ? nil : cells.lazy.compactMap { Self.width(of: $0, kind, in: bytes) }.first
    if isInner {
      let children = [Self.number(in: bytes, at: 8, bytes: 4)] + cells.map { Self.number(in: bytes, at: $0, bytes: 4) }
      self = .inner(hasRowid: hasRowid, children: children, width: width)
    } else if let width {
      self = .leaf(hasRowid: hasRowid, width: width)
    } else {
      self = .other
    }
  }

  /// The number of columns in the row at this offset; nil where there is no row.
  private static func width(of cell: Int, _ kind: UInt8, in bytes: [UInt8]) -> Int? {
    var place = kind == 2 ? cell + 4 : cell
    guard varint(in: bytes, &place) != nil, kind != 13 || varint(in: bytes, &place) != nil else { return nil }
    let start = place
    guard let size = varint(in: bytes, &place), (2...100).contains(size), start + size <= bytes.count else {
      return nil
    }
    var width = 0
    while place < start + size {
      guard varint(in: bytes, &place) != nil else { return nil }
      width += 1
    }
    return place == start + size ? width : nil
  }

  private static func varint(in bytes: [UInt8], _ place: inout Int) -> Int? {
    var value: UInt64 = 0
    for _ in 0..<9 {
      guard place < bytes.count else { return nil }
      let byte = bytes[place]
      place += 1
      value = value << 7 | UInt64(byte & 0x7F)
      if byte & 0x80 == 0 { return Int(clamping: value) }
    }
    return Int(clamping: value)
  }

  private static func number(in bytes: [UInt8], at place: Int, bytes count: Int) -> Int {
    bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
  }
}
