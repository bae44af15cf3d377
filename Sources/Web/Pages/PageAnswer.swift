internal import Domain
internal import FoundationEssentials
internal import Mustache
internal import StationAPI
internal import Wording

/// What a page answers.
enum PageAnswer {
  case page(Page)
  /// 303: what was asked is done, and this path shows the result. Reloading it does nothing again.
  case seeOther(String)
  /// The same, and the browser keeps who types.
  case seeOtherAs(KeyingPerson, String)
  /// A sentence for the script, with its status.
  case text(String, status: Int = 200)
  /// A file to keep, under a name without personal data.
  case file(String, contentType: String, Data)
  /// A long file to keep, likewise.
  case download(Download)
}

extension PageAnswer {
  /// An e-mail as a file for the person's own mail program.
  static func draft(_ draft: EmailDraft, _ summary: CertificateSummary, at now: Instant) -> PageAnswer {
    .file(
      "\(summary.kind.printed)-\(summary.number.text).eml", contentType: "message/rfc822",
      Data(EmailFile.text(draft, at: now).utf8))
  }
}

/// A text file, made part by part while it is sent, so that it is never in memory as a whole.
struct Download: Sendable {
  /// Letters, digits, hyphens and a point: it stands in a header.
  let name: String
  let contentType: String
  /// Made before the answer begins: a refusal of it is still a page.
  let first: String
  /// The part after the one before; nil after the last.
  let next: @Sendable () async throws(StationRefusal) -> String?
}

/// One page before its frame: header, navigation and footer come from `PageFrame`.
struct Page {
  /// The link that is marked in the navigation.
  var place: Place?
  /// Without the program's name.
  var title: String
  /// The name of its template.
  var template: String
  var content: Content
  var status = 200
  /// Puts « Erreur : » before the title.
  var isError = false
  /// What this kind of page needs beside the style sheet and the script of every page.
  var extras: [Asset] = []
}

/// Members of a template by their names. A member that is not there is looked for in the content around; an empty text
/// counts as present.
typealias Content = [String: Any]

extension Content {
  /// Members that are nil are empty, whatever the content around has by that name.
  init(_ members: KeyValuePairs<String, Any?>) {
    self.init(uniqueKeysWithValues: members.map { name, value in (name, value ?? Absent()) })
  }
}

/// A member that is empty: as a value it is no text, as a section it is false.
private struct Absent: MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }
}

/// A path of the page, and what answers it.
struct PageRoute: Sendable {
  enum Method: Sendable { case get, post }

  let method: Method
  /// As Hummingbird takes it, with `{number}` for a named part.
  let path: String
  /// The form's members that nobody may read: the first that is there becomes `PageRequest.secret`.
  var secrets: [String] = []
  let answer: @Sendable (PageRequest) async throws(StationRefusal) -> PageAnswer

  static func get(
    _ path: String, _ answer: @escaping @Sendable (PageRequest) async throws(StationRefusal) -> PageAnswer
  ) -> PageRoute {
    PageRoute(method: .get, path: path, answer: answer)
  }

  static func post(
    _ path: String, secrets: [String] = [],
    _ answer: @escaping @Sendable (PageRequest) async throws(StationRefusal) -> PageAnswer
  ) -> PageRoute {
    PageRoute(method: .post, path: path, secrets: secrets, answer: answer)
  }
}
