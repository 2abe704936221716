#if os(Linux)
  import Foundation
  import Testing

  @Suite struct InterruptionTests {
    @Test func `once the new site is in its place, Ctrl-C ends a build at once again`() throws {
      let stage = try Stage()
      defer { stage.clear() }
      try FileManager.default.copyItem(
        at: Stage.repository.appending(path: "Tests/CommandTests/Sample"),
        to: stage.folder.appending(path: "content"))
      // The pipe is full, so what is said behind the warning waits until somebody reads.
      let end = try stage.run(
        """
        mkfifo full; exec 3<>full
        dd if=/dev/zero of=full bs=1024 count=4096 oflag=nonblock 2>/dev/null
        duet build --templates "$TEMPLATES" >full 2>warning &
        until grep -q base_url warning || [ $((tries += 1)) -gt 200 ]; do sleep 0.05; done
        kill -INT $!
        while grep -qs 'State:.[^Z]' /proc/$!/status && [ $((turns += 1)) -lt 200 ]; do sleep 0.05; done
        kill -KILL $! 2>/dev/null; wait $!
        """)
      #expect(end.code == 130, "\(end)")
      #expect(try stage.run("ls site/index.html").code == 0)
    }
  }
#endif
