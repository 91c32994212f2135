//! The words that tell a secret's name, written where the debugger's page can read them.

use tencentdb_postgres::diagnose::SECRET_WORDS;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/www/debugger/masking/secret-words.js");

#[test]
fn page_has_the_same_secret_words() {
    let words = SECRET_WORDS.map(|word| format!("  \"{word}\",\n"));
    let text = format!(
        "// Words in the names of secrets, written by tests/diagnose/secret_words.rs from those of the engine.\n\n\
         export const SECRET_WORDS = [\n{}];\n",
        words.concat()
    );
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(PATH, &text).unwrap();
    }
    let written = std::fs::read_to_string(PATH).unwrap_or_default();
    assert!(written == text, "www/debugger/masking/secret-words.js is stale: run this test with UPDATE=1");
}
