//! Commands of curl, wget and HTTPie, with what they printed.

use alloc::string::String;
use alloc::vec::Vec;

use super::super::answer::Answer;
use super::super::encode;
use super::super::json_text::{self, PYTHON_ASCII};
use super::super::strings::{concat, contains, find, replace, split_once, starts_with_any, trim_start_bytes};
use super::hole::is_open;
use super::http;
use super::literal::{Value, json};
use super::parts::{Parts, VERBS, is_address};
use super::program::is_among;
use super::shell;
use super::{Form, Pasted, Reading, View};
use crate::sign::header::Header;

/// The meaning of an option that takes a value.
#[derive(Clone, Copy, PartialEq)]
enum Says {
    Method,
    Header,
    Url,
    Body,
    /// A body, or `@` and a file.
    Data,
    Json,
    Encoded,
    File,
    Nothing,
}

/// The options of all three that take a value, between spaces.
const OPTIONS: [(Says, &str); 9] = [
    (Says::Method, " -X --request --method "),
    (Says::Header, " -H --header "),
    (Says::Url, " --url "),
    (Says::Body, " --data-raw --body-data --post-data --raw "),
    (Says::Data, " -d --data --data-ascii --data-binary "),
    (Says::Json, " --json "),
    (Says::Encoded, " --data-urlencode "),
    (Says::File, " -F --form -T --upload-file --body-file --post-file "),
    (
        Says::Nothing,
        " -A --user-agent -e --referer -b --cookie -o --output -O --output-document -x --proxy -m --max-time \
         --connect-timeout --resolve --cacert -E --cert --key -w --write-out --retry --retry-delay --retry-max-time -c \
         --cookie-jar --interface --limit-rate -K --config --dns-servers -D --dump-header --ciphers --tls-max -t \
         --connect-to -u --user --stderr -a --auth --timeout ",
    ),
];
/// The options with one letter that take a value, of curl.
const SHORT: &[u8] = b"oxmEwcKDtuXHdAebFT";

/// Reads a text with such a command in it.
pub(super) fn read(view: &View) -> Option<Reading> {
    let mut found = None;
    let mut is_command = false;
    for (names, form) in [(" curl ", Form::Curl), (" wget ", Form::Wget), (" http https ", Form::Httpie)] {
        for command in shell::commands(&view.text, names) {
            is_command |= form == Form::Curl && command.words.first().is_none_or(|word| word.starts_with('-'));
            let Some(reading) = said(&command.words, command.input, form) else { continue };
            let pasted = match reading {
                Ok(pasted) => Pasted { answer: answer(command.rest), ..pasted },
                Err(message) => return Some(Err(message)),
            };
            if pasted.holds_signature() || !pasted.signature().is_empty() {
                return Some(Ok(pasted));
            }
            found.get_or_insert(pasted);
        }
    }
    match found {
        Some(found) => Some(Ok(found)),
        None if is_command => Some(Err(String::from("The curl command names no address."))),
        None => None,
    }
}

/// Reads the answer that is printed after a command.
fn answer(text: &str) -> Option<Answer> {
    if let Some((_, received)) = http::verbose(text) {
        return Some(Answer::read(&received));
    }
    let at = find(text, "HTTP/").filter(|at| *at == 0 || text.as_bytes().get(at - 1) == Some(&b'\n'));
    let at = at.or_else(|| find(text, "{\"Response\""))?;
    Some(Answer::read(text.get(at..)?))
}

