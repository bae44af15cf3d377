internal import Domain
internal import Logging

/// A log without characters that nobody sees: an answer, a file's name or the system's words cannot add a line to it,
/// nor colour it.
struct LegibleLog<Base: LogHandler>: LogHandler {
  private var base: Base

  init(_ base: Base) { self.base = base }

  var logLevel: Logger.Level {
    get { base.logLevel }
    set { base.logLevel = newValue }
  }

  var metadata: Logger.Metadata {
    get { base.metadata }
    set { base.metadata = newValue.mapValues(Self.legible) }
  }

  var metadataProvider: Logger.MetadataProvider? {
    get { base.metadataProvider }
    set { base.metadataProvider = newValue }
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { base[metadataKey: key] }
    set { base[metadataKey: key] = newValue.map(Self.legible) }
  }

  func log(event: LogEvent) {
    var event = event
    event.message = "\(event.message.description.showingUnseen())"
    event.metadata = event.metadata?.mapValues(Self.legible)
    // What an error says of itself may repeat anything.
    if let error = event.error {
      event.metadata = (event.metadata ?? [:]).merging(["error": "\("\(error)".showingUnseen())"]) { told, _ in told }
      event.error = nil
    }
    base.log(event: event)
  }

  private static func legible(_ value: Logger.Metadata.Value) -> Logger.Metadata.Value {
    switch value {
    case .string(let text): .string(text.showingUnseen())
    case .stringConvertible(let described): .string(described.description.showingUnseen())
    case .array(let values): .array(values.map(legible))
    case .dictionary(let values): .dictionary(values.mapValues(legible))
    }
  }
}
