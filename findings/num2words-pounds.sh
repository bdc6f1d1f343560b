#!/usr/bin/env bash
# Guess: 250, said as money in pounds, is two hundred and fifty pounds, and half a pound is fifty pence.
# Seen with num2words 0.5.14 (PyPI, Python 3.11) and num2words 1.2.0 (crates.io, Rust 1.95): the first takes a whole number for
# pence and says 'two pounds sterling, fifty pence' (250.0 is right); the second says 'fifty cents'. £250 that a family was
# not paid is written in words as a hundredth of it.
set -euo pipefail
place="$(mktemp -d)" && trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check num2words==0.5.14
mkdir src
cat >Cargo.toml <<'TOML'
[package]
name = "pounds"
version = "0.1.0"
edition = "2021"
[dependencies]
num2words = "=1.2.0"
TOML
cat >src/main.rs <<'RUST'
fn main() {
    println!("1.5: {}", num2words::Num2Words::new(1.5).currency(num2words::Currency::GBP).to_words().unwrap());
}
RUST
seen="$(python/bin/python - <<'PYTHON'
from num2words import num2words

for sum_ in (250, 250.0):
    print(f"{sum_}: {num2words(sum_, lang='en_GB', to='currency', currency='GBP')}")
PYTHON
cargo run --quiet)"
echo "$seen"
[ "$seen" = "250: two pounds sterling, fifty pence
250.0: two hundred and fifty pounds sterling, zero pence
1.5: one pound and fifty cents" ] || { echo "This has changed." >&2; exit 1; }
