import Testing

/// The real programs, run as people run them. Tests run one at a time, because each starts two programs or more.
@Suite(.serialized) struct EndToEnd {}

/// Prints a line for the reader of the log, such as `figure: rate=412 certificates a second`.
func tell(figure text: String) {
  print("figure: \(text)")
}
