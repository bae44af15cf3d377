internal import SyncProtocol
// The standard library has the NFC form, but only as an SPI; FoundationEssentials has none.
@_spi(_Unicode) internal import Swift

/// What is wrong with a field, in words for the person who typed; `field` is empty where it is no field's.
package struct TypedFault: Hashable, Sendable {
  package let field: String
  package let message: String

  package init(field: String, message: String) {
    self.field = field
    self.message = message
  }
}

/// The site does not take what was typed.
package enum SiteRefusal: Error, Hashable {
  case fields([TypedFault])
  case portal(Refusal)
}

/// What a person typed into a form of the site, by the names of its fields. Texts are in form NFC, with line feeds
/// alone between lines and without spaces at their ends.
package struct TypedForm: Hashable, Sendable {
  private let texts: [String: String]

  package init(_ fields: [String: String]) {
    texts = fields.mapValues { text in
      var normal = String.UnicodeScalarView()
      normal.append(contentsOf: text.replacing("\r\n", with: "\n")._nfc)
      let trimmed = normal.drop { $0.properties.isWhitespace }.reversed().drop { $0.properties.isWhitespace }
      return String(String.UnicodeScalarView(trimmed.reversed()))
    }
  }

  /// The text of a field; nil if nothing was typed.
  package subscript(name: String) -> String? { texts[name].flatMap { $0.isEmpty ? nil : $0 } }
}

/// Reads fields as values of the contract's types, and collects what is wrong.
struct TypedReader {
  let form: TypedForm
  private(set) var faults: [TypedFault] = []

  init(_ form: TypedForm) { self.form = form }

  mutating func blame(_ field: String, _ message: String) {
    guard !faults.contains(where: { $0.field == field }) else { return }
    faults.append(TypedFault(field: field, message: message))
  }

  mutating func decimal(_ name: String) -> DecimalText? {
    guard let text = form[name] else { return nil }
    guard let decimal = DecimalText(text), !decimal.isNegative else {
      blame(name, "un nombre, avec un point pour les décimales (1250.5), sans virgule ni espace")
      return nil
    }
    return decimal
  }

  mutating func year(_ name: String) -> Int? {
    guard let text = form[name] else { return nil }
    guard text.utf8.count == 4, text.utf8.allSatisfy(isDigit), let year = Int(text) else {
      blame(name, "une année à quatre chiffres")
      return nil
    }
    return year
  }

  /// One of the choices that the field's list has.
  mutating func choice<Choice>(_ name: String, _ type: Choice.Type = Choice.self) -> Choice?
  where Choice: RawRepresentable<String> {
    guard let text = form[name] else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    blame(name, "un choix de la liste")
    return nil
  }

  /// A local date and time from two fields.
  mutating func time(_ date: String, _ hour: String) -> QuebecTime? {
    guard let typedDate = form[date], let typedHour = form[hour] else { return nil }
    if let time = QuebecTime(date: typedDate, time: typedHour) { return time }
    blame(
      QuebecTime(date: typedDate, time: "12:00") == nil ? date : hour,
      QuebecTime(date: typedDate, time: "12:00") == nil ? "une date comme 2026-11-23" : "une heure comme 09:05")
    return nil
  }

  /// Date and time in one field.
  mutating func moment(_ name: String) -> Int64? {
    guard let text = form[name] else { return nil }
    let parts = text.split(separator: " ").map(String.init)
    if parts.count == 2, let time = QuebecTime(date: parts[0], time: parts[1]) { return time.instant }
    blame(name, "une date et une heure, comme 2026-11-23 09:05")
    return nil
  }

  mutating func require(_ fields: [SiteField]) {
    for field in fields where field.isRequired && form[field.name] == nil { blame(field.name, "à remplir") }
  }
}