/// Reads the request that a command sends; `None` if it names no address.
fn said(words: &[String], input: Option<String>, form: Form) -> Option<Reading> {
    let mut parts = Parts::default();
    let mut fields = Vec::new();
    let (mut in_query, mut is_file, mut kind) = (false, false, "application/x-www-form-urlencoded");
    let mut words = words.iter();
    while let Some(word) = words.next() {
        let (option, glued) = split_option(word, form);
        let says =
            OPTIONS.iter().find(|(_, options)| contains(options, &concat(&[" ", &option, " "]))).map(|(says, _)| *says);
        if let Some(says) = says {
            let value = glued.unwrap_or_else(|| words.next().map_or("", String::as_str));
            let from_input = value == "@-" && input.is_some();
            match says {
                Says::Method => parts.method = Some(String::from(value)),
                Says::Header => parts.header_line(value),
                Says::Url => parts.url = Some(String::from(value)),
                Says::Body => parts.add_body(value, "&"),
                Says::Data | Says::Json if from_input => {
                    // A file's breaks are left out, unless it is sent as it is.
                    let flat = replace(&replace(input.as_deref().unwrap_or_default(), "\r", ""), "\n", "");
                    parts.add_body(
                        if option == "--data-binary" { input.as_deref().unwrap_or_default() } else { &flat },
                        "&",
                    );
                }
                Says::Data | Says::Json => {
                    is_file |= value.starts_with('@');
                    parts.add_body(value, if says == Says::Json { "" } else { "&" });
                }
                Says::Encoded => {
                    let (name, text) = split_once(value, "=").unwrap_or(("", value));
                    let mark = if name.is_empty() { "" } else { "=" };
                    parts.add_body(&concat(&[name, mark, &encode::percent(text)]), "&");
                }
                Says::File => is_file = true,
                Says::Nothing => {}
            }
            if says == Says::Json {
                kind = "application/json";
            }
            if option == "--post-data" {
                parts.method.get_or_insert(String::from("POST"));
            }
        } else if option.is_empty() {
            let is_item = form == Form::Httpie && parts.url.is_some();
            match split_once(word, ":") {
                Some((name, value)) if is_item && Header::is_read(name) && !starts_with_any(value, b"=") => {
                    parts.header_line(word);
                }
                _ if form == Form::Httpie && parts.url.is_none() && is_among(VERBS, word) => {
                    parts.method = Some(String::from(word));
                }
                _ if is_item => {
                    if let Some((name, value)) = split_once(word, ":=") {
                        fields.push((String::from(name), json(value).unwrap_or(Value::Null)));
                    } else if let Some((name, value)) = split_once(word, "=") {
                        fields.push((String::from(name), Value::Text(String::from(value))));
                    }
                }
                _ if parts.url.is_none() => parts.url = Some(String::from(word)),
                _ => {}
            }
        } else if option == "-G" || option == "--get" {
            in_query = true;
        } else if option == "-I" || option == "--head" {
            parts.method.get_or_insert(String::from("HEAD"));
        }
    }
    let url = parts.url.as_ref()?;
    if !is_address(url) && !contains(url, ".") && !contains(url, "localhost") && !is_open(url) {
        return None;
    }
    if form == Form::Httpie {
        kind = "application/json";
        if !fields.is_empty() {
            let text = json_text::write(&Value::Members(fields), PYTHON_ASCII);
            parts.add_body(&text, "");
        }
        parts.body = parts.body.or(input.map(String::into_bytes));
    }
    if in_query {
        parts.query = parts.body.take().and_then(|body| String::from_utf8(body).ok()).map(Value::Text);
    }
    parts.content_type = Some(String::from(kind));
    if is_file {
        parts.body = Some(Vec::new());
        parts.method.get_or_insert(String::from("POST"));
    } else if parts.body.is_some() {
        parts.method.get_or_insert(String::from("POST"));
    }
    Some(parts.request(true).map(|mut request| {
        request.body_known = !is_file;
        Pasted::of(form, request)
    }))
}

/// Splits an option from a value that is glued to it: `-XPOST`, `--request=POST`. The option is empty if the word is
/// none.
fn split_option(word: &str, form: Form) -> (String, Option<&str>) {
    if word.starts_with("--") {
        return match split_once(word, "=") {
            Some((option, value)) => (String::from(option), Some(value)),
            None => (String::from(word), None),
        };
    }
    let Some(letters) = word.strip_prefix('-').filter(|letters| !letters.is_empty()) else { return Default::default() };
    // `-sSXPOST`: switches first, then one that takes what follows.
    let takes = |letter: u8| if form == Form::Curl { SHORT.contains(&letter) } else { letter == b'O' };
    if let Some((letter, value)) = letters.bytes().position(takes).and_then(|at| letters.get(at..)?.split_at_checked(1))
    {
        return (concat(&["-", letter]), Some(value).filter(|value| !value.is_empty()));
    }
    let switch = ["-G", "-I"].into_iter().find(|switch| contains(letters, trim_start_bytes(switch, b"-")));
    (String::from(switch.unwrap_or(word)), None)
}

