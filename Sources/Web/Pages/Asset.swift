/// The page's only two files beside HTML.
enum Asset: CaseIterable, Sendable {
  case style, script

  var path: String {
    switch self {
    case .style: "/style.css"
    case .script: "/page.js"
    }
  }

  var contentType: String {
    switch self {
    case .style: "text/css; charset=utf-8"
    case .script: "text/javascript; charset=utf-8"
    }
  }

  var bytes: [UInt8] {
    switch self {
    case .style: PackageResources.style_css
    case .script: PackageResources.page_js
    }
  }
}
