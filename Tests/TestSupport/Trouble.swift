/// What kept a test from going on, in words.
package struct Trouble: Error, CustomStringConvertible {
  package let description: String

  package init(_ text: String) { description = text }
}
