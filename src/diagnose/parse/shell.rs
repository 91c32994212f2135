//! Commands in what people copy from shells: found after prompts and in wrappers, and split into words as the shells
//! quote them.

use alloc::string::String;
use alloc::vec::Vec;

use super::super::encode;
use super::super::strings::{
    concat, contains, cut, find, rsplit_once, split_filled, starts_with_any, starts_with_ignore_case, trim_bytes,
    trim_start_bytes,
};
use super::hole::hole;

/// The number of calls of a program that are looked at.
const CALLS: usize = 20;
/// The number of variables that are kept.
const VARIABLES: usize = 100;

/// A command in a text.
pub(super) struct Command<'a> {
    /// The words after its name.
    pub words: Vec<String>,
    /// The input, piped into it or given after `<<`.
    pub input: Option<String>,
    /// The text after it.
    pub rest: &'a str,
}

/// The shell whose rules a text follows.
#[derive(Clone, Copy, PartialEq)]
enum Shell {
    Unix,
    /// PowerShell.
    Windows,
    Cmd,
    /// `cmd` as browsers write it, with a caret before every mark.
    Carets,
    Unknown,
}

impl Shell {
    fn of(text: &str) -> Self {
        let any = |words: &[&str]| words.iter().any(|word| contains(text, word));
        match () {
            () if any(&["\\\n", "\\\r\n", "$'", "${", "export ", "<<"]) => Self::Unix,
            () if any(&["`\n", "`\r\n", "`\"", "PS C:", "PS /", "curl.exe", "\n$"])
                || text.starts_with('$') && contains(cut(text, "\n").0, " = ") =>
            {
                Self::Windows
            }
            () if any(&["^\n", "^\r\n", ":\\", "%\"", "{\"\""]) => Self::Cmd,
            () => Self::Unknown,
        }
    }
}

/// Finds the commands that run one of some programs, whose names are between spaces.
pub(super) fn commands<'a>(text: &'a str, names: &str) -> Vec<Command<'a>> {
    let mut found = Vec::new();
    let shell = Shell::of(text);
    let mut from = 0;
    while let (Some(at), true) = (next(text, from, names), found.len() < CALLS) {
        let before = text.get(..at.start).unwrap_or_default();
        let variables = variables(before, shell);
        let (line, wrapped) = (
            rsplit_once(before, "\n").map_or(before, |(_, line)| line),
            matches!(before.as_bytes().last(), Some(b'(' | b'`')),
        );
        let mut reader = Words::new(text.get(at.end..).unwrap_or_default(), shell, &variables);
        reader.closer =
            if wrapped { before.bytes().next_back().map(|mark| if mark == b'(' { ')' } else { '`' }) } else { None };
        let words = reader.all();
        let input = reader.input.take().or_else(|| piped(line, shell, &variables));
        found.push(Command { words, input, rest: reader.rest });
        from = at.end;
    }
    found
}

/// Finds the name of a program that is used as a command: after a prompt, a bracket, a path or white space, and before
/// white space.
fn next(text: &str, from: usize, names: &str) -> Option<core::ops::Range<usize>> {
    let rest = text.get(from..)?;
    let mut nearest: Option<core::ops::Range<usize>> = None;
    for name in split_filled(names, " ") {
        let mut at = 0;
        while let Some(place) = rest.get(at..).and_then(|rest| find(rest, name)) {
            let start = at + place;
            let mut end = start + name.len();
            at = end;
            end += if rest.get(end..end + 4).is_some_and(|word| word.eq_ignore_ascii_case(".exe")) { 4 } else { 0 };
            end += if rest.get(end..).is_some_and(|rest| starts_with_any(rest, b"\"'"))
                && rest.get(..start).is_some_and(|before| matches!(before.as_bytes().last(), Some(b'"' | b'/' | b'\\')))
            {
                1
            } else {
                0
            };
            let before = rest.get(..start).and_then(|before| before.bytes().next_back());
            let behind = rest.as_bytes().get(end);
            let is_start = before.is_none_or(|mark| mark.is_ascii_whitespace() || b">()`$%#/\\\"'|&;+".contains(&mark));
            let is_end = behind.is_some_and(|mark| {
                mark.is_ascii_whitespace()
                    || matches!(mark, b'\\' | b'^' | b'`')
                        && rest.get(end + 1..).is_some_and(|rest| starts_with_any(rest, b"\r\n"))
            });
            if is_start && is_end && nearest.as_ref().is_none_or(|nearest| start < nearest.start) {
                nearest = Some(start..end);
            }
            if is_start && is_end {
                break;
            }
        }
    }
    nearest.map(|range| range.start + from..range.end + from)
}

