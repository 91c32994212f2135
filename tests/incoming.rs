//! The verdicts on incoming signatures: the table `incoming.json`, which tests/js/incoming.test.mjs runs too. An
//! independent signer that follows the manual signs the requests, so that no code of the crate checks itself.
#![cfg(not(target_arch = "wasm32"))]

#[path = "support/reference.rs"]
#[expect(dead_code, reason = "tests/properties.rs compares every step")]
mod reference;

use reference::{Tc3, v1};
use serde_json::Value;
use tencentdb_postgres::sign::{IncomingSignature, ParseRequestError, RequestParts, VerifyError};

const ID: &str = "AKIDEXAMPLE";
const KEY: &str = "not-a-real-key";

type Pairs = Vec<(String, String)>;

/// A request as it arrives.
struct Arrived {
    method: String,
    url: String,
    headers: Pairs,
    body: Vec<u8>,
}

#[test]
fn incoming_signatures_get_the_verdict_of_the_table() {
    let table: Value = serde_json::from_str(include_str!("incoming.json")).unwrap();
    let cases = table["cases"].as_array().unwrap();
    let ours = cases.iter().filter(|case| case["urlOnly"] != true);
    let mut count = 0;
    for case in ours {
        let by = case["by"].as_str().unwrap();
        let arrived = sent(case, if by.starts_with("TC3") { by_header(case) } else { by_parameter(case, by) });
        assert_eq!(verdict(&arrived), case["verdict"], "{}", case["name"]);
        count += 1;
    }
    assert!(count > 100, "{count} cases");
}

/// Returns the text at a path of a case.
fn text<'c>(case: &'c Value, path: &str) -> Option<&'c str> {
    case.pointer(path).and_then(Value::as_str)
}

fn pairs(list: Option<&Value>) -> Pairs {
    let pair = |pair: &Value| (pair[0].as_str().unwrap().to_owned(), pair[1].as_str().unwrap().to_owned());
    list.and_then(Value::as_array).map(|list| list.iter().map(pair).collect()).unwrap_or_default()
}

fn by_header(case: &Value) -> Arrived {
    let method = text(case, "/signed/method").unwrap_or("POST");
    let query = text(case, "/signed/query").unwrap_or_default();
    let body = text(case, "/signed/bodyHex").map_or_else(
        || text(case, "/signed/body").unwrap_or("{}").as_bytes().to_vec(),
        |digits| (0..digits.len()).step_by(2).map(|at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap()).collect(),
    );
    let payload = text(case, "/signed/payload").map_or(&*body, str::as_bytes);
    let timestamp = case.pointer("/signed/timestamp").and_then(Value::as_u64).unwrap_or(1_700_000_000);
    let day = text(case, "/signed/day").unwrap_or("2023-11-14");
    let mut signed = pairs(case.pointer("/signed/headers"));
    if signed.is_empty() {
        signed = vec![("content-type".into(), "application/json".into()), ("host".into(), "h.example".into())];
    }
    let covered = Tc3 {
        method,
        path: "/",
        query,
        headers: &signed,
        payload,
        day,
        service: "postgres",
        timestamp,
        id: ID,
        key: KEY,
    };
    let steps = covered.sign();
    let mut authorization = steps.authorization;
    if case["upper"] == true {
        authorization = authorization.replace(&steps.signature, &steps.signature.to_uppercase());
    }
    let headers = [
        ("Authorization", &*authorization),
        ("Content-Type", "application/json"),
        ("Host", "h.example"),
        ("X-TC-Action", "DescribeZones"),
        ("X-TC-Version", "2017-03-12"),
        ("X-TC-Timestamp", &timestamp.to_string()),
    ];
    let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
    let mark = if query.is_empty() { "" } else { "?" };
    Arrived { method: method.into(), url: format!("https://h.example/{mark}{query}"), headers, body }
}

