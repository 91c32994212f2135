//! No text upsets the diagnosis, and none keeps it busy for long.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use tencentdb_postgres::Credential;
use tencentdb_postgres::diagnose::{Answer, Knowledge, Request, diagnose, diagnose_request};

use super::everything;
use super::faults;
use super::signer::{ID, KEY};

fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

fn scrap() -> impl Strategy<Value = String> {
    let tokens = "curl|fetch(|-H|'|\"|$'|\\|^|`|{|}|[|]|:|,|\n|\n\n|\r\n| |://|/|?|&|=|%|%2|+|Authorization: \
        |TC3-HMAC-SHA256|Credential=|SignedHeaders=|Signature=|X-TC-Timestamp: \
        |\\u|\\ud83d|\\x|é|订|😀|\u{0}|-d|--data-raw|@|POST / HTTP/1.1|Host: x|> |< |HTTP/1.1 \
        200|9999999999999999999|-1|1e9|tc3_request|;|Content-Length: 5|log|entries|request|headers|url|body|$ |PS \
        C:\\> |wget |http |iwr |Invoke-WebRequest -Uri |-Headers \
        @{|@'|'@|@\"|requests.post(|axios(|JSON.stringify(|json.dumps(|curl_setopt_array($ch, \
        [|<?php|=>|->|::|=|$|${|$(|{{|}}|function(|() => {|(|)|b'|f\"|'''|```|send: b'|--> POST \
        https://x/|<<EOF|EOF|%A%|‘|”|Data: |Request URL: |meta {|// |/*|new |:=";
    select(tokens.split('|').map(String::from).collect::<Vec<_>>())
}

/// A faulty request with a few places changed.
fn mutated() -> impl Strategy<Value = String> {
    let inputs: Vec<String> =
        faults::all().into_iter().map(|fault| fault.input).filter(|input| input.len() < 10_000).collect();
    (select(inputs), vec((any::<Index>(), 0..8_usize, scrap()), 0..6)).prop_map(|(text, changes)| {
        let mut letters: Vec<char> = text.chars().collect();
        for (at, gone, new) in changes {
            let at = at.index(letters.len() + 1);
            let end = (at + gone).min(letters.len());
            letters.splice(at..end, new.chars());
        }
        letters.into_iter().collect()
    })
}

fn pasted() -> impl Strategy<Value = String> {
    prop_oneof![6 => mutated(), 2 => vec(scrap(), 0..30).prop_map(|scraps| scraps.concat()), 1 => any::<String>()]
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn any_text_gives_a_diagnosis_without_secrets(text in pasted(), answer in pasted(), printed in any::<Option<String>>(), secret in prop_oneof!["[A-Za-z0-9]{8,40}", Just(KEY.to_string()), any::<String>()], now in any::<Option<u64>>(), given in any::<bool>()) {
        let credential = Credential::new(ID, secret.as_str());
        let answer = Answer::read(&answer);
        let knowledge = Knowledge { credential: given.then_some(&credential), answer: Some(&answer), now, printed: printed.as_deref(), attempts: 3, ..Knowledge::default() };
        let diagnosis = diagnose(&text, &knowledge);
        if given && secret.len() >= 8 && secret.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            let shown = everything(&diagnosis);
            prop_assert!(!shown.contains(&secret), "{}", shown);
        }
    }

    #[test]
    fn any_parts_give_a_diagnosis_without_secrets(method in any::<String>(), url in any::<String>(), headers in vec((prop_oneof![Just("Authorization".to_string()), Just("X-TC-Timestamp".into()), any::<String>()], any::<String>()), 0..6), body in vec(any::<u8>(), 0..300)) {
        let mut request = Request::new(&method, &url);
        request.headers = headers;
        request.body = body;
        let credential = Credential::new(ID, KEY);
        let _ = diagnose_request(&request, &Knowledge { credential: Some(&credential), ..Knowledge::default() });
    }
}

/// Texts made to be slow: what is counted is not time but whether an end comes at all.
#[test]
fn long_and_deep_texts_are_diagnosed_in_bounded_work() {
    let credential = Credential::new(ID, KEY);
    let knowledge = Knowledge { credential: Some(&credential), ..Knowledge::default() };
    let head = "POST / HTTP/1.1\nHost: cvm.tencentcloudapi.com\nContent-Type: application/json\nX-TC-Action: \
        A\nX-TC-Version: V\nX-TC-Timestamp: 1700000000\nAuthorization: TC3-HMAC-SHA256 \
        Credential=AKID/2023-11-14/cvm/tc3_request, SignedHeaders=content-type;host, Signature=";
    let signature = "0".repeat(64);
    let deep = "[".repeat(200_000);
    let long = format!("{{\"a\":\"{}\"}}", "é\\".repeat(1_000_000));
    let wide = format!("[{}1]", "{\"a\":1},".repeat(30_000));
    for body in [deep, long, wide, "x".repeat(5_000_000)] {
        let _ = diagnose(&format!("{head}{signature}\n\n{body}"), &knowledge);
        let _ = diagnose(&body, &knowledge);
        let _ = diagnose(&format!("curl https://x -d '{body}'"), &knowledge);
    }
    let query = "a=b&".repeat(200_000);
    let _ = diagnose(&format!("https://cvm.tencentcloudapi.com/?{query}Signature=x&SecretId=AKID"), &knowledge);
    let _ = diagnose(&format!("{}{signature}\n", head.replace("POST /", &format!("GET /?{query}"))), &knowledge);
    let names = "x-a;".repeat(20_000);
    let _ = diagnose(&format!("{}{signature}\n\n{{}}", head.replace("content-type;host", &names)), &knowledge);
    let headers = "X-A: b\n".repeat(50_000);
    let _ = diagnose(&format!("{}{signature}\n{headers}\n{{}}", head), &knowledge);
}

/// Texts that once broke a reader: names and marks at the very beginning, cut short, with characters of several bytes.
#[test]
fn texts_cut_at_their_beginning_are_diagnosed() {
    for text in [
        "\"curl_setopt_array($ch, [”",
        "post(",
        "”post(",
        "send:",
        "”send: b'",
        "-Uri",
        "Authorization",
        "[”: {",
        "data:{",
        "{”body”",
    ] {
        for start in ["", "\"", "”", "'", "(", ":"] {
            let text = format!("{start}{text}");
            assert!(!diagnose(&text, &Knowledge::default()).findings.is_empty(), "{text}");
        }
    }
}
