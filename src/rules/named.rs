//! Closed lists whose every entry has a stable key, used in files, in words and in the page.
//!
//! The lists need no dependency, so the build script can read the same enums and stop the build if an entry has no
//! words.

/// One entry of a closed list.
pub trait Named: Copy + Eq + 'static {
    /// The whole list, in the order in which people see it.
    const ALL: &'static [Self];
    /// The entry's stable name in files: lower case, words joined by hyphens.
    fn key(self) -> &'static str;
    /// The entry's place in [`Named::ALL`].
    fn place(self) -> usize;
    /// The entry with this key, if the list has one.
    fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|entry| entry.key() == key)
    }
}

/// Whether two lists have the same keys in the same order, for what has to hold when it is compiled.
pub const fn same(one: &[&str], other: &[&str]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let mut at = 0;
    while at < one.len() {
        let (one, other) = (one[at].as_bytes(), other[at].as_bytes());
        if one.len() != other.len() {
            return false;
        }
        let mut byte = 0;
        while byte < one.len() {
            if one[byte] != other[byte] {
                return false;
            }
            byte += 1;
        }
        at += 1;
    }
    true
}

/// Writes a closed list: `named! { /// What it is. Name { /// Meaning. Entry "key", … } }`.
macro_rules! named {
    ($(#[$about:meta])* $list:ident { $($(#[$meaning:meta])* $entry:ident $key:literal),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        // An entry has the field's own name, whatever the list is called.
        #[allow(clippy::enum_variant_names)]
        pub enum $list { $($(#[$meaning])* $entry),+ }

        impl $list {
            /// The entries' keys, in order.
            pub const KEYS: [&'static str; <$list as $crate::rules::named::Named>::ALL.len()] = [$($key),+];
        }

        impl $crate::rules::named::Named for $list {
            const ALL: &'static [Self] = &[$(Self::$entry),+];
            fn key(self) -> &'static str {
                match self { $(Self::$entry => $key),+ }
            }
            fn place(self) -> usize {
                self as usize
            }
        }
    };
}
pub(crate) use named;
