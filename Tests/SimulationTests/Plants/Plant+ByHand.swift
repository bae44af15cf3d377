import Domain
import FoundationEssentials
import TestSupport

@testable import TestPortal

/// Planted bugs in what people carry by hand.
extension Plant {
  /// The bytes in a file differ from the sealed bytes.
  static let changedInTheFile = Plant("bytes are changed on the way into a file", at: .complete) {
    $0.courier = { ChangedInTheFile(courier: $0) }
  }

  private struct ChangedInTheFile: CourierWrapper {
    let courier: any Courier

    func encrypt(_ bundle: CarriedBundle, _ key: BundleKey) throws(CourierFault) -> Data {
      var changed = bundle
      for index in changed.entries.indices {
        let text = String(decoding: changed.entries[index].payload, as: UTF8.self)
        changed.entries[index].payload = Data(text.replacing("Chantal", with: "C.").utf8)
        changed.entries[index].digest = PayloadDigest(of: changed.entries[index].payload)
      }
      return try courier.encrypt(changed, key)
    }
  }

  /// Any station that reads a slip takes its numbers.
  static let takenByAnybody = Plant("a slip is for whoever reads it") {
    $0.slip = { slip, name in
      HandOverSlip(
        id: slip.id, at: slip.at, station: slip.station, to: name, who: slip.who, kind: slip.kind, numbers: slip.numbers
      )
    }
  }
}
