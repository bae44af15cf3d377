package import FoundationEssentials

/// A file of a folder of reports, as it was found.
package struct ReportFile: Sendable {
  package var name: String
  package var content: Content

  package enum Content: Sendable {
    case bytes(Data)
    case fault(ReportFault)
  }

  package init(_ name: String, _ content: Content) { (self.name, self.content) = (name, content) }
}

/// Why a file of the folder is not among the reports; the raw value is the code of its text.
package enum ReportFault: String, Codable, CaseIterable, Sendable {
  case conflictCopy, unfinished, foreign
  /// A link, a pipe, a directory or a device.
  case notPlain
  case tooLarge
  /// The system refused to read it.
  case unreadable
  /// Not JSON, or cut short.
  case notJSON
  /// JSON, but not a report as this version knows it.
  case notAReport
  case newerSchema
  /// Another file has a newer report of the same station.
  case older
}

extension StationReport {
  /// Reads a file of somebody else: whatever its bytes, the values are such that no sum or difference of them overflows.
  package static func read(_ bytes: Data) -> Result<StationReport, ReportRefusal> {
    guard bytes.count <= sizeLimit else { return .failure(ReportRefusal(.tooLarge)) }
    do throws(LocalJSONFault) {
      let schema = try LocalJSON.value(Version.self, from: bytes).schema
      guard schema >= currentSchema else { return .failure(ReportRefusal(.notAReport)) }
      guard schema == currentSchema else { return .failure(ReportRefusal(.newerSchema)) }
      guard hasShortNumbers(bytes) else { return .failure(ReportRefusal(.notAReport)) }
      let report = try LocalJSON.value(StationReport.self, from: bytes)
      return report.isBounded ? .success(report) : .failure(ReportRefusal(.notAReport))
    } catch .otherType {
      return .failure(ReportRefusal(.notAReport))
    } catch {
      return .failure(ReportRefusal(.notJSON))
    }
  }

  private struct Version: Decodable {
    let schema: Int
  }

  private var isBounded: Bool {
    let moments =
      [status.at, status.keying.oldestToKey ?? status.at] + certificates.flatMap { [$0.performedAt, $0.recordedAt] }
      + mechanics.map(\.oldest)
    let counts =
      [more] + mechanics.flatMap { [$0.waiting, $0.keyed, $0.held, $0.blocked] } + Array(status.counts.values)
      + [
        status.keying.toKey, status.keying.keying, status.keying.keyed, status.keying.toCountersign,
        status.keying.witnessed,
      ]
    return certificates.count <= Self.mostCertificates && mechanics.count <= Self.mostMechanics
      && moments.allSatisfy { Instant(told: $0.milliseconds) != nil } && counts.allSatisfy { $0 >= 0 }
  }

  /// Whether no number has more than 15 digits or an exponent: the longest that a report needs is a time in
  /// milliseconds. The bytes are JSON.
  private static func hasShortNumbers(_ bytes: Data) -> Bool {
    var (digits, isText, isEscaped) = (0, false, false)
    for byte in bytes {
      if isText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isText = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): (isText, digits) = (true, 0)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "e"), UInt8(ascii: "E"): if digits > 0 { return false }
      default: digits = 0
      }
      if digits > 15 { return false }
    }
    return true
  }
}

/// Why the bytes of a file are no report.
package struct ReportRefusal: Error, Hashable, Sendable {
  package let fault: ReportFault

  package init(_ fault: ReportFault) { self.fault = fault }
}
