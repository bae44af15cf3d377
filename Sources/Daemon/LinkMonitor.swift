internal import Dispatch
internal import Glibc
internal import Logging
internal import ServiceLifecycle

/// Reports when an interface, an address or the way beyond them may have changed, from the kernel's messages
/// (rtnetlink(7)).
struct LinkMonitor: Service {
  var logger: Logger
  /// Once changes are heard of, and at each change; `hasNewRoute` where a default route is new.
  var onChange: @Sendable (_ hasNewRoute: Bool) -> Void
  /// After the last change that is heard of.
  var onEnd: @Sendable () -> Void

  // linux/netlink.h and linux/rtnetlink.h, which Glibc's module does not show.
  private static let family: Int32 = 16
  /// RTMGRP_LINK, and the addresses and routes of IPv4 and IPv6.
  private static let groups: UInt32 = 0x1 | 0x10 | 0x40 | 0x100 | 0x400
  /// RTM_NEWLINK, RTM_DELLINK, RTM_NEWADDR, RTM_DELADDR
  private static let changes: Set<UInt16> = [16, 17, 20, 21]
  private static let newRoute: UInt16 = 24

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
      let (isChange, hasNewRoute) = Self.read(descriptor)
      if isChange || hasNewRoute { onChange(hasNewRoute) }
    }
    source.setCancelHandler {
      close(descriptor)
      onEnd()
    }
    source.resume()
    defer { source.cancel() }
    onChange(false)
    try await gracefulShutdown()
  }

  private static func open() -> Int32 {
    let type = Int32(SOCK_RAW.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
    let descriptor = socket(family, type, 0)
    guard descriptor >= 0 else { return -1 }
    // struct sockaddr_nl: family, padding, port id 0 (the kernel chooses), groups.
    var address = [UInt8](repeating: 0, count: 12)
    withUnsafeBytes(of: UInt16(family)) { address.replaceSubrange(0..<2, with: $0) }
    withUnsafeBytes(of: groups) { address.replaceSubrange(8..<12, with: $0) }
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
  private static func read(_ descriptor: Int32) -> (isChange: Bool, hasNewRoute: Bool) {
    var buffer = [UInt8](repeating: 0, count: 8_192)
    var found = (isChange: false, hasNewRoute: false)
    for _ in 0..<64 {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count >= 24 else {
        // The kernel dropped messages that were not read in time.
        guard count < 0, errno == ENOBUFS else { break }
        found.isChange = true
        continue
      }
      // struct nlmsghdr: length (4 bytes), type (2 bytes), in the machine's order.
      let type = buffer.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: 4, as: UInt16.self) }
      found.isChange = found.isChange || changes.contains(type)
      // After 16 bytes struct rtmsg: the destination's length is its second byte, 0 for a default route; its eighth is
      // the type, 1 for a way out (RTN_UNICAST).
      found.hasNewRoute = found.hasNewRoute || type == newRoute && buffer[17] == 0 && buffer[23] == 1
    }
    return found
  }
}
