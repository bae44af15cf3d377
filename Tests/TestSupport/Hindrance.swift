/// What kept a test from going on, in words.
package struct Hindrance: Error, CustomStringConvertible {
  package let description: String

  package init(_ text: String) { description = text }
}
