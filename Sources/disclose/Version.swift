/// The version that `disclose --version` prints.
let version = "0.1.0"
/// The day of that version, which the manual page shows.
let releaseDate = "2026-11-21"
