//! The parts of a request, by the names that programs, tools and logs give them.

use alloc::string::String;
use alloc::vec::Vec;

use super::super::encode;
use super::super::json_text;
use super::super::request::Request;
use super::super::strings::{
    concat, contains, cut, filter, join, parse_integer, split, starts_with_any, starts_with_ignore_case,
    trim_start_bytes,
};
use super::hole::{OPEN, is_open, shown};
use super::literal::Value;
use super::program::is_among;

/// The meaning of a name.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Url,
    Base,
    Host,
    Path,
    Method,
    Headers,
    Body,
    Json,
    Form,
    Query,
    Type,
    /// A part that the signature does not depend on.
    Other,
}

/// The names in lower case without dashes and underscores, between spaces. The first list with a name decides.
const NAMES: [(Part, &str); 12] = [
    (Part::Url, " url fetch uri href requesturl requesturi fullurl curlopturl "),
    (Part::Base, " baseurl baseuri prefixurl "),
    (Part::Host, " hostname host httpsconnection httpconnection "),
    (Part::Path, " path pathname requestpath "),
    (Part::Method, " method type verb httpmethod requestmethod curloptcustomrequest "),
    (Part::Headers, " headers header requestheaders httpheaders reqheaders curlopthttpheader "),
    (
        Part::Body,
        " body data payload content requestbody reqbody requestdata requestpayload rawbody bodytext postdata \
         postfields curloptpostfields entity text raw ",
    ),
    (Part::Json, " json "),
    (Part::Form, " form formdata formparams urlencoded "),
    (Part::Query, " params query searchparams qs querystring queryparams queryparameters parameters "),
    (Part::Type, " contenttype mimetype "),
    (
        Part::Other,
        " mode credentials cache redirect referrer referrerpolicy integrity keepalive signal timeout datatype \
         responsetype success fail complete error callback agent auth proxy proxies verify cert id name level time msg \
         message stack status statuscode response result useragent websession outfile cookies duration started \
         starteddatetime httpversion protocol description adapter transformrequest transformresponse xsrfcookiename \
         xsrfheadername maxcontentlength maxbodylength env event hostport port curloptreturntransfer curloptpost \
         curlopttimeout curloptsslverifypeer curloptsslverifyhost curloptencoding ",
    ),
];

/// The names of bodies in programs, and of calls that take one.
const CONTENT: &str = " body data payload json content requestbody curloptpostfields postfields formparams ";
const CALLED: &str =
    " body data payload json content send write ofstring stringcontent newreader newbuffer newbufferstring end create ";

/// The words for the kind of a body, in place of one.
const KINDS: &str = " json none text xml raw ";

/// Writes JSON as Python does.
fn spaced(value: &Value) -> String {
    json_text::write(value, json_text::PYTHON_ASCII)
}

/// The methods of HTTP.
pub(super) const VERBS: &str = " get post put patch delete head options ";

fn part(name: &str) -> Option<Part> {
    NAMES.iter().find(|(_, names)| is_among(names, name)).map(|(part, _)| *part)
}

/// A request while it is put together.
#[derive(Clone, Default)]
pub(super) struct Parts {
    pub url: Option<String>,
    pub base: String,
    pub path: String,
    pub method: Option<String>,
    pub headers: Vec<(String, String)>,
    /// The body, if one is given, even if it is empty.
    pub body: Option<Vec<u8>>,
    /// True if the body was given as an object.
    pub is_object: bool,
    pub query: Option<Value>,
    /// The type that the body is said to have.
    pub content_type: Option<String>,
    /// The text that becomes the body if nothing else does.
    pub spare: Option<String>,
    /// The unknown names whose value might be a body.
    pub unknown: Vec<String>,
}

impl Parts {
    /// Reads the parts that an object names.
    pub(super) fn of(members: &Value) -> Self {
        let mut parts = Self::default();
        parts.take_all(members);
        parts
    }

    pub(super) fn take_all(&mut self, members: &Value) {
        if let Value::Members(members) = members {
            for (name, value) in members {
                self.take(name, value);
            }
        }
    }

    /// Takes the value of a name.
    pub(super) fn take(&mut self, name: &str, value: &Value) {
        let text = value.plain();
        match (part(name), text) {
            (Some(Part::Url), Some(text)) => self.url = Some(text),
            // Postman's, in pieces.
            (Some(Part::Url), None) => self.url = value.member("raw").text().map(String::from).or(self.url.take()),
            (Some(Part::Base), Some(text)) => self.base = text,
            (Some(Part::Host), Some(text)) if self.base.is_empty() => self.base = text,
            (Some(Part::Path), Some(text)) => self.path = text,
            (Some(Part::Method), Some(text)) if is_among(VERBS, &text) => self.method = Some(text.to_ascii_uppercase()),
            (Some(Part::Headers), _) => self.headers.append(&mut headers(value)),
            (Some(Part::Body), _) => self.take_body(value),
            (Some(Part::Json), _) => {
                self.take_body(value);
                self.content_type = Some(String::from("application/json"));
            }
            (Some(Part::Form), _) => {
                self.body = Some(form(value).into_bytes());
                self.content_type = Some(String::from(FORM));
            }
            (Some(Part::Query), _) => self.query = Some(value.clone()),
            (Some(Part::Type), Some(text)) => self.content_type = Some(text),
            (None, text)
                if text.as_ref().is_some_and(|text| text.len() > 1)
                    || matches!(value, Value::Members(_) | Value::List(_)) =>
            {
                self.unknown.push(String::from(name));
            }
            _ => {}
        }
    }

