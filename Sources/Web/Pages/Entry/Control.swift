/// One field of a form, as content of the template `entryfield`.
struct Control {
  enum Shape {
    case text, area
    case select([Option])
    case radios([Option])
  }

  struct Option {
    let value: String
    let name: String
    /// Parts of the form show only while this option is chosen.
    var isNeed = false
  }

  /// What the script says under the field while a person types; the texts have `{n}`, `{kept}` and `{sent}`.
  enum Remark {
    case count(most: Int, count: String, over: String)
    case point(String)
    case vin([String: String])
  }

  let name: String
  let label: String
  var shape = Shape.text
  var value = ""
  /// The value with its seconds and offset, where the text shows neither.
  var exact: String?
  var optional: String?
  var hint: String?
  var errors: [String] = []
  var remark: Remark?
  /// What the field shows without the script.
  var remarkText = ""
  var isRemarkWarning = false
  var inputMode: String?
  var style: String?
  var list: String?
  var isCode = false
  var isScan = false
  var hasFocus = false

  /// Every member is named: a field must not find those of what is around it.
  var content: Content {
    var isSelect = false, isRadio = false, isText = false, isArea = false
    var options: [Option] = []
    switch shape {
    case .text: isText = true
    case .area: isArea = true
    case .select(let given): (isSelect, options) = (true, given)
    case .radios(let given): (isRadio, options) = (true, given)
    }
    let described = [
      hint.map { _ in "\(name)-h" }, errors.isEmpty ? nil : "\(name)-e", remark.map { _ in "\(name)-s" },
    ]
    .compactMap(\.self).joined(separator: " ")
    return [
      "name": name, "label": label, "value": value, "exact": exact as Any? ?? false,
      "optional": optional as Any? ?? false,
      "hint": hint as Any? ?? false, "error": errors.isEmpty ? false : errors.joined(separator: " "),
      "described": described.isEmpty ? false : described, "isSelect": isSelect, "isRadio": isRadio, "isText": isText,
      "isArea": isArea, "inputMode": inputMode as Any? ?? false, "style": style as Any? ?? false,
      "list": list as Any? ?? false, "isCode": isCode, "isScan": isScan, "hasFocus": hasFocus,
      "remark": remark.map { remarkContent($0) } as Any? ?? false,
      "options": options.enumerated().map { place, option in
        [
          "code": option.value, "text": option.name, "isChosen": option.value == value, "isNeed": option.isNeed,
          "anchor": place == 0,
        ] as Content
      },
    ]
  }

  private func remarkContent(_ remark: Remark) -> Content {
    var content: Content = [
      "said": remarkText, "isWarning": isRemarkWarning, "most": false, "point": false, "vin": false,
    ]
    switch remark {
    case .count(let most, let count, let over):
      content["most"] = ["most": "\(most)", "count": count, "over": over]
    case .point(let text): content["point"] = ["text": text]
    case .vin(let texts): content["vin"] = texts
    }
    return content
  }
}
