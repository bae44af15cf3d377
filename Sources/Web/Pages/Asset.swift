internal import Wording

/// The page's only files beside HTML.
enum Asset: CaseIterable, Sendable {
  case style, print, script

  var path: String {
    switch self {
    case .style: "/style.css"
    case .print: "/print.css"
    case .script: "/page.js"
    }
  }

  var contentType: String {
    switch self {
    case .style, .print: "text/css; charset=utf-8"
    case .script: "text/javascript; charset=utf-8"
    }
  }

  var bytes: [UInt8] {
    switch self {
    case .style: PackageResources.style_css
    case .print: PrintedPage.style
    case .script: PackageResources.page_js
    }
  }
}
