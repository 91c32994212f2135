//! A curl command.

use alloc::string::String;
use alloc::vec::Vec;

use super::super::encode;
use super::super::request::Request;
use super::super::words::{after, has, join, own, same, split, split_last, trim};
use super::shell;

/// Options that take a value: those that say something of the request, then those that do not.
const WITH_VALUE: &str = " -X --request -H --header -d --data --data-ascii --data-binary --data-raw --data-urlencode --json --url -A \
    --user-agent -e --referer -b --cookie -F --form -T --upload-file \
    -o --output -x --proxy -m --max-time --connect-timeout --resolve --cacert -E --cert --key -w --write-out --retry --retry-delay \
    --retry-max-time -c --cookie-jar --interface --limit-rate -K --config --dns-servers -D --dump-header --ciphers --tls-max -t \
    --connect-to -u --user --stderr ";
/// The short options among them.
const SHORT_WITH_VALUE: &[u8] = b"oxmEwcKDtuXHdAebFT";

/// What a command says.
#[derive(Default)]
struct Command {
    url: Option<String>,
    method: Option<String>,
    headers: Vec<(String, String)>,
    removed: Vec<String>,
    data: Option<String>,
    content_type: Option<&'static str>,
    in_query: bool,
    head: bool,
    file: bool,
}

/// Reads a command; `None` where it names no address.
pub(super) fn read(text: &str) -> Option<Request> {
    let words = shell::words(text);
    let mut at = words.iter().position(|word| is_curl(word))? + 1;
    let mut command = Command::default();
    while let Some(word) = words.get(at) {
        at += 1;
        let (option, glued) = split_option(word);
        match option.as_str() {
            "" => {
                command.url.get_or_insert_with(|| own(word));
            }
            "-G" | "--get" => command.in_query = true,
            "-I" | "--head" => command.head = true,
            _ if has(WITH_VALUE, &join(&[" ", &option, " "])) => {
                let value = glued.or_else(|| {
                    at += 1;
                    words.get(at - 1).map(String::as_str)
                });
                command.take(&option, value.unwrap_or_default());
            }
            _ => {}
        }
    }
    command.request()
}

fn is_curl(word: &str) -> bool {
    let name = split_last(word, "/").map_or(word, |(_, name)| name);
    let name = split_last(name, "\\").map_or(name, |(_, name)| name);
    same(name, "curl") || same(name, "curl.exe")
}

/// The option a word names, and a value that is glued to it: `-XPOST`, `--request=POST`. No option: an empty name.
fn split_option(word: &str) -> (String, Option<&str>) {
    if word.starts_with("--") {
        return match split(word, "=") {
            Some((option, value)) => (own(option), Some(value)),
            None => (own(word), None),
        };
    }
    let Some(letters) = word.strip_prefix('-').filter(|letters| !letters.is_empty()) else { return Default::default() };
    // `-sSXPOST`: switches first, then one that takes what follows.
    let found = letters.bytes().position(|letter| SHORT_WITH_VALUE.contains(&letter));
    if let Some((letter, value)) = found.and_then(|at| letters.get(at..)?.split_at_checked(1)) {
        return (join(&["-", letter]), Some(value).filter(|value| !value.is_empty()));
    }
    let switch = ["-G", "-I"].into_iter().find(|switch| has(letters, after(switch, b"-")));
    (own(switch.unwrap_or(word)), None)
}

impl Command {
    /// Takes an option with its value.
    fn take(&mut self, option: &str, value: &str) {
        match option {
            "-X" | "--request" => self.method = Some(own(value)),
            "-H" | "--header" => self.header(value),
            "-d" | "--data" | "--data-ascii" | "--data-binary" => self.data(value, true, "&"),
            "--data-raw" => self.data(value, false, "&"),
            "--data-urlencode" => self.encoded(value),
            "--json" => {
                self.data(value, true, "");
                self.content_type = Some("application/json");
            }
            "--url" => self.url = Some(own(value)),
            "-A" | "--user-agent" => self.named("User-Agent", value),
            "-e" | "--referer" => self.named("Referer", value),
            "-b" | "--cookie" => self.named("Cookie", value),
            "-F" | "--form" | "-T" | "--upload-file" => self.file = true,
            _ => {}
        }
    }

    fn named(&mut self, name: &str, value: &str) {
        self.headers.push((own(name), own(value)));
    }

    /// `Name: value`, `Name;` for an empty one, `Name:` to leave one out.
    fn header(&mut self, line: &str) {
        match split(line, ":") {
            Some((name, value)) if trim(value).is_empty() => self.removed.push(own(trim(name))),
            Some((name, value)) => self.named(name, value.strip_prefix(' ').unwrap_or(value)),
            None => {
                if let Some(name) = line.strip_suffix(';') {
                    self.named(name, "");
                }
            }
        }
    }

    fn data(&mut self, value: &str, files: bool, mark: &str) {
        if files && value.starts_with('@') {
            self.file = true;
        }
        self.data = Some(match &self.data {
            Some(before) => join(&[before, mark, value]),
            None => own(value),
        });
    }

    /// `text`, `=text` or `name=text`, of which the text is encoded.
    fn encoded(&mut self, value: &str) {
        let encoded = match split(value, "=") {
            Some(("", text)) => encode::percent(text),
            Some((name, text)) => join(&[name, "=", &encode::percent(text)]),
            None if has(value, "@") => {
                self.file = true;
                String::new()
            }
            None => encode::percent(value),
        };
        self.data(&encoded, false, "&");
    }

    fn request(self) -> Option<Request> {
        let posts = self.data.is_some() && !self.in_query || self.file;
        let usual = match () {
            () if posts => "POST",
            () if self.head => "HEAD",
            () => "GET",
        };
        let mut request = Request::new(self.method.as_deref().unwrap_or(usual), &self.url?);
        request.body_known = !self.file;
        request.headers = self.headers;
        let Some(data) = self.data else { return Some(request) };
        if self.in_query {
            let mark = if request.query.is_empty() { "" } else { "&" };
            request.query = join(&[&request.query, mark, &data]);
            return Some(request);
        }
        request.body = data.into_bytes();
        if request.header("content-type").is_none() && !self.removed.iter().any(|name| same(name, "content-type")) {
            request.add("Content-Type", self.content_type.unwrap_or("application/x-www-form-urlencoded"));
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
