/// The version that `disclose --version` prints.
let version = "0.1.0"