    /// Takes a body: a text as it is, bytes, the objects of tools, or any other value as the JSON that a program would
    /// send.
    pub(super) fn take_body(&mut self, value: &Value) {
        let mode = value.member("mode").text();
        let is_base64 = value.member("encoding").text().unwrap_or_default().eq_ignore_ascii_case("base64");
        let inner = match mode {
            Some(mode) => value.get(mode),
            None => value.get("mimeType").and(value.get("text")),
        };
        match (value, inner) {
            (_, Some(pairs @ Value::List(_))) => {
                self.body = Some(form(pairs).into_bytes());
                self.content_type = self.content_type.take().or(Some(String::from(FORM)));
            }
            (_, Some(Value::Text(text))) if is_base64 => self.body = encode::from_base64(text),
            (_, Some(inner)) => self.take_body(inner),
            (Value::Null, _) => self.body = self.body.take().or(Some(Vec::new())),
            (Value::Text(text), _) => self.body = Some(Vec::from(text.as_bytes())),
            (value, None) => {
                let bytes = value.get("data").filter(|_| value.member("type").text() == Some("Buffer"));
                self.is_object = bytes.is_none();
                self.body = Some(match bytes {
                    Some(Value::List(bytes)) => bytes
                        .iter()
                        .map(|byte| byte.plain().and_then(|byte| parse_integer(&byte)).unwrap_or_default() as u8)
                        .collect(),
                    _ => json_text::compact(value).into_bytes(),
                });
            }
        }
    }

    /// Returns whether anything shows that this is a request.
    pub(super) fn is_request(&self) -> bool {
        let is_address = |url: &String| contains(url, "://") || url.starts_with('/');
        !self.headers.is_empty() || self.url.as_ref().is_some_and(is_address)
    }

    /// Takes a header, unless there is one already. An open value gives way to one that is written out.
    pub(super) fn header_is(&mut self, name: &str, value: &str) {
        match self.headers.iter_mut().find(|(own, _)| is_among(name, own)) {
            Some((_, known)) if is_open(known) => *known = String::from(value.trim_ascii()),
            Some(_) => {}
            None => self.headers.push((String::from(name), String::from(value.trim_ascii()))),
        }
    }

    /// Takes the value of a name in a program: a member, an argument, a variable or a call.
    pub(super) fn take_of_program(&mut self, name: &str, value: &Value, is_call: bool, python: bool) {
        let text = value.text();
        match part(name) {
            Some(Part::Url | Part::Base)
                if self.url.is_none()
                    && text.is_some_and(|text| {
                        is_address(text) || is_open(text) && (!is_call || name.eq_ignore_ascii_case("fetch"))
                    }) =>
            {
                self.url = text.map(String::from);
            }
            Some(Part::Host) if self.base.is_empty() => self.base = text.map(String::from).unwrap_or_default(),
            Some(Part::Method) => self.take(name, value),
            Some(Part::Type) if !is_call => self.take(name, value),
            Some(Part::Query) if !is_call => self.take(name, value),
            _ if is_among(if is_call { CALLED } else { CONTENT }, name) => {
                let is_known = self.body.as_ref().is_some_and(|body| !body.starts_with(OPEN.as_bytes()));
                let fits = match value {
                    Value::Text(text) => {
                        !text.is_empty() && (!is_call || starts_with_any(text, b"{[")) && !is_among(KINDS, &shown(text))
                    }
                    Value::Members(_) => {
                        !["headers", "header", "url", "data"].iter().any(|name| value.get(name).is_some())
                    }
                    _ => false,
                };
                if fits && !is_known {
                    match value {
                        Value::Members(_) if python && name.eq_ignore_ascii_case("json") => {
                            self.take("json", &Value::Text(spaced(value)));
                        }
                        Value::Members(_)
                            if python
                                && !name.eq_ignore_ascii_case("payload")
                                && !name.eq_ignore_ascii_case("body") =>
                        {
                            self.take("form", value);
                        }
                        Value::Members(_) if python => {}
                        _ => self.take_body(value),
                    }
                }
            }
            _ => {}
        }
    }

    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// Builds the request. With `whole`, a missing part was not sent. The error names a member that is not understood.
    pub(super) fn request(self, whole: bool) -> Result<Request, String> {
        let address = match &self.url {
            Some(url) if !contains(url, "://") && !self.base.is_empty() => joined(&self.base, url),
            Some(url) => url.clone(),
            None => joined(&self.base, &self.path),
        };
        let posts = self.body.as_ref().is_some_and(|body| !body.is_empty()) || self.url.is_none();
        let method = self.method.as_deref().unwrap_or(if posts { "POST" } else { "GET" });
        let mut request = Request::new(method, &address);
        for (name, value) in &self.headers {
            match name.strip_prefix(':') {
                None => request.add(name, value),
                // HTTP/2 names the host in a header of its own.
                Some("authority") => request.add("Host", value),
                Some(_) => {}
            }
        }
        if request.host.is_empty() {
            request.host = request.host_sent().to_ascii_lowercase();
        }
        if let Some(query) = self.query {
            let query = form(&query);
            let mark = if query.is_empty() || request.query.is_empty() { "" } else { "&" };
            request.query = concat(&[&request.query, mark, &query]);
        }
        let body = self.body.or(self.spare.map(String::into_bytes));
        let is_given = body.is_some();
        request.body = body.unwrap_or_default();
        if let Some(kind) = self.content_type.filter(|_| request.header("content-type").is_none() && is_given) {
            request.add("Content-Type", &kind);
        }
        let is_empty = parse_integer(request.value("content-length").trim_ascii()) == Some(0);
        if !is_given && !whole && !is_empty && !method.eq_ignore_ascii_case("GET") {
            request.body_known = false;
            if let Some(name) = self.unknown.first() {
                return Err(concat(&[
                    "The member ",
                    name,
                    " is not understood, and no other holds the body: name the members method, url, headers and body.",
                ]));
            }
        }
        Ok(request)
    }
}