/// Returns the variables that the lines before a command assign.
fn variables(before: &str, shell: Shell) -> Vec<(String, String)> {
    let mut variables: Vec<(String, String)> = Vec::new();
    for (at, line) in line_starts(before) {
        let mut bare = trim_start_bytes(line, b"$%#>+ \t");
        bare = bare.strip_prefix("export ").or(bare.strip_prefix("set ")).unwrap_or(bare);
        let name = cut(bare, "=").0;
        let name = name.strip_prefix('$').unwrap_or(name);
        let (name, spaced) = (name.trim_ascii(), name.ends_with(' '));
        let is_name = !name.is_empty()
            && name.len() < bare.len()
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        if !is_name || spaced != (shell == Shell::Windows) && spaced || variables.len() == VARIABLES {
            continue;
        }
        // The value may go on over lines, within its quotes.
        let equals = find(line, "=").map_or(line.len(), |place| place + 1);
        let rest = before.get(at + equals..).unwrap_or_default();
        let value = if starts_with_ignore_case(line.trim_ascii(), "set ")
            && !starts_with_any(trim_start_bytes(rest, b" "), b"\"'")
        {
            Some(String::from(cut(rest, "\n").0.trim_ascii()))
        } else {
            Words::new(trim_start_bytes(rest, b" "), shell, &variables).first()
        };
        variables.retain(|(own, _)| own != name);
        variables.push((String::from(name), value.unwrap_or_default()));
    }
    variables
}

/// Returns the lines of a text with their offsets.
fn line_starts(text: &str) -> Vec<(usize, &str)> {
    let mut at = 0;
    let mut lines = Vec::new();
    for line in super::super::strings::split(text, "\n") {
        lines.push((at, line));
        at += line.len() + 1;
    }
    lines
}

/// Returns the text that `echo` or `printf` on the same line pipes into a command.
fn piped(line: &str, shell: Shell, variables: &[(String, String)]) -> Option<String> {
    let (before, after_pipe) = rsplit_once(line, "|")?;
    if !after_pipe.trim_ascii().is_empty() {
        return None;
    }
    let at = find(before, "echo ").map(|at| (at + 5, "\n")).or_else(|| find(before, "printf ").map(|at| (at + 7, "")));
    let (start, end) = at?;
    let words = Words::new(before.get(start..)?, shell, variables).all();
    let mut end = end;
    let mut text = None;
    for word in words {
        match word.as_str() {
            "-n" => end = "",
            "%s" => {}
            _ => text = text.or(Some(word)),
        }
    }
    Some(concat(&[&text?, end]))
}

/// Undoes the carets of `cmd`: each takes the meaning from the next character, and joins lines.
fn without_carets(text: &str) -> String {
    let mut out = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter != '^' {
            out.push(letter);
            continue;
        }
        if letters.peek() == Some(&'\r') {
            letters.next();
        }
        match letters.next() {
            None => {}
            // A break after a caret only continues the line; two stand for one.
            Some('\n') => {
                if letters.peek() == Some(&'\n') {
                    out.push('\n');
                    letters.next();
                } else {
                    out.push(' ');
                }
            }
            Some(other) => out.push(other),
        }
    }
    out
}

/// A reader of the words of one command.
struct Words<'a, 'v> {
    rest: &'a str,
    shell: Shell,
    variables: &'v [(String, String)],
    words: Vec<String>,
    /// The word that is being read; `None` between words, so that `''` is a word, too.
    word: Option<String>,
    /// The character that ends the command, besides those that end any.
    closer: Option<char>,
    /// True if the next word is a file that is written or read.
    to_file: bool,
    input: Option<String>,
}

impl<'a, 'v> Words<'a, 'v> {
    fn new(rest: &'a str, shell: Shell, variables: &'v [(String, String)]) -> Self {
        Self { rest, shell, variables, words: Vec::new(), word: None, closer: None, to_file: false, input: None }
    }

    /// Reads all words of the command.
    fn all(&mut self) -> Vec<String> {
        if contains(self.rest, "^\"") {
            let text = without_carets(self.rest);
            let mut reader = Words::new(&text, Shell::Carets, self.variables);
            let words = reader.all();
            self.rest = "";
            return words;
        }
        while self.step() {}
        self.end_word();
        core::mem::take(&mut self.words)
    }

    /// Reads the first word alone.
    fn first(&mut self) -> Option<String> {
        while self.words.is_empty() && !(self.word.is_some() && starts_with_any(self.rest, b"\n")) && self.step() {}
        self.end_word();
        self.words.first().cloned()
    }

    fn next(&mut self) -> Option<char> {
        let letter = self.rest.chars().next()?;
        self.rest = self.rest.get(letter.len_utf8()..).unwrap_or_default();
        Some(letter)
    }

    fn push(&mut self, letter: char) {
        self.word.get_or_insert_default().push(letter);
    }

