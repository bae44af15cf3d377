import Testing

/// The programs as people run them. One test at a time: each has two programs or more to itself.
@Suite(.serialized) struct EndToEnd {}

/// A line for whoever reads the log, such as `figure: rate=412 certificates a second`.
func tell(figure text: String) {
  print("figure: \(text)")
}
