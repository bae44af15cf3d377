import Testing

@testable import CommandLine

struct CSVTests {
  @Test(
    arguments: [
      ("", ""), ("Exemple", "Exemple"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("\"", "\"\"\"\""),
      ("a\r\nb", "\"a\r\nb\""), ("a\nb", "\"a\nb\""), (" a", "\" a\""), ("é", "é"), ("=1+1", "'=1+1"),
      ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("\ta", "'\ta"), ("\ra", "\"'\ra\""), ("=a,b", "\"'=a,b\""),
      ("1=2", "1=2"), ("a\u{1B}[2J", "a\\u{1b}[2J"), ("a\u{202E}b", "a\\u{202e}b"),
    ])
  func `a field is quoted where RFC 4180 wants it, and never a formula`(text: String, field: String) {
    #expect(CSV.field(text) == field)
  }

  @Test func `a line ends in CR LF and has a comma between any two fields`() {
    #expect(CSV.line(["a", "", "b,c"]) == "a,,\"b,c\"\r\n")
  }
}
