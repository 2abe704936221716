#if os(Linux)
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
  }
#endif
