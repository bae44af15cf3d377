import Domain
import Engine
import Foundation
import StationAPI
import Testing

/// One call of the station, with a sample that has every text it may have.
struct CallDoor: Sendable, CustomTestStringConvertible {
  let name: String
  /// Members whose text is a whole file with its own error reports.
  var opaque: Set<String> = []
  let sample: @Sendable () throws -> Data
  private let perform: @Sendable (Station, Data) async throws -> [FieldIssue]

  var testDescription: String { name }

  /// - Parameter found: the issues in an answer that is no refusal.
  init<Call: StationCall>(
    _ call: Call, opaque: Set<String> = [], found: @escaping @Sendable (Call.Answer) -> [FieldIssue] = { _ in [] }
  ) {
    name = "\(Call.self)"
    self.opaque = opaque
    sample = { try call.body() }
    perform = { station, body in found(try await station.ask(try Call(body: body))) }
  }

  /// The reported issues; empty where the call was accepted.
  func issues(at station: Station, _ bytes: Data) async -> [FieldIssue] {
    do {
      return try await perform(station, bytes)
    } catch let refusal as StationRefusal {
      return refusal.issues
    } catch {
      return []
    }
  }
}
