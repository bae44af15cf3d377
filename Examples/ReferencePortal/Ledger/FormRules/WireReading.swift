package import FoundationEssentials
internal import SyncProtocol
// The standard library has the NFC form, but only as an SPI; FoundationEssentials has none.
@_spi(_Unicode) internal import Swift

/// Reads a message by the rules of SyncProtocol §1.2. Throws a 400 if it breaks them or does not fit the message's
/// types.
package func readMessage<Message: Decodable>(_ type: Message.Type, from bytes: Data) throws(Refusal) -> Message {
  do {
    let message = try CanonicalJSON.decode(type, from: bytes, nulls: .refused)
    if let path = try WireTexts.path(ofUnnormalizedIn: bytes) {
      throw Refusal.malformed("un texte en forme NFC", field: path)
    }
    return message
  } catch let refusal as Refusal {
    throw refusal
  } catch let fault as JSONFault {
    throw .malformed(fault)
  } catch {
    throw .malformed(error)
  }
}

extension Refusal {
  /// 400 for bytes that are not JSON as the contract requires. Names the member, if the fault is in one.
  static func malformed(_ fault: JSONFault) -> Refusal {
    let expected =
      switch fault.kind {
      case .byteOrderMark: "du JSON sans indicateur d’ordre des octets"
      case .notUTF8: "du JSON en UTF-8"
      case .loneSurrogate: "des caractères entiers, pas une moitié de paire"
      case .duplicateMember: "chaque membre une seule fois"
      case .tooDeep: "au plus \(StrictJSON.depthLimit) niveaux"
      case .tooMany: "au plus \(StrictJSON.valueLimit) valeurs"
      case .null: "un membre sans valeur est absent, jamais null"
      case .secondValue, .syntax: "le JSON attendu"
      }
    return .malformed(expected, field: fault.path.isEmpty ? nil : fault.path)
  }
}

/// Checks all texts of a message, at any depth.
private enum WireTexts {
  /// Members whose texts contain another message's bytes; that message is checked when it is read.
  private static let carriers: Set = ["payload", "answer"]

  /// Returns the dotted path of the first text that is not in NFC; nil if all are.
  static func path(ofUnnormalizedIn bytes: Data) throws -> String? {
    // ASCII text is in NFC, but an escape may stand for other characters.
    guard bytes.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "\\") }) else { return nil }
    return path(in: try CanonicalJSON.decode(WireValue.self, from: bytes), at: "")
  }

  private static func path(in value: WireValue, at path: String) -> String? {
    func below(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
    switch value {
    case .text(let text): return text.unicodeScalars.elementsEqual(text._nfc) ? nil : path
    case .list(let values):
      return values.indices.lazy.compactMap { Self.path(in: values[$0], at: below("\($0)")) }.first
    case .object(let members):
      return members.keys.sorted().lazy.filter { !carriers.contains($0) }
        .compactMap { name in members[name].flatMap { Self.path(in: $0, at: below(name)) } }.first
    case .other: return nil
    }
  }
}

/// Any JSON value, at most as deep as `StrictJSON` accepts.
private indirect enum WireValue: Decodable {
  case text(String)
  case list([WireValue])
  case object([String: WireValue])
  case other

  init(from decoder: any Decoder) throws {
    let single = try decoder.singleValueContainer()
    if let text = try? single.decode(String.self) {
      self = .text(text)
    } else if let values = try? single.decode([WireValue].self) {
      self = .list(values)
    } else if let members = try? single.decode([String: WireValue].self) {
      self = .object(members)
    } else {
      self = .other
    }
  }
}
