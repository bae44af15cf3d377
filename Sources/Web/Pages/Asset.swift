internal import Wording

/// The files beside HTML. Every page has the style, its print and the script; those of guided keying have the others.
enum Asset: CaseIterable, Sendable {
  case style, print, script, keyingStyle, keyingScript

  var path: String {
    switch self {
    case .style: "/style.css"
    case .print: "/print.css"
    case .script: "/page.js"
    case .keyingStyle: "/saisie.css"
    case .keyingScript: "/saisie.js"
    }
  }

  var contentType: String {
    switch self {
    case .style, .print, .keyingStyle: "text/css; charset=utf-8"
    case .script, .keyingScript: "text/javascript; charset=utf-8"
    }
  }

  var bytes: [UInt8] {
    switch self {
    case .style: PackageResources.style_css
    case .print: PrintedPage.style
    case .script: PackageResources.page_js
    case .keyingStyle: PackageResources.saisie_css
    case .keyingScript: PackageResources.saisie_js
    }
  }
}