const FORM: &str = "application/x-www-form-urlencoded";

/// Joins a base and the rest of an address.
fn joined(base: &str, rest: &str) -> String {
    let base = base.strip_suffix('/').unwrap_or(base);
    concat(&[base, "/", trim_start_bytes(rest, b"/")])
}

/// Reads headers: an object, pairs, `{ name, value }`, lines.
pub(super) fn headers(value: &Value) -> Vec<(String, String)> {
    let mut headers = Vec::new();
    match value {
        Value::Members(members) => {
            for (name, value) in members {
                let values = if let Value::List(values) = value { values } else { core::slice::from_ref(value) };
                for value in values {
                    headers.extend(value.plain().map(|value| (String::from(name), value)));
                }
            }
        }
        Value::Text(lines) => {
            for line in filter(&split(lines, "\n"), &|line| contains(line, ":")) {
                let (name, value) = cut(line, ":");
                headers.push((String::from(name.trim_ascii()), String::from(value.trim_ascii())));
            }
        }
        Value::List(entries) if entries.iter().all(|entry| entry.text().is_some()) => {
            // Node.js lists names and values in turn; curl in PHP has a line for each.
            let texts: Vec<&str> = entries.iter().filter_map(Value::text).collect();
            if texts.iter().all(|text| contains(text, ":")) {
                return self::headers(&Value::Text(join(&texts, "\n")));
            }
            for pair in texts.chunks_exact(2) {
                headers.push((String::from(pair[0]), String::from(pair[1])));
            }
        }
        Value::List(entries) => {
            for entry in entries {
                let is_off =
                    entry.member("disabled") == &Value::Bool(true) || entry.member("enabled") == &Value::Bool(false);
                let (name, value) = match entry {
                    _ if is_off => continue,
                    Value::List(pair) if pair.len() < 2 => continue,
                    Value::List(pair) => (pair.first(), pair.get(1)),
                    _ => (entry.get("name").or(entry.get("key")), entry.get("value")),
                };
                if let Some(name) = name.and_then(Value::plain) {
                    headers.push((name, value.and_then(Value::plain).unwrap_or_default()));
                }
            }
        }
        _ => {}
    }
    headers
}

/// Encodes a text as forms do.
pub(super) fn plus(text: &str) -> String {
    encode::encode(text, encode::QUOTE_PLUS)
}

/// Encodes pairs as in a query; a text stays as it is.
pub(super) fn form(value: &Value) -> String {
    if let Value::Text(text) = value {
        return String::from(text.strip_prefix('?').unwrap_or(text));
    }
    let mut out = String::new();
    for (name, value) in headers(value) {
        let mark = if out.is_empty() { "" } else { "&" };
        out = concat(&[&out, mark, &plus(&name), "=", &plus(&value)]);
    }
    out
}

/// Returns whether a text can be an address.
pub(super) fn is_address(text: &str) -> bool {
    starts_with_ignore_case(text, "https://") || starts_with_ignore_case(text, "http://") || text.starts_with('/')
}
