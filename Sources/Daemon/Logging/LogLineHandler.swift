internal import Domain
internal import Glibc
internal import Logging

/// Formats each event as one line, like swift-log's own handler, and queues it for a writer that never blocks callers.
struct LogLineHandler: LogHandler {
  let label: String
  var lines = LogLines.standardError
  var logLevel = Logger.Level.info
  var metadata = Logger.Metadata()
  var metadataProvider: Logger.MetadataProvider?

  init(label: String) { self.label = label }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var all = metadata
    all.merge(metadataProvider?.get() ?? [:]) { _, provided in provided }
    all.merge(event.metadata ?? [:]) { _, given in given }
    if let error = event.error { all["error.message"] = "\(error)" }
    lines.add(
      Self.line(level: event.level, label: label, metadata: all, source: event.source, message: "\(event.message)"))
  }

  /// One line, whatever the values are: a line end in one is shown as a space, and no character stays unseen.
  static func line(
    level: Logger.Level, label: String, metadata: Logger.Metadata, source: String, message: String
  ) -> String {
    let values = metadata.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
    let line = "\(timestamp()) \(level) \(label):\(values) [\(source)] \(message)"
    let isOne = !line.contains(where: \.isNewline)
    return (isOne ? line : String(line.map { $0.isNewline ? " " : $0 })).showingUnseen()
  }

  /// Local time with its offset.
  private static func timestamp() -> String {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil else { return "-" }
    return String(unsafeUninitializedCapacity: 64) { buffer in
      buffer.withMemoryRebound(to: CChar.self) { strftime($0.baseAddress, $0.count, "%Y-%m-%dT%H:%M:%S%z", &parts) }
    }
  }
}
