/// The edit distance of two short texts.
package enum EditDistance {
  /// Characters to substitute, insert or delete to turn one text into the other; nil when more than `most`.
  package static func between(_ left: String, _ right: String, atMost most: Int) -> Int? {
    let left = Array(left)
    let right = Array(right)
    guard abs(left.count - right.count) <= most else { return nil }
    var row = Array(0...right.count)
    for (index, character) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, other) in right.enumerated() {
        let substituted = diagonal + (character == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(substituted, row[column] + 1, diagonal + 1)
      }
    }
    return row[right.count] <= most ? row[right.count] : nil
  }
}
