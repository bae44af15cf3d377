package import Domain

/// The help that `?` shows for a field: what it accepts, then the FAQ's rule where it has one.
package struct FieldHelp {
  private let words: Words

  package init(_ words: Words) { self.words = words }

  package func text(_ field: EntryField, at path: String) -> String {
    var sentences = [kind(field)]
    if let rule = rule(path) { sentences.append(words(rule)) }
    sentences.append(words(field.presence.isOptional ? .explainOptional : .explainRequired))
    sentences.append(words(.explainBack))
    return sentences.joined(separator: " ")
  }

  private func kind(_ field: EntryField) -> String {
    switch field.kind {
    case .text(let most), .code(let most): words(.explainText, ["limit": "\(most)"])
    case .lines: words(.explainRemarks, ["limit": "\(FormLimits.faq.remarks)"])
    case .choice, .documentKind, .window, .flag: words(.explainChoice)
    case .decimal(let places): words(.explainDecimal, ["limit": "\(places)"])
    case .whole(let range):
      words(.explainWhole, ["least": "\(range.lowerBound)", "most": "\(range.upperBound)"])
    case .dateTime: words(.explainMoment)
    case .accessCode: words(.explainAccessCode)
    case .certificateNumber, .identifier: words(.explainNumber)
    case .vin: words(.explainVin)
    case .jurisdiction: words(.explainJurisdiction)
    case .digits(let count): words(.explainDigits, ["most": "\(count.upperBound)"])
    case .letters(let count): words(.explainLetters, ["most": "\(count.upperBound)"])
    }
  }

  private func rule(_ path: String) -> Text? {
    switch path {
    case "vehicle.netMass", "vehicle.plate": .explainUnknown
    case "vehicle.pnbv", "vehicle.pnbv.notVisible": .explainWeight
    case "owner.name": .explainName
    case "owner.identificationNumber": .explainIdentification
    case "owner.address.street": .explainStreet
    case "odometer.value": .explainOdometer
    case _ where path.hasSuffix(".component"): .explainComponent
    default: nil
    }
  }
}
