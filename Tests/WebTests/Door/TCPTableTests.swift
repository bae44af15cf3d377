import Testing

@testable import Web

struct TCPTableTests {
  private static let titles =
    "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n"
  private static let rest = "00000000:00000000 00:00000000 00000000"

  /// The agent's own socket, a listener, a browser's socket, one to another port, and one of a program that has ended.
  private static let table =
    titles + """
         0: 0100007F:1C3B 00000000:0000 0A \(rest)     0        0 100 1 0000000000000000 100 0 0 10 0
         1: 0100007F:1C3B 0100007F:9C40 01 \(rest)     0        0 101 1 0000000000000000 20 4 30 10 -1
         2: 0100007F:9C40 0100007F:1C3B 01 \(rest)  1000        0 102 1 0000000000000000 20 4 30 10 -1
         3: 0100007F:9C40 0100007F:1C3C 01 \(rest)  1001        0 103 1 0000000000000000 20 4 30 10 -1
         4: 0200007F:9C41 0100007F:1C3B 05 \(rest)     0        0 0 1 0000000000000000 20 4 30 10 -1
         5: 0100007F:9C42 0100007F:1C3B 06 \(rest)     0        0 0 3 0000000000000000
         6: 0100007F:9C43 0100007F:1C3B 01 \(rest)
      """

  @Test(
    arguments: [
      ("127.0.0.1", 40_000, 1_000), ("127.0.0.1", 40_001, nil), ("127.0.0.2", 40_000, nil),
      // Half closed, past its end, and a line that is cut.
      ("127.0.0.2", 40_001, nil), ("127.0.0.1", 40_002, nil), ("127.0.0.1", 40_003, nil),
    ] as [(String, Int, UInt32?)])
  func `a connection is its owner's while it is open, and nobody's else`(address: String, port: Int, user: UInt32?)
    throws
  {
    let there = try #require(TCPTable.Place(address: address, port: port))
    let here = try #require(TCPTable.Place(address: "127.0.0.1", port: 7_227))
    #expect(TCPTable.owner(of: there, connectedTo: here, in: Self.table) == user)
    #expect(TCPTable.owner(of: there, connectedTo: here, in: Self.titles) == nil)
    #expect(TCPTable.owner(of: there, connectedTo: here, in: "") == nil)
  }

  @Test(arguments: [("::1", 1), ("127.0.0", 1), ("127.0.0.256", 1), ("", 1), ("127.0.0.1", 65_536), ("127.0.0.1", -1)])
  func `an address that is not of IPv4 has no place in the table`(address: String, port: Int) {
    #expect(TCPTable.Place(address: address, port: port) == nil)
  }

  @Test func `the kernel's own table is read as it is documented`() {
    #expect(TCPTable.read().hasPrefix("  sl  local_address rem_address   st"))
  }
}
