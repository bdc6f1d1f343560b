#!/usr/bin/env bash
# Guess: a Rust program made from a schema whose version must be 1 (const) refuses a file of version 2.
# Seen with typify 0.8.0 (crates.io, Rust 1.95): const becomes serde_json::Value, which holds anything, so that a file of another
# version, or of another kind, is taken for this one. With an enum of the one value it is refused: the guide's own schema for
# case systems says it so since. json-schema-to-typescript 16.0.0 and datamodel-code-generator keep const.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
mkdir src
cat >Cargo.toml <<'TOML'
[package]
name = "version"
version = "0.1.0"
edition = "2021"
[dependencies]
schemars = "=0.8.22"
serde_json = "=1.0.154"
typify = "=0.8.0"
TOML
cat >src/main.rs <<'RUST'
fn main() {
    let schema = r#"{ "title": "Case", "type": "object", "required": ["kind", "version", "said"], "properties":
        { "kind": { "const": "complaint" }, "version": { "const": 1 }, "said": { "type": "integer", "enum": [1] } } }"#;
    let mut made = typify::TypeSpace::default();
    made.add_root_schema(serde_json::from_str(schema).unwrap()).unwrap();
    println!("{}", made.to_stream());
}
RUST
seen="$(cargo run --quiet | grep -oE 'pub (kind|version|said) : [A-Za-z_: ]+' | sort | tr -d ' ' | paste -s -d' ')"
echo "typify 0.8.0 makes: $seen"
[ "$seen" = "pubkind:::serde_json::Value pubsaid:CaseSaid pubversion:::serde_json::Value" ] || { echo "This has changed." >&2; exit 1; }
