//! A language: how it is written, and its forms for numbers.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

/// The forms that a language can have for numbers, under the names that Unicode gives them.
const FORMS: [(&str, PluralCategory); 6] = [
    ("zero", PluralCategory::Zero),
    ("one", PluralCategory::One),
    ("two", PluralCategory::Two),
    ("few", PluralCategory::Few),
    ("many", PluralCategory::Many),
    ("other", PluralCategory::Other),
];

/// Numbers up to here are looked at one by one; beyond, the form follows from the last two digits.
const LOOKED_AT: u32 = 200;

/// The mark between the forms of a sentence.
pub const BETWEEN_FORMS: char = '\t';

/// What `language.toml` says, and what Unicode's rules for that language say.
#[derive(Default)]
pub struct Language {
    tag: String,
    direction: String,
    /// The names of its forms, in order.
    forms: Vec<&'static str>,
    /// The place of the form of each number from 0.
    form_of: Vec<usize>,
}

impl Language {
    /// Reads the file, and looks the language up.
    pub fn read(file: &Path) -> Result<Language, String> {
        let text = fs::read_to_string(file).map_err(|error| error.to_string())?;
        let table: toml::Table = text.parse().map_err(|error: toml::de::Error| error.message().to_owned())?;
        let field = |name: &str| {
            let value = table.get(name).and_then(toml::Value::as_str);
            value.map(str::to_owned).ok_or_else(|| format!("`{name}` is missing"))
        };
        let (tag, direction) = (field("tag")?, field("direction")?);
        if !["ltr", "rtl"].contains(&direction.as_str()) {
            return Err(format!("`{direction}` is not a direction: `ltr` or `rtl`"));
        }
        let known: Locale = tag.parse().map_err(|_| format!("`{tag}` is not a language tag"))?;
        let rules = PluralRules::try_new_cardinal(known.into())
            .map_err(|_| format!("the forms for numbers in `{tag}` are not known"))?;
        let named: Vec<_> = (0..LOOKED_AT).map(|number| rules.category_for(number)).collect();
        let forms: Vec<_> = FORMS.into_iter().filter(|(_, form)| named.contains(form)).collect();
        let place = |wanted: &PluralCategory| forms.iter().position(|(_, form)| form == wanted);
        let form_of = named.iter().filter_map(place).collect();
        Ok(Language { tag, direction, forms: forms.iter().map(|(name, _)| *name).collect(), form_of })
    }

    /// A text as the table has it: if it has forms for numbers, all of them in order.
    pub fn text(&self, value: &toml::Value) -> Result<String, String> {
        let toml::Value::Table(forms) = value else {
            return value.as_str().map(str::to_owned).ok_or_else(|| String::from("is not a sentence"));
        };
        if let Some(other) = forms.keys().find(|name| !self.forms.contains(&name.as_str())) {
            return Err(format!(
                "has a form `{other}`, which {} does not have: {}",
                self.tag,
                self.forms.join(", ")
            ));
        }
        let form = |name: &&str| {
            let text = forms.get(*name).and_then(toml::Value::as_str);
            text.ok_or_else(|| format!("has no form `{name}`, which {} needs for numbers", self.tag))
        };
        let all: Vec<_> = self.forms.iter().map(form).collect::<Result<_, _>>()?;
        Ok(all.join(&BETWEEN_FORMS.to_string()))
    }

    /// The language as Rust.
    pub fn table(&self, columns: usize, rust: &mut String) {
        let _ = writeln!(
            rust,
            "/// The language of the words.\n\
             pub const LANGUAGE: Language = Language {{ tag: {:?}, direction: {:?} }};\n\
             /// How many lines a sentence has: one for each voice, and English where the language is another.\n\
             pub const COLUMNS: usize = {columns};",
            self.tag, self.direction
        );
        rust.push_str(
            "/// Which of the forms for numbers a number takes.\npub const fn form(number: u32) -> usize {\n    match ",
        );
        let _ = writeln!(rust, "if number < {LOOKED_AT} {{ number }} else {{ 100 + number % 100 }} {{");
        let last = self.forms.len().saturating_sub(1);
        for form in 0..last {
            let numbers: Vec<_> = self
                .form_of
                .iter()
                .enumerate()
                .filter(|(_, of)| **of == form)
                .map(|(n, _)| n.to_string())
                .collect();
            let _ = writeln!(rust, "        {} => {form},", numbers.join(" | "));
        }
        let _ = writeln!(rust, "        _ => {last},\n    }}\n}}");
    }
}

/// Whether a table is the forms of one text.
pub fn are_forms(table: &toml::Table) -> bool {
    table.contains_key("other") && table.keys().all(|key| FORMS.iter().any(|(name, _)| name == key))
}
