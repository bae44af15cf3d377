/// One field of an entry: the kind of value it takes, and when it is required.
package struct EntryField: Hashable, Sendable {
  /// Dotted path; `defects[].code` for the fields of each element of a list.
  package let path: String
  package let kind: Kind
  package let presence: Presence
  /// False for fields that a prompt does not ask.
  package let isAsked: Bool

  init(_ path: String, _ kind: Kind, _ presence: Presence = .optional, isAsked: Bool = true) {
    self.path = path
    self.kind = kind
    self.presence = presence
    self.isAsked = isAsked
  }

  package enum Kind: Hashable, Sendable {
    /// Text of at most `most` Unicode scalars; a JSON number is accepted too.
    case text(most: Int)
    /// As `text`, but never a JSON number, which loses leading zeros.
    case code(most: Int)
    /// Text of several lines; the portal sets the limit.
    case lines
    case choice([String])
    /// Zero or more, with at most `places` decimals.
    case decimal(places: Int)
    case whole(ClosedRange<Int>)
    case flag
    /// RFC 3339 with an offset.
    case dateTime
    case identifier, accessCode, certificateNumber, vin, jurisdiction
    /// A `CertificateKind`, by its code or its printed name.
    case documentKind
    /// The name of a `Window`.
    case window
    /// As many digits, or letters, as the range allows.
    case digits(ClosedRange<Int>)
    case letters(ClosedRange<Int>)
  }

  package enum Presence: Hashable, Sendable {
    case required
    case optional
    /// Required where the condition holds, and not allowed elsewhere.
    case requiredIf(EntryCondition)
    /// Optional where the condition holds, and not allowed elsewhere.
    case optionalIf(EntryCondition)

    /// Whether the field may be left empty.
    package var isOptional: Bool {
      switch self {
      case .optional, .optionalIf: true
      case .required, .requiredIf: false
      }
    }

    var condition: EntryCondition? {
      switch self {
      case .required, .optional: nil
      case .requiredIf(let condition), .optionalIf(let condition): condition
      }
    }
  }

  /// Whether each element of a list has this field.
  package var isRepeated: Bool { path.utf8.contains(UInt8(ascii: "[")) }

  /// The path of this field of the element at `index`, from 0.
  package func path(at index: Int) -> String { EntryPath.resolve(path, at: index) }
}

/// The condition on another field under which a field is required or allowed.
package enum EntryCondition: Hashable, Sendable {
  case equals(field: String, String)
  case given(field: String)
  case notGiven(field: String)
  /// `kind` is this one; an entry without `kind` is a CVM.
  case isDocument(CertificateKind)
  indirect case both(EntryCondition, EntryCondition)

  /// The single conditions joined by `both`.
  var parts: [EntryCondition] {
    if case .both(let first, let second) = self { first.parts + second.parts } else { [self] }
  }

  /// The field that the condition looks at; of `both`, that of the first.
  var field: String {
    switch self {
    case .equals(let field, _), .given(let field), .notGiven(let field): field
    case .isDocument: "kind"
    case .both(let first, _): first.field
    }
  }
}

extension EntryField.Kind {
  var takesNumbers: Bool {
    switch self {
    case .text, .choice, .decimal, .whole: true
    case .digits(let count): count.lowerBound == count.upperBound
    default: false
    }
  }

  /// The codes offered at a prompt; a window may have another name.
  package var choices: [String] {
    switch self {
    case .choice(let codes): codes
    case .documentKind: CertificateKind.allCases.map(\.rawValue)
    case .window: Window.known
    default: []
    }
  }

  /// The type to name when a value has the wrong one.
  var expected: String {
    switch self {
    case .decimal, .whole: "number"
    case .flag: "boolean"
    default: "text"
    }
  }

  var most: Int? {
    switch self {
    case .text(let most), .code(let most): most
    default: nil
    }
  }
}
