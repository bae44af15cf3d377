/// One field of an entry: what it takes, and when.
package struct EntryField: Hashable, Sendable {
  /// Dotted path; `defects[].code` for the fields of each element of a list.
  package let path: String
  package let kind: Kind
  package let presence: Presence
  /// False for the fields a person at a prompt has no use for.
  package let isAsked: Bool

  init(_ path: String, _ kind: Kind, _ presence: Presence = .optional, isAsked: Bool = true) {
    self.path = path
    self.kind = kind
    self.presence = presence
    self.isAsked = isAsked
  }

  package enum Kind: Hashable, Sendable {
    /// Of at most so many Unicode scalars; a JSON number will do.
    case text(most: Int)
    /// As `text`; never a JSON number, which loses leading zeros.
    case code(most: Int)
    /// Text of several lines; the portal says how long.
    case lines
    case choice([String])
    /// Zero or more, with at most so many decimals.
    case decimal(places: Int)
    case whole(ClosedRange<Int>)
    case flag
    /// RFC 3339 with an offset.
    case dateTime
    case identifier, accessCode, certificateNumber, vin, jurisdiction
    /// A `CertificateKind`, by its code or by what is printed.
    case documentKind
    /// The name of a `Window`.
    case window
    /// So many of them.
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

    /// Whether there need be no answer.
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

  /// Whether there is one for each element of a list.
  package var isRepeated: Bool { path.contains("[]") }

  /// The path of this field of the element at `index`, from 0.
  package func path(at index: Int) -> String { EntryPath.resolve(path, at: index) }
}

/// On what another field must be for a field to have its place.
package enum EntryCondition: Hashable, Sendable {
  case equals(field: String, String)
  case given(field: String)
  case notGiven(field: String)
  /// `kind` is this one; a CVM where none is given.
  case isDocument(CertificateKind)
  indirect case both(EntryCondition, EntryCondition)

  /// The single conditions it is made of.
  var parts: [EntryCondition] {
    if case .both(let first, let second) = self { first.parts + second.parts } else { [self] }
  }

  /// Of a single condition.
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

  /// The codes offered at a prompt; a window may have another.
  package var choices: [String] {
    switch self {
    case .choice(let codes): codes
    case .documentKind: CertificateKind.allCases.map(\.rawValue)
    case .window: Window.known
    default: []
    }
  }

  /// What a wrong type should have been.
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
