import Domain
import Testing

@testable import Engine

struct WakerTests {
  @Test func `reasons given while nobody waits are kept, each once, and given together`() async {
    let waker = Waker()
    waker.signal(.recorded)
    waker.signal(.person)
    waker.signal(.recorded)
    #expect(await waker.wait() == [.recorded, .person])
    waker.signal(.timer)
    #expect(await waker.wait() == [.timer])
  }

  @Test func `a reason that is taken back wakes nobody, the others do`() {
    let waker = Waker()
    waker.signal(.timer)
    waker.signal(.linkUp)
    waker.forget(.timer)
    #expect(waker.taken() == [.linkUp])
    waker.signal(.timer)
    #expect(waker.taken() == [.timer])
  }

  @Test func `who waits gets the next reason`() async {
    let waker = Waker()
    await withTaskGroup(of: Set<Wake>.self) { group in
      group.addTask { await waker.wait() }
      group.addTask {
        waker.signal(.linkUp)
        return []
      }
      var all: Set<Wake> = []
      for await wakes in group { all.formUnion(wakes) }
      #expect(all == [.linkUp])
    }
  }

  @Test func `a wait that is cancelled ends with stop`() async {
    let waker = Waker()
    await withTaskGroup(of: Set<Wake>.self) { group in
      group.addTask { await waker.wait() }
      group.cancelAll()
      for await wakes in group { #expect(wakes == [.stop]) }
    }
  }
}
