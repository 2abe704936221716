import Content
import Testing

@testable import duet

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What fails while files are read.
@Suite struct SystemErrorTests {
  @Test(arguments: [
    (
      EMFILE, "打开的文件太多", "too many files are open", "提高上限，例如：ulimit -n 1024，再运行一次",
      "Raise the limit, as with 'ulimit -n 1024', and run it again"
    ),
    (
      ENFILE, "打开的文件太多", "too many files are open", "关闭一些别的程序，再运行一次",
      "Close other programs, and run it again"
    ),
    (EINTR, "被系统打断了", "the system interrupted it", "再运行一次", "Run it again"),
    (ENOSPC, "磁盘已满", "the disk is full", "腾出磁盘空间，再运行一次", "Make room on the disk, and run it again"),
    (EIO, "磁盘出错", "the disk reports an error", "再运行一次", "Run it again"),
  ])
  func `what the machine is to blame for is told as that, with a way out`(
    code: CInt, zh: String, en: String, wayZh: String, wayEn: String
  ) throws {
    let error = try #require(MachineError(reading: "content/a.yml", SystemError(code)))
    #expect(error.message.zh == "无法读取content/a.yml：\(zh)")
    #expect(error.message.en == "cannot read content/a.yml: \(en)")
    #expect(error.help?.zh == wayZh)
    #expect(error.help?.en == wayEn)
  }

  @Test(arguments: [EACCES, EPERM, ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG])
  func `what a file is to blame for is a problem of the file`(code: CInt) {
    #expect(MachineError(reading: "content/a.yml", SystemError(code)) == nil)
  }
}