    fn end_word(&mut self) {
        match self.word.take() {
            Some(_) if self.to_file => self.to_file = false,
            word => self.words.extend(word),
        }
    }

    /// Reads one character or quoted piece; returns `false` at the end of the command.
    fn step(&mut self) -> bool {
        let Some(letter) = self.next() else { return false };
        match letter {
            _ if self.closer == Some(letter) && !starts_with_any(trim_start_bytes(self.rest, b" \r"), b"\n") => {
                return false;
            }
            '\n' => return self.end_line(),
            ' ' | '\t' | '\r' => self.end_word(),
            '|' | ';' | '&' | '#' if self.word.is_none() => return false,
            '>' | '<' if self.word.as_ref().is_none_or(|word| word == "2" || word == "1") => {
                self.word = None;
                return self.redirect(letter);
            }
            '\\' | '^' | '`' if starts_with_any(trim_start_bytes(self.rest, b" \r"), b"\n") => {
                self.rest = trim_start_bytes(self.rest, b" \r").get(1..).unwrap_or_default();
                if letter != '\\' || self.rest.starts_with("> ") {
                    self.end_word();
                }
                // What a shell asks for the rest with.
                for prompt in ["> ", ">> ", "More? "] {
                    self.rest = self.rest.strip_prefix(prompt).unwrap_or(self.rest);
                }
            }
            '\\' => self.escaped(),
            '\'' => self.single(),
            '"' => self.double(),
            '$' if self.rest.starts_with('\'') => {
                self.next();
                self.ansi();
            }
            '$' | '%' => self.variable(letter),
            _ => self.push(letter),
        }
        true
    }

    /// Decides whether the command goes on after a line that does not say so, because people lose the marks when they
    /// copy.
    fn end_line(&mut self) -> bool {
        self.end_word();
        let next = trim_start_bytes(self.rest, b" \t\r\n");
        let is_option = next.starts_with('-') && !next.starts_with("- ");
        let is_argument =
            starts_with_any(next, b"'\"^") || next.starts_with("$'") || starts_with_ignore_case(next, "http");
        is_option
            || is_argument && !self.words.iter().any(|word| starts_with_ignore_case(word, "http"))
            || self.words.is_empty()
    }

    /// Reads a redirection, after `>` or `<`.
    fn redirect(&mut self, mark: char) -> bool {
        if mark == '<' && self.rest.starts_with("<<") {
            self.rest = trim_start_bytes(self.rest, b"< ");
            let mut reader = Words::new(self.rest, self.shell, self.variables);
            self.input = reader.first().map(|text| concat(&[&text, "\n"]));
            self.rest = reader.rest;
            return true;
        }
        if mark == '<' && self.rest.starts_with('<') {
            let (line, lines) = cut(self.rest, "\n");
            let name = trim_bytes(cut(trim_start_bytes(line, b"<-"), " ").0, b"'\"\\\r");
            let end = concat(&["\n", name]);
            let body = find(lines, &end).and_then(|end| lines.get(..end + 1)).unwrap_or(lines);
            self.input = Some(String::from(body));
            // The command goes on behind the name.
            let rest = trim_start_bytes(line, b"<- ");
            let mut reader = Words::new(cut(rest, " ").1, self.shell, self.variables);
            self.words.append(&mut reader.all());
            self.rest = lines.get(body.len()..).unwrap_or_default();
            return false;
        }
        self.rest = trim_start_bytes(self.rest, b">&");
        self.to_file = true;
        true
    }

    /// Reads the character after a backslash.
    fn escaped(&mut self) {
        match self.next() {
            Some('\r') if self.rest.starts_with('\n') => {
                self.next();
            }
            Some('\n') | None => {}
            Some(letter) => self.push(letter),
        }
    }

    fn single(&mut self) {
        self.word.get_or_insert_default();
        let closed = find(self.rest, "'").unwrap_or(self.rest.len());
        // What old PowerShell needs before quotes within: `'{\"a\":1}'`. Nothing else begins JSON so.
        let inner = self.rest.get(..closed).unwrap_or_default();
        let is_escaped = starts_with_any(inner, b"{[") && trim_start_bytes(inner, b" {[\r\n\t").starts_with("\\\"");
        while let Some(letter) = self.next() {
            match letter {
                '\'' if self.shell == Shell::Windows && self.rest.starts_with('\'') => self.push_next(),
                '\'' => return,
                '\\' if is_escaped && (self.rest.starts_with('"') || self.rest.starts_with("\\\\\"")) => {
                    self.push_next();
                }
                '\\' if is_escaped && self.rest.starts_with("\\\"") => self.push_next(),
                _ => self.push(letter),
            }
        }
    }

    fn push_next(&mut self) {
        if let Some(letter) = self.next() {
            self.push(letter);
        }
    }

