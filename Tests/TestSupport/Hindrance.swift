/// An error that stops a test, in words.
package struct Hindrance: Error, CustomStringConvertible {
  package let description: String

  package init(_ text: String) { description = text }
}
