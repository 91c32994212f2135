//! A curl command.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::super::encode;
use super::super::request::Request;
use super::shell;

/// Options that take a value and say nothing of the request itself.
const PASSED: &[&str] = &[
    "-o",
    "--output",
    "-x",
    "--proxy",
    "-m",
    "--max-time",
    "--connect-timeout",
    "--resolve",
    "--cacert",
    "-E",
    "--cert",
    "--key",
    "-w",
    "--write-out",
    "--retry",
    "--retry-delay",
    "--retry-max-time",
    "-c",
    "--cookie-jar",
    "--interface",
    "--limit-rate",
    "-K",
    "--config",
    "--dns-servers",
    "-D",
    "--dump-header",
    "--ciphers",
    "--tls-max",
    "-t",
    "--connect-to",
    "-u",
    "--user",
    "--stderr",
];
/// The short options that take a value.
const SHORT_WITH_VALUE: &str = "oxmEwcKDtuXHdAebFT";

/// What a command says.
#[derive(Default)]
struct Command {
    url: Option<String>,
    method: Option<String>,
    headers: Vec<(String, String)>,
    removed: Vec<String>,
    data: Option<Vec<u8>>,
    content_type: Option<&'static str>,
    in_query: bool,
    head: bool,
    file: bool,
}

/// Reads a command; `None` where it names no address.
pub(super) fn read(text: &str) -> Option<Request> {
    let mut words = shell::words(text).into_iter().skip_while(|word| !is_curl(word)).skip(1);
    let mut command = Command::default();
    while let Some(word) = words.next() {
        let (option, glued) = split_option(&word);
        if option.is_empty() {
            command.url.get_or_insert(word);
            continue;
        }
        let mut value = || glued.clone().or_else(|| words.next()).unwrap_or_default();
        match option.as_str() {
            "-X" | "--request" => command.method = Some(value()),
            "-H" | "--header" => command.header(&value()),
            "-d" | "--data" | "--data-ascii" | "--data-binary" => command.data(&value(), true, "&"),
            "--data-raw" => command.data(&value(), false, "&"),
            "--data-urlencode" => command.encoded(&value()),
            "--json" => {
                command.data(&value(), true, "");
                command.content_type = Some("application/json");
            }
            "--url" => command.url = Some(value()),
            "-A" | "--user-agent" => command.named("User-Agent", value()),
            "-e" | "--referer" => command.named("Referer", value()),
            "-b" | "--cookie" => command.named("Cookie", value()),
            "-F" | "--form" | "-T" | "--upload-file" => {
                value();
                command.file = true;
            }
            "-G" | "--get" => command.in_query = true,
            "-I" | "--head" => command.head = true,
            passed if PASSED.contains(&passed) => {
                value();
            }
            _ => {}
        }
    }
    command.request()
}

fn is_curl(word: &str) -> bool {
    let name = word.rsplit(['/', '\\']).next().unwrap_or_default();
    name.eq_ignore_ascii_case("curl") || name.eq_ignore_ascii_case("curl.exe")
}

/// The option a word names, and a value that is glued to it: `-XPOST`, `--request=POST`. No option: an empty name.
fn split_option(word: &str) -> (String, Option<String>) {
    if word.starts_with("--") {
        return match word.split_once('=') {
            Some((option, value)) => (option.to_owned(), Some(value.to_owned())),
            None => (word.to_owned(), None),
        };
    }
    let Some(letters) = word.strip_prefix('-').filter(|letters| !letters.is_empty()) else { return Default::default() };
    // `-sSXPOST`: switches first, then one that takes what follows.
    match letters.char_indices().find(|(_, letter)| SHORT_WITH_VALUE.contains(*letter)) {
        Some((at, letter)) => {
            let value = letters.get(at + letter.len_utf8()..).filter(|value| !value.is_empty());
            (format!("-{letter}"), value.map(ToOwned::to_owned))
        }
        None if letters.contains('G') => ("-G".to_owned(), None),
        None if letters.contains('I') => ("-I".to_owned(), None),
        None => (word.to_owned(), None),
    }
}

impl Command {
    fn named(&mut self, name: &str, value: String) {
        self.headers.push((name.to_owned(), value));
    }

    /// `Name: value`, `Name;` for an empty one, `Name:` to leave one out.
    fn header(&mut self, line: &str) {
        match line.split_once(':') {
            Some((name, "")) => self.removed.push(name.trim_ascii().to_owned()),
            Some((name, value)) if value.trim_ascii().is_empty() => self.removed.push(name.trim_ascii().to_owned()),
            Some((name, value)) => self.named(name, value.strip_prefix(' ').unwrap_or(value).to_owned()),
            None => {
                if let Some(name) = line.strip_suffix(';') {
                    self.named(name, String::new());
                }
            }
        }
    }

    fn data(&mut self, value: &str, files: bool, mark: &str) {
        if files && value.starts_with('@') {
            self.file = true;
        }
        let data = match self.data.take() {
            Some(before) => [&before, mark.as_bytes(), value.as_bytes()].concat(),
            None => value.as_bytes().to_vec(),
        };
        self.data = Some(data);
    }

    /// `text`, `=text` or `name=text`, of which the text is encoded.
    fn encoded(&mut self, value: &str) {
        let encoded = match value.split_once('=') {
            Some(("", text)) => encode::percent(text),
            Some((name, text)) => format!("{name}={}", encode::percent(text)),
            None if value.contains('@') => {
                self.file = true;
                String::new()
            }
            None => encode::percent(value),
        };
        self.data(&encoded, false, "&");
    }

    fn request(self) -> Option<Request> {
        let mut request = Request::new("GET", &self.url?);
        request.body_known = !self.file;
        let has_data = self.data.is_some();
        if let Some(data) = self.data {
            if self.in_query {
                let data = String::from_utf8(data).unwrap_or_default();
                let mark = if request.query.is_empty() { "" } else { "&" };
                request.query = format!("{}{mark}{data}", request.query);
            } else {
                request.body = data;
            }
        }
        let posts = has_data && !self.in_query || self.file;
        request.method = self.method.unwrap_or_else(|| {
            if posts {
                "POST"
            } else if self.head {
                "HEAD"
            } else {
                "GET"
            }
            .to_owned()
        });
        request.headers = self.headers;
        let typed =
            request.header("content-type").is_some() || self.removed.iter().any(|name| name.eq_ignore_ascii_case("content-type"));
        if has_data && !self.in_query && !typed {
            let usual = self.content_type.unwrap_or("application/x-www-form-urlencoded");
            request.headers.push(("Content-Type".to_owned(), usual.to_owned()));
        }
        Some(request)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_curl_sends_is_what_is_read() {
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
    fn data_brings_method_and_type() {
        let request = read("curl https://x/ -d a=b --data-urlencode 'c=d e&'").unwrap();
        assert_eq!((&*request.method, &*request.body), ("POST", &b"a=b&c=d%20e%26"[..]));
        assert_eq!(request.header("content-type"), Some("application/x-www-form-urlencoded"));
        let request = read("curl -G https://x/?z=1 -d a=b -d c").unwrap();
        assert_eq!((&*request.method, &*request.query, request.body.len()), ("GET", "z=1&a=b&c", 0));
        let request = read("curl https://x/ --json '{}'").unwrap();
        assert_eq!(request.header("content-type"), Some("application/json"));
    }

    #[test]
    fn a_body_in_a_file_is_unknown() {
        assert!(!read("curl https://x/ -d @body.json").unwrap().body_known);
        assert!(read("curl https://x/ --data-raw @body").unwrap().body_known);
        assert!(read("curl -X POST").is_none());
    }
}