fn by_parameter(case: &Value, by: &str) -> Arrived {
    let method = text(case, "/signed/method").unwrap_or("POST");
    let given = [
        ("Action", "DescribeZones"),
        ("Limit", "20"),
        ("Nonce", "7"),
        ("SecretId", ID),
        ("SignatureMethod", by),
        ("Timestamp", "1700000000"),
        ("Version", "2017-03-12"),
    ];
    let mut params: Pairs = given.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
    for (name, value) in pairs(case.pointer("/signed/params")) {
        params.retain(|(other, _)| *other != name);
        params.push((name, value));
    }
    if let Some(without) = case.pointer("/signed/without") {
        params.retain(|(name, _)| !without.as_array().unwrap().contains(&Value::from(&**name)));
    }
    params.sort();
    let joined = params.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&");
    let signature = v1(by, KEY, &format!("{method}h.example/?{joined}"));
    params.push(("Signature".into(), signature));
    let mut form = params
        .iter()
        .map(|(name, value)| format!("{}={}", encoded(name), encoded(value)))
        .collect::<Vec<_>>()
        .join("&");
    if let (Some(from), Some(to)) = (text(case, "/replaceText/0"), text(case, "/replaceText/1")) {
        form = form.replace(from, to);
    }
    form += text(case, "/sent/more").unwrap_or_default();
    let is_get = method == "GET";
    let kind = if is_get { vec![] } else { vec![("Content-Type".into(), "application/x-www-form-urlencoded".into())] };
    let headers = [vec![("Host".into(), "h.example".into())], kind].concat();
    let url = if is_get { format!("https://h.example/?{form}") } else { "https://h.example/".into() };
    Arrived { method: method.into(), url, headers, body: if is_get { Vec::new() } else { form.into_bytes() } }
}

fn encoded(text: &str) -> String {
    let byte =
        |byte: u8| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    text.bytes().map(byte).collect()
}

/// Changes the request on its way as the case says.
fn sent(case: &Value, mut arrived: Arrived) -> Arrived {
    let Arrived { method, url, headers, body } = &mut arrived;
    for (from, to) in [("/sent/method", method), ("/sent/url", url)] {
        if let Some(text) = text(case, from) {
            text.clone_into(to);
        }
    }
    if let Some(text) = text(case, "/sent/body") {
        *body = text.as_bytes().to_vec();
    }
    for name in case["drop"].as_array().into_iter().flatten() {
        headers.retain(|(other, _)| other != name.as_str().unwrap());
    }
    for (name, value) in case["set"].as_object().into_iter().flatten() {
        headers.retain(|(other, _)| other != name);
        headers.push((name.clone(), value.as_str().unwrap().to_owned()));
    }
    if let (Some(name), Some(from), Some(to)) =
        (text(case, "/replace/0"), text(case, "/replace/1"), text(case, "/replace/2"))
    {
        let (_, value) = headers.iter_mut().find(|(other, _)| other == name).unwrap();
        *value = value.replace(from, to);
    }
    headers.extend(pairs(case.get("add")));
    arrived
}

/// Returns the package's word for the verdict of the crate.
fn verdict(arrived: &Arrived) -> &'static str {
    let target = arrived.url.strip_prefix("https://").map_or(&*arrived.url, |rest| match rest.find('/') {
        Some(at) => &rest[at..],
        None => "/",
    });
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let headers: Vec<(&str, &str)> = arrived.headers.iter().map(|(name, value)| (&**name, &**value)).collect();
    let host = headers.iter().find(|(name, _)| *name == "Host").map_or("h.example", |(_, value)| value);
    let request = RequestParts { method: &arrived.method, path, query, headers: &headers, payload: &arrived.body };
    let signature = match IncomingSignature::parse(&request) {
        Ok(signature) => signature,
        Err(ParseRequestError::Unsigned) => return "unsigned",
        Err(ParseRequestError::Missing(_)) => return "missing",
        Err(_) => return "malformed",
    };
    if signature.secret_id() != ID {
        return "unknown-key";
    }
    match signature.verify(host, KEY) {
        Ok(()) => "ok",
        Err(VerifyError::DateMismatch { .. } | VerifyError::TimestampOutOfRange) => "day",
        Err(VerifyError::HeaderNotSigned { .. }) => "not-signed",
        Err(_) => "signature",
    }
}
