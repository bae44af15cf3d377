// libFuzzer's entry; `run.sh` compiles it, the package does not.
import FoundationEssentials
import FuzzProperties
import Glibc

/// Read once: which target the bytes are for.
private let target: FuzzTarget = {
  let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
  guard let target = FuzzTarget.named(name) else { stop("FUZZ_TARGET=\(name): there is no such target") }
  return target
}()

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = start.map { Data(bytes: $0, count: count) } ?? Data()
  do {
    // An input that is refused is kept all the same: it may lie one byte from one that is taken.
    _ = try target.accepts(bytes)
  } catch {
    stop("what is asserted does not hold: \(error)")
  }
  return 0
}

private func stop(_ reason: String) -> Never {
  let line = Array("fuzz: \(reason)\n".utf8)
  _ = write(STDERR_FILENO, line, line.count)
  abort()
}
