internal import Domain
internal import Wording

/// Two NIVs beside each other: which characters differ, in words and marked.
struct NearNIV {
  struct Part: Equatable {
    let text: String
    let isMarked: Bool
  }

  let title: String
  let ours: [Part]
  let theirs: [Part]
  let remarks: [String]

  /// With more, the differing stretch is marked as a whole.
  private static let mostSingly = 4

  init(_ ours: String, _ theirs: String, _ words: Words) {
    let (here, there) = (Array(Printable.text(ours)), Array(Printable.text(theirs)))
    let places = here.count == there.count ? here.indices.filter { here[$0] != there[$0] } : []
    let told: [String]
    if !places.isEmpty, places.count <= Self.mostSingly {
      title = words.count(places.count, .pageNIVCount)
      (self.ours, self.theirs) = (Self.parts(here, places), Self.parts(there, places))
      told = places.map { place in
        words(
          .pageNIVCharacter,
          ["place": "\(place + 1)", "ours": String(here[place]), "theirs": String(there[place])])
      }
    } else {
      let (left, right) = Self.middles(here, there)
      title =
        places.isEmpty
        ? words(.pageNIVLengths, ["ours": "\(here.count)", "theirs": "\(there.count)"])
        : words.count(places.count, .pageNIVCount)
      (self.ours, self.theirs) = (Self.parts(here, Array(left)), Self.parts(there, Array(right)))
      let text: Text = right.isEmpty ? .pageNIVMore : left.isEmpty ? .pageNIVLess : .pageNIVPart
      told = [
        words(
          text,
          ["place": "\(left.lowerBound + 1)", "ours": String(here[left]), "theirs": String(there[right])])
      ]
    }
    let digits = [
      words(Self.digit(ours, .pageNIVOwnRight, .pageNIVOwnWrong, .pageNIVOwnNone)),
      words(Self.digit(theirs, .pageNIVTheirsRight, .pageNIVTheirsWrong, .pageNIVTheirsNone)),
    ]
    remarks = [told, digits].map { $0.joined(separator: " ") }
  }

  /// Neighbours of the same kind as one part.
  private static func parts(_ text: [Character], _ marked: [Int]) -> [Part] {
    text.indices.reduce(into: []) { parts, place in
      let isMarked = marked.contains(place)
      if let last = parts.last, last.isMarked == isMarked {
        parts[parts.count - 1] = Part(text: last.text + String(text[place]), isMarked: isMarked)
      } else {
        parts.append(Part(text: String(text[place]), isMarked: isMarked))
      }
    }
  }

  /// What lies between the beginning and the end that both have.
  private static func middles(_ left: [Character], _ right: [Character]) -> (Range<Int>, Range<Int>) {
    let start = zip(left, right).prefix { $0 == $1 }.count
    let most = min(left.count, right.count) - start
    let end = min(most, zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count)
    return (start..<(left.count - end), start..<(right.count - end))
  }

  private static func digit(_ niv: String, _ right: Text, _ wrong: Text, _ none: Text) -> Text {
    switch VehicleIdentificationNumber(niv)?.quality {
    case .checked: right
    case .unchecked: wrong
    case .short, .placeholder, nil: none
    }
  }
}

extension NearNIV.Part {
  var content: Content { ["text": text, "isMarked": isMarked] }
}
