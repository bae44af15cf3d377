import Domain
import Mustache
import StationAPI
import Testing
import Wording

@testable import Web

@Suite struct PageTemplateTests {
  private static func text(_ name: String) -> String {
    String(decoding: PageTemplates.sources[name] ?? [], as: UTF8.self)
  }

  @Test func `Every template is well-formed`() throws { _ = try PageTemplates.parsed() }

  @Test(arguments: PageTemplates.sources.keys.sorted())
  func `A template names texts and partials that exist`(name: String) {
    let template = Self.text(name)
    for match in template.matches(of: /\{\{[#^]?t\.(\w+)/) {
      let key = String(match.output.1)
      #expect(Text(rawValue: key) != nil || KeyingText(rawValue: key) != nil, "\(name): t.\(key)")
    }
    for match in template.matches(of: /\{\{> *([\w]+)/) {
      #expect(PageTemplates.sources[String(match.output.1)] != nil, "\(name): \(match.output.1)")
    }
  }

  @Test(arguments: PageTemplates.sources.keys.sorted())
  func `A template escapes every value, has no inline style or script, and quotes attributes`(name: String) {
    let template = Self.text(name)
    // The frame takes the page's body, which a template made; a view's markup is made where its texts are escaped.
    let raw = template.matches(of: /\{\{\{|\{\{&/).count
    #expect(raw == (["frame", "view", "viewblock"].contains(name) ? 1 : 0), "\(name)")
    #expect(!template.contains(" style="), "\(name)")
    #expect(template.matches(of: #/ on[a-z]+=/#).isEmpty, "\(name)")
    // The frame takes the path of a script that some pages need, which is one of `Asset`.
    let scripts = template.matches(of: /<script src="([^"]*)"/).map { String($0.output.1) }
    #expect(template.ranges(of: "<script").count == scripts.count, "\(name)")
    #expect(scripts == (name == "frame" ? ["/page.js", "{{.}}"] : scripts.filter { $0 == "/page.js" }), "\(name)")
    #expect(template.matches(of: #/ [a-z-]+=\{\{/#).isEmpty, "\(name)")
  }

  @Test func `A view's sentences, rows and tables are all laid out, and escaped`() throws {
    let view = View(
      title: "T&", headline: "<h>",
      blocks: [
        .sentences(["s1", "s2"]), .rows([View.Row("label", "l1", "l2")]), .events([View.Row("when", "what")]),
        .list(["li"]), .table(View.Table(["A", "B"], [["1", "<2>"]], numeric: [1])),
        .group([.sentences(["inner"]), .group([.list(["deep"])])]),
      ],
      actionsTitle: "do", actions: [View.Action("act", code: "x")])
    let html = PageTemplates().render("view", view.content, .french)
    for piece in [
      "T&amp;", "&lt;h&gt;", "<p>s1</p>", "<p>s2</p>", "<dt>label</dt><dd>l1<br>l2</dd>",
      "<strong>when</strong><br>what",
      "<li>li</li>", "data-l=\"B\"", "&lt;2&gt;", "<p>inner</p>", "<li>deep</li>", "<p>do</p>", "<p>act</p>",
    ] {
      #expect(html.contains(piece), "\(piece) in \(html)")
    }
    #expect(html.components(of: "<p>s1</p>") == 1)
    #expect(html.components(of: "<p>inner</p>") == 1)
  }

  @Test func `A member that is nil hides the one of the content around`() throws {
    let template = try MustacheTemplate(string: "{{#inner}}[{{a}}{{#a}}is{{/a}}{{^a}}none{{/a}}]{{/inner}}")
    #expect(template.render(Content(["a": "outer", "inner": Content(["a": nil])])) == "[none]")
    #expect(template.render(Content(["a": "outer", "inner": Content(["a": "own"])])) == "[ownis]")
  }

  @Test func `A form is decoded, and one with too many members refused`() throws {
    let form = try #require(FormMembers(encoded: "a=1+2&b=%C3%A9%3D&a=x&c&d=%zz"))
    #expect(form["a"] == "1 2")
    #expect(form.all("a") == ["1 2", "x"])
    #expect(form["b"] == "é=")
    #expect(form["c"]?.isEmpty == true)
    #expect(form["d"] == "%zz")
    #expect(form["e"] == nil)
    #expect(FormMembers(encoded: String(repeating: "a=1&", count: FormMembers.most + 1)) == nil)
    let address = try #require(FormMembers(encoded: "retour=/x%3F\(form.encoded)")?["retour"])
    #expect(FormMembers(encoded: address.dropFirst("/x?".count)) == form)
  }
}

extension String {
  fileprivate func components(of piece: String) -> Int { ranges(of: piece).count }
}
