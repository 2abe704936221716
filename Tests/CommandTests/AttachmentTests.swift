#if os(Linux)
  import Foundation
  import Testing

  @Suite struct AttachmentTests {
    @Test func `a site keeps what somebody attached to its folders`() throws {
      let stage = try Stage()
      defer { stage.clear() }
      try stage.write(
        "name: {zh: 清单, en: List}\ndescription: {zh: 一份清单。, en: A list.}\n", to: "content/list.yml")
      try stage.write("title: {zh: 数据, en: Data}\n", to: "content/data/section.yml")
      try stage.write(
        "title: A\nsummary: {zh: 数据。, en: Data.}\nadded: 2026-11-21\n", to: "content/data/a.yml")
      let build = "duet build --templates $TEMPLATES"
      #expect(try stage.run(build).code == 0)
      let note = "import os; os.setxattr('site/zh', 'user.note', b'kept')"
      // Where the disk has no room for notes there is nothing to keep.
      guard try stage.run("python3 -c \"\(note)\"").code == 0 else { return }
      try stage.write(
        "title: A\nsummary: {zh: 新数据。, en: New data.}\nadded: 2026-11-21\n",
        to: "content/data/a.yml")
      #expect(try stage.run(build).code == 0)
      #expect(try stage.run("grep -q 新数据 site/zh/index.html").code == 0)
      let read = "import os; print(os.getxattr('site/zh', 'user.note').decode())"
      #expect(try stage.run("python3 -c \"\(read)\"").output == "kept\n")
    }

    @Test func `a site of another group is exchanged as a whole, and stays of that group`() throws {
      let stage = try Stage()
      defer { stage.clear() }
      try FileManager.default.copyItem(
        at: Stage.repository.appending(path: "Tests/CommandTests/Sample"),
        to: stage.folder.appending(path: "content"))
      let build = "duet build --templates $TEMPLATES"
      #expect(try stage.run(build).code == 0)
      // Root may give them to any group, and others to those that they are in.
      let group = try stage.run(
        """
        for group in 1 $(id -G); do
          [ $group != $(id -g) ] && chgrp -R $group site 2>/dev/null && exec echo $group
        done
        """
      ).output
      guard !group.isEmpty else { return }
      let number = try stage.run("stat -c %i site").output
      let edit = "sed -i 's/title: cMedQA2/title: New/' content/*/*/cmedqa2.yml"
      #expect(try stage.run(edit).code == 0)
      let result = try stage.run(build)
      #expect(result.code == 0, "\(result)")
      #expect(try stage.run("grep -q New site/zh/index.html").code == 0)
      #expect(try stage.run("stat -c %g site site/zh | uniq").output == group)
      // It is another folder now, in which the new pages were before it had its place.
      #expect(try stage.run("stat -c %i site").output != number)
    }
  }
#endif
