/// One HTML file that needs nothing beside it: a view, to be printed from a browser on A4 or Letter.
package struct PrintedPage: Sendable {
  private let title: String
  /// Printed in a box at the top: what the paper is, or is not.
  private let note: String
  private let view: View
  private let language: Language

  /// - Parameter view: has a title.
  package init(_ view: View, note: String, _ words: Words) {
    var rest = view
    rest.title = ""
    (title, self.note, self.view, language) = (view.title, note, rest, words.language)
  }

  /// The style sheet of everything that is printed; the page links to it.
  package static let style = PackageResources.print_css

  package var html: String {
    """
    <!DOCTYPE html>
    <html lang="\(language.tag)">
    <head>
    <meta charset="utf-8">
    <title>\(title.escaped) · cvmsync</title>
    <style>
    \(String(decoding: Self.style, as: UTF8.self))</style>
    </head>
    <body>
    <main>
    <p class="prn">\(note.escaped)</p>
    <h1>\(title.escaped)</h1>
    \(view.html)</main>
    </body>
    </html>

    """
  }
}

extension Language {
  /// BCP 47: of Québec and of Canada.
  package var tag: String {
    switch self {
    case .french: "fr-CA"
    case .english: "en-CA"
    }
  }
}
