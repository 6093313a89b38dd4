/// The version of the program.
let version = "0.1.0"
/// The release date of that version, for the manual page.
let releaseDate = "2026-11-21"