    fn double(&mut self) {
        self.word.get_or_insert_default();
        while let Some(letter) = self.next() {
            match letter {
                // Two quotes are one to Windows. Nobody closes and opens quotes with nothing between in other shells.
                '"' if !matches!(self.shell, Shell::Unix | Shell::Carets) && self.rest.starts_with('"') => {
                    self.push_next();
                }
                '"' => return,
                '\\' if matches!(self.shell, Shell::Cmd | Shell::Windows) => self.backslashes(),
                '\\' if starts_with_any(self.rest, b"\"\\$`\n") => self.escaped(),
                '`' if starts_with_any(self.rest, b"\"$`") => self.push_next(),
                '$' | '%' => self.variable(letter),
                _ => self.push(letter),
            }
        }
    }

    /// Reads backslashes between double quotes as programs on Windows do: they escape only before a quote.
    fn backslashes(&mut self) {
        let more = self.rest.len() - trim_start_bytes(self.rest, b"\\").len();
        self.rest = trim_start_bytes(self.rest, b"\\");
        let is_quoted = self.rest.starts_with("`\"");
        let count = more + 1;
        let stands_for = if is_quoted || self.rest.starts_with('"') { count / 2 } else { count };
        for _ in 0..stands_for {
            self.push('\\');
        }
        if stands_for < count && count % 2 == 1 {
            if is_quoted {
                self.next();
            }
            self.push_next();
        }
    }

    /// Reads the value of a variable, or the mark itself if none is meant.
    fn variable(&mut self, mark: char) {
        let rest = self.rest;
        let is_cmd = mark == '%';
        let (name, length) = match rest.bytes().next() {
            Some(b'{') if !is_cmd => (cut(rest.get(1..).unwrap_or_default(), "}").0, 2),
            Some(b'(') if !is_cmd => (substitution(rest), 2),
            _ => {
                let end =
                    rest.bytes().position(|byte| !byte.is_ascii_alphanumeric() && byte != b'_').unwrap_or(rest.len());
                (rest.get(..end).unwrap_or_default(), usize::from(is_cmd))
            }
        };
        let value = self.variables.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str());
        let is_name =
            name.bytes().next().is_some_and(|byte| byte.is_ascii_alphabetic() || byte == b'_') || rest.starts_with('(');
        let is_meant = if is_cmd {
            value.is_some() && rest.get(name.len()..).is_some_and(|rest| rest.starts_with('%'))
        } else {
            !matches!(self.shell, Shell::Cmd | Shell::Carets)
        };
        if !is_name || !is_meant {
            self.push(mark);
            return;
        }
        let open = rest.get(..name.len() + length).unwrap_or(name);
        let text = value.map_or_else(|| hole(&concat(&["$", open])), String::from);
        self.word.get_or_insert_default().push_str(&text);
        self.rest = rest.get(name.len() + length..).unwrap_or_default();
    }

    /// Reads `$'…'`, which has escapes of its own.
    fn ansi(&mut self) {
        self.word.get_or_insert_default();
        while let Some(letter) = self.next().filter(|letter| *letter != '\'') {
            if letter != '\\' {
                self.push(letter);
                continue;
            }
            let Some(escape) = self.next() else { return };
            let meant = match escape {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'a' => '\u{7}',
                'b' => '\u{8}',
                'e' => '\u{1b}',
                'f' => '\u{c}',
                'v' => '\u{b}',
                'x' => self.code(16, 2),
                'u' => self.code(16, 4),
                'U' => self.code(16, 8),
                '0'..='7' => {
                    let first = u32::from(escape) - u32::from('0');
                    let (value, digits) = self.digits(8, 2);
                    char::from_u32(first * 8_u32.pow(digits) + value).unwrap_or_default()
                }
                other => other,
            };
            self.push(meant);
        }
    }

    fn code(&mut self, base: u32, most: u32) -> char {
        char::from_u32(self.digits(base, most).0).unwrap_or(char::REPLACEMENT_CHARACTER)
    }

    /// Reads up to so many digits, and returns their value and their number.
    fn digits(&mut self, base: u32, most: u32) -> (u32, u32) {
        let (mut value, mut count) = (0_u32, 0);
        while count < most {
            let digit = self.rest.bytes().next().and_then(encode::hex_value).map(u32::from);
            let Some(digit) = digit.filter(|digit| *digit < base) else { break };
            value = value.wrapping_mul(base).wrapping_add(digit);
            count += 1;
            self.next();
        }
        (value, count)
    }
}

/// Returns the text between the brackets of `$(…)`.
fn substitution(text: &str) -> &str {
    let mut open = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'(' => open += 1,
            b')' => open -= 1,
            _ => {}
        }
        if open == 0 {
            return text.get(1..at).unwrap_or_default();
        }
    }
    text.get(1..).unwrap_or_default()
}

#[cfg(test)]
mod tests;
