import Content
import Refresh

extension PublishedList {
  /// The list that `--against` names: a file or an address on the web, or the folder of a site, here or there.
  init(_ name: String, access: NetworkAccess) throws(MachineError) {
    let isAddress = name.hasPrefix("https://") || name.hasPrefix("http://")
    let isFolder = isAddress ? name.hasSuffix("/") : (try? Folder.open(name)) != nil
    let place = isFolder ? name + (name.hasSuffix("/") ? "" : "/") + "list.json" : name
    let bytes =
      isAddress
      ? try PublishedList.fetch(place, access: access) : try PublishedList.readFile(place)
    do throws(Fault) {
      try self.init(bytes)
    } catch {
      switch error {
      case .notAList:
        throw MachineError(
          Phrase(
            zh: "\(place)不是Duet写出的list.json",
            en: "\(place) is not a list.json that Duet has written"),
          help: PublishedList.example)
      case .otherVersion(let version):
        throw MachineError(
          Phrase(
            zh: "\(place)是第\(version)版格式，本程序读第1版",
            en: "\(place) is of version \(version), and this program reads version 1"),
          help: Phrase(zh: "请更新Duet", en: "Update Duet"))
      }
    }
  }

  private static let example = Phrase(
    zh: "写已发布的网站的地址，例如：https://example.org/list/；也可以写网站所在的文件夹，或list.json的文件名",
    en: "Name a published site, as in https://example.org/list/, a folder with one, or a list.json")

  private static func readFile(_ path: String) throws(MachineError) -> [UInt8] {
    do throws(ReadError) {
      return try Folder.read(path: path, limit: FileLimits.published)
    } catch {
      let cause =
        switch error {
        case .notAFile(let kind): kind.isNoFile
        case .tooLarge: TransferFailure.tooLarge.words
        case .refused(let error): error.words
        }
      throw .cannotRead(path, cause, help: example)
    }
  }

  private static func fetch(
    _ address: String, access: NetworkAccess
  ) throws(MachineError) -> [UInt8] {
    var client = try Client.made(agent: "duet/\(Duet.version)", access: access)
    do throws(RequestError) {
      return try client.download(address, limit: FileLimits.published).get()
    } catch {
      throw .cannotRead(
        address, error.words,
        help: error == .status(404)
          ? Phrase(
            zh: "网站发布之后才有list.json。已经发布的话，检查地址是否正确",
            en: "list.json is there once the site is published. If it is, check the address")
          : Phrase(
            zh: "检查地址和网络；也可以先下载这个文件，再写它的文件名",
            en: "Check the address and the network, or fetch the file by other means and name that")
      )
    }
  }
}
