//! Every sentence of the engine in the other language of the page.

use std::collections::BTreeMap;
use std::iter::Peekable;
use std::str::Chars;

use tencentdb_postgres::diagnose::variants;

/// A name or the text of a literal, or a mark between them.
#[derive(PartialEq)]
enum Token {
    Text(String),
    Mark(char),
}

/// The next token of an object literal; `None` at its end.
fn token(source: &mut Peekable<Chars>) -> Option<Token> {
    let is_name = |letter: &char| letter.is_ascii_alphanumeric() || *letter == '-';
    while source.next_if(|letter| letter.is_whitespace()).is_some() {}
    let mut text = String::new();
    if source.next_if_eq(&'"').is_some() {
        while let Some(letter) = source.next().filter(|letter| *letter != '"') {
            text.push(if letter == '\\' { source.next()? } else { letter });
        }
        return Some(Token::Text(text));
    }
    while let Some(letter) = source.next_if(is_name) {
        text.push(letter);
    }
    if text.is_empty() { source.next().map(Token::Mark) } else { Some(Token::Text(text)) }
}

/// The sentences of a file, by code and variant.
fn sentences(file: &str, object: &str) -> BTreeMap<(String, String), String> {
    let path = format!("{}/www/debugger/strings/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let start = text.find(&format!("export const {object} = ")).unwrap();
    let end = start + text[start..].find("\n};").unwrap();
    let mut source = text[start..end].split_once('{').unwrap().1.chars().peekable();
    let mut out = BTreeMap::new();
    let (mut code, mut name, mut sentence) = (String::new(), String::new(), String::new());
    while let Some(token) = token(&mut source) {
        match token {
            Token::Mark(':') => name = std::mem::take(&mut sentence),
            Token::Mark('{') => code = std::mem::take(&mut name),
            // The parts of a long sentence are added to each other.
            Token::Text(text) => sentence += &text,
            Token::Mark(',' | '}') if !name.is_empty() || !sentence.is_empty() => {
                let key = (code.clone(), std::mem::take(&mut name));
                assert!(out.insert(key, std::mem::take(&mut sentence)).is_none(), "{code} has a variant twice");
            }
            Token::Mark(_) => {}
        }
    }
    out
}

#[test]
fn every_variant_has_a_chinese_sentence() {
    let (mut found, mut tried) = (sentences("zh-found.js", "found"), sentences("zh-tried.js", "tried"));
    let mut wrong = Vec::new();
    for (cause, variant, count, is_tried) in variants() {
        let key = (cause.code().to_owned(), variant.to_owned());
        let Some(text) = (if is_tried { &mut tried } else { &mut found }).remove(&key) else {
            wrong.push(format!("{}/{variant} is missing", cause.code()));
            continue;
        };
        let is_chinese = text.chars().any(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter));
        // What a parser expected is English, and stands beside the sentence.
        let untold = if matches!(variant, "form" | "algorithm") { 1 } else { 0 };
        let told = (0..9).filter(|at| text.contains(&format!("{{{at}}}"))).count();
        if !is_chinese || told + untold != count || text.ends_with('。') == is_tried && !variant.is_empty() {
            wrong.push(format!("{}/{variant}: {text}", cause.code()));
        }
    }
    wrong.extend(found.keys().chain(tried.keys()).map(|(code, variant)| format!("{code}/{variant} is said nowhere")));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
