import Budget

/// Reads what packages state, for commands that write packages.
struct StatementFolders {
  let profiles: ProfileLibrary
  let reader: PackageReader
  private let workspace: Workspace

  init(_ workspace: Workspace, _ formats: Formats) {
    self.workspace = workspace
    profiles = ProfileLibrary(formats)
    reader = PackageReader(profiles: profiles)
  }

  func read(_ id: PackageID) -> ReadResult<StatedPackage> {
    reader.readStatement(
      in: InputFolder(onDisk: "\(workspace.inputs)/\(id.path)", within: workspace.boundary).snapshot())
  }
}