impl Parts {
    /// Takes `Name: value`, or `Name;` for an empty value. `Name:` leaves the header out.
    fn header_line(&mut self, line: &str) {
        match split_once(line, ":") {
            Some((name, value)) if !value.trim_ascii().is_empty() => {
                self.headers.push((String::from(name), String::from(value.strip_prefix(' ').unwrap_or(value))));
            }
            Some(_) => {}
            None => self.headers.extend(line.strip_suffix(';').map(|name| (String::from(name), String::new()))),
        }
    }

    fn add_body(&mut self, text: &str, mark: &str) {
        match &mut self.body {
            Some(body) => {
                body.extend_from_slice(mark.as_bytes());
                body.extend_from_slice(text.as_bytes());
            }
            None => self.body = Some(text.as_bytes().into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::request::Request;
    use super::*;

    fn read(text: &str) -> Option<Request> {
        super::read(&View { text: String::from(text), line: 0 })?.ok().map(|pasted| pasted.request)
    }

    #[test]
    fn curl_options_become_the_request_curl_sends() {
        let request = read(
            r#"$ curl -sS -XPOST 'https://cvm.tencentcloudapi.com' \
              -H "Authorization: TC3-HMAC-SHA256 Credential=a" --header='Content-Type: application/json' -H 'Accept:' \
              --compressed -d '{"Limit": 1}' -o /dev/null | jq ."#,
        )
        .unwrap();
        assert_eq!((&*request.method, &*request.host, &*request.path), ("POST", "cvm.tencentcloudapi.com", "/"));
        assert_eq!(request.header("authorization"), Some("TC3-HMAC-SHA256 Credential=a"));
        assert_eq!(request.header("content-type"), Some("application/json"));
        assert_eq!(request.header("accept"), None);
        assert_eq!(request.body, br#"{"Limit": 1}"#);
    }

    #[test]
    fn curl_data_sets_method_and_content_type() {
        let request = read("curl https://x/ -d a=b --data-urlencode 'c=d e&'").unwrap();
        assert_eq!((&*request.method, &*request.body), ("POST", &b"a=b&c=d%20e%26"[..]));
        assert_eq!(request.header("content-type"), Some("application/x-www-form-urlencoded"));
        let request = read("curl -G https://x/?z=1 -d a=b -d c").unwrap();
        assert_eq!((&*request.method, &*request.query, request.body.len()), ("GET", "z=1&a=b&c", 0));
        let request = read("curl https://x/ --json '{}'").unwrap();
        assert_eq!(request.header("content-type"), Some("application/json"));
        let request = read("http https://x.com a=b c:=1").unwrap();
        assert_eq!((&*request.method, &*request.body), ("POST", &br#"{"a": "b", "c": 1}"#[..]));
    }

    #[test]
    fn body_in_a_file_is_unknown() {
        assert!(!read("curl https://x/ -d @body.json").unwrap().body_known);
        assert!(!read("wget --post-file=body.json https://x.com/").unwrap().body_known);
        assert!(read("curl https://x/ --data-raw @body").unwrap().body_known);
        let request = read("curl https://x/ -d @- <<EOF\n{\n}\nEOF").unwrap();
        assert_eq!((request.body_known, &*request.body), (true, &b"{}"[..]));
        assert!(read("curl -X POST").is_none());
    }

    #[test]
    fn answer_is_read_after_the_command() {
        let text = "$ curl https://x.com/ -d \
            '{}'\n{\"Response\":{\"Error\":{\"Code\":\"AuthFailure.SignatureFailure\",\"Message\":\"m\"}}}\n$ ";
        let pasted = super::read(&View { text: String::from(text), line: 0 })
            .unwrap()
            .unwrap_or_else(|message| panic!("{message}"));
        assert_eq!(pasted.answer.unwrap().code.as_deref(), Some("AuthFailure.SignatureFailure"));
    }
}
