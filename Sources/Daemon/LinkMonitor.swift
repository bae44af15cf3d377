internal import Dispatch
internal import Glibc
internal import Logging
internal import ServiceLifecycle

/// Reports when this device gets or loses a network address, from the kernel's messages (rtnetlink(7)).
struct LinkMonitor: Service {
  var logger: Logger
  /// At each change of an address, also at one that only takes one away.
  var onChange: @Sendable () -> Void
  var onLinkUp: @Sendable () -> Void

  // linux/netlink.h and linux/rtnetlink.h, which Glibc's module does not show.
  private static let family: Int32 = 16
  private static let groupIPv4Addresses: UInt32 = 0x10
  private static let groupIPv6Addresses: UInt32 = 0x100
  private static let messageNewAddress: UInt16 = 20

  func run() async throws {
    let descriptor = Self.open()
    guard descriptor >= 0 else {
      // The timer finds the network too, only later.
      logger.notice("no link events on this system")
      try await gracefulShutdown()
      return
    }
    let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: DispatchQueue(label: "link-events"))
    source.setEventHandler {
      if Self.hasNewAddress(descriptor) { onLinkUp() }
      onChange()
    }
    source.setCancelHandler { close(descriptor) }
    source.resume()
    defer { source.cancel() }
    try await gracefulShutdown()
  }

  private static func open() -> Int32 {
    let type = Int32(SOCK_RAW.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
    let descriptor = socket(family, type, 0)
    guard descriptor >= 0 else { return -1 }
    // struct sockaddr_nl: family, padding, port id 0 (the kernel chooses), groups.
    var address = [UInt8](repeating: 0, count: 12)
    withUnsafeBytes(of: UInt16(family)) { address.replaceSubrange(0..<2, with: $0) }
    withUnsafeBytes(of: groupIPv4Addresses | groupIPv6Addresses) { address.replaceSubrange(8..<12, with: $0) }
    let bound = address.withUnsafeBytes { bytes in
      bytes.withMemoryRebound(to: sockaddr.self) { bind(descriptor, $0.baseAddress, 12) }
    }
    guard bound == 0 else {
      close(descriptor)
      return -1
    }
    return descriptor
  }

  /// Reads the waiting messages, at most 64 at a time.
  private static func hasNewAddress(_ descriptor: Int32) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 8_192)
    var found = false
    for _ in 0..<64 {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count >= 16 else { break }
      // struct nlmsghdr: length (4 bytes), type (2 bytes), in the machine's order.
      let type = buffer.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: 4, as: UInt16.self) }
      found = found || type == messageNewAddress
    }
    return found
  }
}
