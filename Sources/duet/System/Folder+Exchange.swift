#if canImport(Darwin)
  import Darwin
#else
  import CSystem
  import Glibc
#endif

extension Folder {
  /// Gives two names in this folder each other's file or folder, in one step: no reader sees a state between.
  func exchange(_ name: String, _ other: String) throws(SystemError) {
    // The texts outlive the call.
    #if canImport(Darwin)
      let code = unsafe renameatx_np(descriptor, name, descriptor, other, UInt32(RENAME_SWAP))
    #else
      let code = unsafe renameat2(descriptor, name, descriptor, other, DUET_EXCHANGE)
    #endif
    guard code == 0 else { throw .last }
  }

  /// Gives a file of this folder a second name, the same in `target`. A link itself is named, not what it leads to.
  func link(_ name: String, into target: Folder) throws(SystemError) {
    guard unsafe linkat(descriptor, name, target.descriptor, name, 0) == 0 else { throw .last }
  }

  /// Returns once what was written so far, here and elsewhere on this disk, survives a power cut.
  func settle() throws(SystemError) {
    #if canImport(Darwin)
      sync()
    #else
      guard syncfs(descriptor) == 0 else { throw .last }
    #endif
  }

  /// Gives `other` the owner and the permissions of this folder. Access control lists cannot be copied.
  func copyPermissions(to other: Folder) throws(SystemError) {
    if hasAttachments { throw .denied }
    let (own, others) = (try status, try other.status)
    if own.st_uid != others.st_uid || own.st_gid != others.st_gid {
      guard fchown(other.descriptor, own.st_uid, own.st_gid) == 0 else { throw .last }
    }
    guard fchmod(other.descriptor, own.st_mode & 0o7777) == 0 else { throw .last }
  }

  /// Extended attributes but for those of the system's own security, which each folder gets when it is made.
  private var hasAttachments: Bool {
    #if canImport(Darwin)
      false
    #else
      // The second call writes no more than the room that it is given.
      let size = flistxattr(descriptor, nil, 0)
      guard size > 0 else { return false }
      var names = [CChar](repeating: 0, count: size)
      let written = unsafe flistxattr(descriptor, &names, size)
      let text = String(
        decoding: names.prefix(max(0, written)).map(UInt8.init(bitPattern:)), as: UTF8.self)
      return text.split(separator: "\0").contains { !$0.hasPrefix("security.") }
    #endif
  }
}
