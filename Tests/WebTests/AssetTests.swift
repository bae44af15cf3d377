import Testing

@testable import Web

@Suite struct AssetTests {
  @Test func `The style sheet is at most 8 KB`() { #expect(Asset.style.bytes.count <= 8 << 10) }

  @Test func `The sheet for printing is at most 2 KB`() { #expect(Asset.print.bytes.count <= 2 << 10) }

  @Test func `The script is at most 150 lines`() {
    #expect(Asset.script.bytes.split(separator: UInt8(ascii: "\n")).count <= 150)
  }

  @Test func `What guided keying alone has is at most 1 KB of style and 60 lines of script`() {
    #expect(Asset.keyingStyle.bytes.count <= 1 << 10)
    #expect(Asset.keyingScript.bytes.split(separator: UInt8(ascii: "\n")).count <= 60)
  }
}
