/// Values that are read off a paper or scanned: numbers, NIV, access codes.
extension EntryReading {
  /// The number as printed: drops spaces, the `*` of a bar code, and the document's name before it, with a warning.
  mutating func number(_ path: String, of kind: CertificateKind?) -> CertificateNumber? {
    guard let text = text(path) else { return nil }
    let entered = EnteredNumber(text)
    guard let number = entered.number else {
      report(path, .notACertificateNumber)
      return nil
    }
    if let named = entered.document, let kind, named != kind {
      report(path, .otherDocument, ["document": named.printed])
      return nil
    }
    if number.text != text.uppercased() { warn(path, .separatorsDropped, ["taken": number.text]) }
    return number
  }

  mutating func vin(_ path: String) -> VehicleIdentificationNumber? {
    guard let text = text(path) else { return nil }
    let scanned = ScannedVIN(text)
    switch scanned.fault {
    case .tooLong(let used): report(path, .vinTooLong, ["used": "\(used)", "limit": "17"])
    case .character(let scalar, let place):
      report(path, .vinCharacter, ["character": scalar.codePointName, "place": "\(place)"])
    case nil: break
    }
    guard scanned.fault == nil else { return nil }
    guard let vin = VehicleIdentificationNumber(scanned.text) else {
      report(path, .notAVIN)
      return nil
    }
    if scanned.wasCleaned { warn(path, .scanMarksDropped, ["taken": vin.text]) }
    warnAbout(vin)
    return vin
  }

  mutating func accessCode(_ path: String) -> AccessCode? {
    parsed(path, else: .notAnAccessCode) { AccessCode(entered: $0) }
  }

  /// The field's text; reports one without a letter or a digit.
  mutating func wording(_ path: String) -> String? {
    guard let text = text(path) else { return nil }
    guard !text.folded.isEmpty else {
      report(path, .noLetters)
      return nil
    }
    return text
  }
}

/// A certificate's number as it is printed, typed or scanned: `CVM 5 000 042`, `*5000043*`.
package struct EnteredNumber: Hashable, Sendable {
  /// Nil where the text is no number.
  package let number: CertificateNumber?
  /// The document's kind, where its name stands before the number.
  package let document: CertificateKind?

  package init(_ written: String) {
    var rest = EntryText.cleaned(written)[...]
    while rest.first == "*" { rest.removeFirst() }
    while rest.last == "*" { rest.removeLast() }
    rest = rest.drop(while: \.isWhitespace)
    document = CertificateKind.allCases.first { kind in
      let name = rest.prefix(kind.printed.count)
      let next = rest.dropFirst(name.count).first
      return name.uppercased() == kind.printed && (next?.isWhitespace == true || next == ":")
    }
    if let document { rest = rest.dropFirst(document.printed.count).drop { $0.isWhitespace || $0 == ":" } }
    // A line separator counts as white space too, but is never printed.
    number = String(rest).hasUnseen ? nil : CertificateNumber(String(rest.filter { !$0.isWhitespace }))
  }
}

/// A NIV as scanned or typed.
struct ScannedVIN: Hashable {
  /// Without spaces and hyphens [FAQ R5], and without the marks of a bar code.
  let text: String
  /// Whether a bar code's marks were dropped.
  let wasCleaned: Bool
  let fault: Fault?

  enum Fault: Hashable {
    case tooLong(Int)
    /// A character other than A to Z or a digit; its place from 1.
    case character(Unicode.Scalar, place: Int)
  }

  init(_ written: String) {
    var kept = written.filter { !$0.isWhitespace && $0 != "-" }[...]
    let whole = kept.count
    if kept.count > 2, kept.first == "*", kept.last == "*" { kept = kept.dropFirst().dropLast() }
    // Code 39 on imported vehicles has an I before the number, which no number of 17 characters begins with.
    if kept.count == 18, kept.first == "I" || kept.first == "i" { kept = kept.dropFirst() }
    wasCleaned = kept.count < whole
    text = String(kept)
    let scalars = text.unicodeScalars
    let place = scalars.firstIndex { !$0.isASCII || !($0.properties.isAlphabetic || ("0"..."9").contains($0)) }
    if let place {
      fault = .character(scalars[place], place: scalars.distance(from: scalars.startIndex, to: place) + 1)
    } else {
      fault = scalars.count > 17 ? .tooLong(scalars.count) : nil
    }
  }
}

extension AccessCode {
  /// As `init(_:)`, after `EntryText.cleaned`.
  package init?(entered text: String) { self.init(EntryText.cleaned(text)) }
}
