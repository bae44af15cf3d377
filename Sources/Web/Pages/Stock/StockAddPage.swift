internal import Domain
internal import StationAPI
internal import Wording

/// A lot that was received, by the first and the last number printed on its papers.
enum StockAddPage {
  static let routes: [PageRoute] = [
    .get(path) { asked throws(StationRefusal) in
      let form = PageForm(asked)
      return .page(form.page(form.words(.pageAddLot), content(form), saying: [form.words(.pageAddLotHelp)]))
    },
    .post(path) { asked throws(StationRefusal) in
      var form = PageForm(asked)
      guard let lot = await add(&form, asked) else {
        return .page(form.page(form.words(.pageAddLot), content(form), saying: [form.words(.pageAddLotHelp)]))
      }
      return .seeOther(lot + "?fait=lot")
    },
  ]

  static let path = "/stock/ajouter"

  static func content(_ form: PageForm, to path: String = path, back: String = Place.stock.path) -> Content {
    form.content(
      to: path, form.words(.pageAddLotGo),
      controls: [
        form.kindChoice, PageForm.row(form.text("premier", .number), form.text("dernier", .number)),
        form.text("qui", hint: .pageWhoReceived),
      ], back: back)
  }

  /// Adds the lot of the form. Returns the path of its page; nil where something is wrong.
  static func add(_ form: inout PageForm, _ asked: PageRequest) async -> String? {
    let (first, last, who) = (form.number("premier"), form.number("dernier"), form.named("qui"))
    guard let first, let last, !form.isWrong else { return nil }
    do throws(StationRefusal) {
      _ = try await asked.ask(AddLotCall(kind: form.kind, first: first, last: last, who: who))
    } catch {
      // The same lot is there already: the form was sent twice.
      let isSame = error.parameters["first"] == first.text && error.parameters["last"] == last.text
      guard error.code == .lotOverlaps, isSame else {
        form.complain(error, at: "premier")
        return nil
      }
    }
    return Place.lot(form.kind, first)
  }
}
