import Content

/// Makes the whole new site beside the old one and gives each the other's name, in one step. A reader, a program that
/// is killed and a power cut see the old site or the new one.
///
/// The new site begins as the staged pages. Whatever else it needs gets a second name there: pages that did not change,
/// and foreign files in the site. A foreign folder can have no second name, so a site that holds one is not exchanged.
struct Exchange {
  private let old: Manifest
  private let new: Manifest
  private let output: OutputFolder
  /// The folders of the old site and the new one.
  private let folders: Set<OutputPath>

  init(from old: Manifest, to new: Manifest, in output: OutputFolder) {
    self.old = old
    self.new = new
    self.output = output
    folders = old.union(new).folders()
  }

  /// False when the folder cannot be exchanged. Then nothing has changed.
  func run() throws(MachineError) -> Bool {
    let site: Folder
    do {
      site = try output.moveStagingBeside()
      try complete(site, with: output.folder, at: "")
      try output.folder.copyPermissions(to: site)
      try site.folder(OutputFolder.own).replace(OutputFolder.manifestName, with: new.bytes)
      // A build that begins now finds this folder, and has to wait until the old one is gone.
      try site.lock()
      if !old.isEmpty { try site.settle() }
      try output.target.exchangeWithBeside()
    } catch  where error.isLimitOfPlace {
      try MachineError.whenWriting(to: output.shown, help: .siteAsItWas) {
        try output.moveStagingBack()
      }
      return false
    } catch {
      throw MachineError.cannotWrite(to: output.shown, error.words, help: .siteAsItWas)
    }
    // What cannot be removed now is removed by the next build. Until then the new site stays locked.
    withExtendedLifetime(site) { output.target.removeBeside() }
    return true
  }

  /// Gives all that is in `present` and belongs to the new site a second name in `site`.
  private func complete(
    _ site: Folder, with present: Folder, at path: String
  ) throws(SystemError) {
    // What cannot be removed later does not become the old site that is removed.
    guard present.isWritable else { throw .denied }
    for entry in try present.entries() {
      guard let name = entry.name else { throw .denied }
      if path.isEmpty, name == OutputFolder.own { continue }
      let place = OutputPath(path + name)
      if entry.kind == .folder {
        guard let place, folders.contains(place) else { throw .denied }
        // Where a page has come in place of a folder, all that was in there is stale.
        if try site.kind(of: name) == .file { continue }
        let (inner, copy) = (try present.folder(name), try site.madeFolder(name))
        try complete(copy, with: inner, at: place.text + "/")
        try inner.copyPermissions(to: copy)
        if try copy.entries().isEmpty { try site.removeFolder(name) }
      } else if place.map({ old.contains($0) && !new.contains($0) }) != true {
        do {
          try present.link(name, into: site)
        } catch  where error == .exists {
          // The page that changed is there already.
        }
      }
    }
  }
}
