//! A request for every kind of fault, with that fault and no other.

use std::collections::BTreeMap;

use super::signer::*;

/// A faulty request, and what is known of it.
pub struct Fault {
    /// The number of the cause in the list of all of them; 0: none of the list.
    pub number: u8,
    /// The code of the cause.
    pub code: &'static str,
    /// Which form of it, in a word or two.
    pub name: &'static str,
    pub input: String,
    /// Id, key and token; without them only reading can tell.
    pub credential: Option<(String, String, Option<String>)>,
    /// The service's answer.
    pub answer: String,
    pub now: Option<u64>,
    /// Shown on the page.
    #[cfg_attr(
        target_arch = "wasm32",
        expect(dead_code, reason = "the page's examples are written where there are files")
    )]
    pub example: bool,
}

impl Fault {
    fn secretless(self) -> Self {
        Self { credential: None, ..self }
    }

    fn example(self) -> Self {
        Self { example: true, ..self }
    }

    fn credential(self, id: &str, key: &str) -> Self {
        Self { credential: Some((id.into(), key.into(), None)), ..self }
    }

    fn answer(self, answer: impl Into<String>) -> Self {
        Self { answer: answer.into(), ..self }
    }

    fn now(self, now: u64) -> Self {
        Self { now: Some(now), ..self }
    }
}

fn fault(number: u8, code: &'static str, name: &'static str, input: impl Into<String>) -> Fault {
    let credential = Some((ID.into(), KEY.into(), None));
    Fault { number, code, name, input: input.into(), credential, answer: String::new(), now: None, example: false }
}

pub fn refusal(code: &str, message: &str) -> String {
    serde_json::json!({ "Response": { "Error": { "Code": code, "Message": message }, "RequestId": "a3b2" } })
        .to_string()
}

/// Puts a text in place of another, which must be there.
fn replaced(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "{from} is not in {text}");
    text.replacen(from, to, 1)
}

pub fn all() -> Vec<Fault> {
    let groups: [fn() -> Vec<Fault>; 7] = [times, bodies, headers, derivations, keys, wires, old];
    groups.into_iter().flat_map(|group| group()).collect()
}

/// 1 to 4.
fn times() -> Vec<Fault> {
    let expired = |server: u64| {
        refusal(
            "AuthFailure.SignatureExpire",
            &format!("The signature has expired. Timestamp {NOW}, server time {server}."),
        )
    };
    let local_day = Draft { key_date: NEXT_DAY.into(), ..Draft::post().both(|side| side.date = NEXT_DAY.into()) };
    let day_in_key = Draft { key_date: NEXT_DAY.into(), ..Draft::post() };
    let resent = || {
        let entry = Draft::post().finish().har_entry();
        let mut last = entry.clone();
        last["response"] =
            serde_json::json!({ "status": 200, "headers": [], "content": { "text": expired(NOW + 400) } });
        serde_json::json!({ "log": { "entries": [entry, entry, last] } }).to_string()
    };
    let milliseconds = "1700000000123";
    vec![
        fault(1, "scope-date-not-utc", "local day", local_day.finish().http()).example(),
        fault(1, "scope-date-not-utc", "local day, read", local_day.finish().curl()).secretless(),
        fault(1, "scope-date-not-utc", "local day in the key", day_in_key.finish().http()),
        fault(1, "scope-date-not-utc", "no dashes", replaced(&Draft::post().finish().http(), DAY, "20231114"))
            .secretless(),
        fault(2, "clock-skew", "eight hours", Draft::post().finish().curl())
            .answer(expired(NOW - 8 * 3600 - 2))
            .secretless()
            .example(),
        fault(2, "clock-skew", "twelve minutes", Draft::post().finish().http()).answer(expired(NOW + 720)),
        fault(2, "clock-skew", "by the clock given", Draft::post().finish().http()).now(NOW - 1000),
        fault(2, "clock-skew", "by the Date header", Draft::post().finish().http()).answer(format!(
            "HTTP/1.1 200 OK\r\nDate: Tue, 14 Nov 2023 22:00:00 GMT\r\n\r\n{}",
            refusal("AuthFailure.SignatureExpire", "expired")
        )),
        fault(
            3,
            "timestamp-format",
            "milliseconds",
            Draft::post().both(|side| side.timestamp = milliseconds.into()).finish().fetch(),
        )
        .example(),
        fault(
            3,
            "timestamp-format",
            "milliseconds sent",
            Draft::post().sent(|side| side.timestamp = milliseconds.into()).finish().http(),
        ),
        fault(
            3,
            "timestamp-format",
            "fraction",
            Draft::post().both(|side| side.timestamp = "1700000000.123".into()).finish().http(),
        )
        .secretless(),
        fault(
            3,
            "timestamp-format",
            "space signed",
            Draft::post().signed(|side| side.timestamp = "1700000000 ".into()).finish().http(),
        ),
        fault(
            3,
            "timestamp-format",
            "in words",
            Draft::post().sent(|side| side.timestamp = "2023-11-14T22:13:20Z".into()).finish().http(),
        )
        .secretless(),
        fault(4, "timestamp-stale", "sent three times", resent()).example(),
        fault(4, "timestamp-stale", "yesterday's", Draft::post().finish().http()).now(NOW + 40 * 3600),
        fault(
            4,
            "timestamp-stale",
            "new header, old signature",
            Draft::post().signed(|side| side.timestamp = (NOW - 42).to_string()).finish().http(),
        ),
    ]
}

/// 5 to 7, and 25.
fn bodies() -> Vec<Fault> {
    let signing = |body: &str| Draft::post().signed(|side| side.body = body.into()).finish();
    let value: serde_json::Value = serde_json::from_str(BODY).unwrap();
    let python = BODY.replace(',', ", ").replace("\":", "\": ");
    let members: BTreeMap<_, _> = value.as_object().unwrap().iter().collect();
    let sorted = serde_json::to_string(&members).unwrap();
    let chinese = r#"{"Name":"订单","Limit":20}"#;
    let chinese_ascii = r#"{"Name":"\u8ba2\u5355","Limit":20}"#;
    let letters = |signed: &'static str, sent: &'static str| {
        Draft::post().signed(move |side| side.body = signed.into()).sent(move |side| side.body = sent.into()).finish()
    };
    let twice: String = chinese.bytes().map(char::from).collect();
    let unsigned_literal = Draft { payload: Some("UNSIGNED-PAYLOAD".into()), ..Draft::post() }
        .with("X-TC-Content-SHA256", "UNSIGNED-PAYLOAD");
    let unsigned_untold = Draft { payload: Some(sha256(b"UNSIGNED-PAYLOAD")), ..Draft::post() };
    let with_newline = format!("{BODY}\n");
    vec![
        fault(5, "body-rewritten", "Python signs, something compacts", signing(&python).curl()).example(),
        fault(5, "body-rewritten", "indented", signing(&serde_json::to_string_pretty(&value).unwrap()).http()),
        fault(5, "body-rewritten", "members sorted", signing(&sorted).json()),
        fault(5, "body-rewritten", "line break signed", signing(&with_newline).har()),
        fault(
            5,
            "body-rewritten",
            "line break sent",
            Draft::post().sent(|side| side.body = format!("{BODY}\n")).finish().http(),
        ),
        fault(
            5,
            "body-rewritten",
            "compact signed, spaces sent",
            Draft::post().sent(|side| side.body = BODY.replace(':', ": ")).finish().curl(),
        ),
        fault(5, "body-rewritten", "cut off", Draft::post().finish().http().replace("\"orders\"]}]}", "")),
        fault(6, "body-encoding", "escapes signed, letters sent", letters(chinese_ascii, chinese).curl()).example(),
        fault(6, "body-encoding", "letters signed, escapes sent", letters(chinese, chinese_ascii).http()),
        fault(
            6,
            "body-encoding",
            "encoded twice",
            Draft::post()
                .signed(|side| side.body = chinese.into())
                .sent(|side| side.body = twice.clone())
                .finish()
                .http(),
        ),
        fault(
            6,
            "body-encoding",
            "encoded twice, read",
            Draft::post().both(|side| side.body = twice.clone()).finish().http(),
        )
        .secretless(),
        fault(
            6,
            "body-encoding",
            "lost letters",
            Draft::post().both(|side| side.body = r#"{"Name":"���"}"#.into()).finish().http(),
        )
        .secretless(),
        fault(
            6,
            "body-encoding",
            "question marks signed",
            Draft::post()
                .signed(|side| side.body = r#"{"Name":"??","Limit":20}"#.into())
                .sent(|side| side.body = chinese.into())
                .finish()
                .http(),
        ),
        fault(
            7,
            "empty-body",
            "nothing signed, braces sent",
            Draft::post().signed(|side| side.body = String::new()).sent(|side| side.body = "{}".into()).finish().curl(),
        )
        .example(),
        fault(
            7,
            "empty-body",
            "braces signed, nothing sent",
            Draft::post().signed(|side| side.body = "{}".into()).sent(|side| side.body = String::new()).finish().http(),
        ),
        fault(7, "empty-body", "null signed", signing("null").http()),
        fault(
            7,
            "empty-body",
            "GET signed with braces",
            Draft::get("Limit=20").signed(|side| side.body = "{}".into()).finish().http(),
        ),
        fault(25, "unsigned-payload", "the word itself", unsigned_literal.finish().http()).example(),
        fault(25, "unsigned-payload", "not told in a header", unsigned_untold.finish().http()),
        fault(
            25,
            "unsigned-payload",
            "told, but signed",
            Draft::post().with("X-TC-Content-SHA256", "UNSIGNED-PAYLOAD").finish().http(),
        ),
    ]
}

/// 8 to 12.
fn headers() -> Vec<Fault> {
    let content_type = |value: &'static str| Draft::post().sent(move |side| side.content_type = value.into()).finish();
    let three = "content-type;host;x-tc-action";
    let by_case = |change: fn(String) -> String| {
        let draft = Draft::post().list(three);
        let canonical = change(draft.canonical());
        let signature = hex::encode(hmac(&draft.key(), &draft.to_sign(&canonical)));
        draft.finish_with(&draft.authorization(&signature))
    };
    let listed = |list: &str| Draft::post().list(list).finish();
    let service = |service: &'static str| Draft::post().both(move |side| side.service = service.into()).finish();
    let local = |signed: &'static str, sent: &'static str| {
        Draft::post()
            .signed(move |side| side.host = signed.into())
            .sent(move |side| side.host = sent.into())
            .finish()
            .to(sent)
    };
    let only_block = {
        let draft = Draft::post();
        let canonical = draft.canonical();
        let claims = Draft::post().list(three);
        claims.finish_with(&claims.authorization(&hex::encode(hmac(&draft.key(), &draft.to_sign(&canonical)))))
    };
    vec![
        fault(8, "content-type-changed", "charset added", content_type("application/json; charset=utf-8").http())
            .example(),
        fault(
            8,
            "content-type-changed",
            "space lost",
            Draft::post()
                .signed(|side| side.content_type = "application/json; charset=utf-8".into())
                .sent(|side| side.content_type = "application/json;charset=utf-8".into())
                .finish()
                .curl(),
        ),
        fault(8, "content-type-changed", "fetch's own", Draft::post().finish().without("Content-Type").fetch()),
        fault(8, "content-type-changed", "fetch's own, read", Draft::post().finish().without("Content-Type").fetch())
            .secretless(),
        fault(8, "content-type-changed", "not sent", Draft::get("Limit=20").finish().without("Content-Type").http())
            .secretless(),
        fault(8, "content-type-changed", "curl's own", Draft::post().finish().without("Content-Type").curl()),
        fault(9, "signed-headers-wrong", "host not signed", listed("content-type").http()).example(),
        fault(9, "signed-headers-wrong", "unsorted", listed("host;content-type").http()),
        fault(9, "signed-headers-wrong", "unsorted, read", listed("host;content-type").http()).secretless(),
        fault(
            9,
            "signed-headers-wrong",
            "capitals",
            replaced(&Draft::post().finish().http(), "=content-type;host", "=Content-Type;Host"),
        )
        .secretless(),
        fault(9, "signed-headers-wrong", "says more than it does", only_block.http()),
        fault(
            10,
            "header-values-not-canonical",
            "action keeps its capitals",
            by_case(|canonical| canonical.replace("describedbinstances", "DescribeDBInstances")).curl(),
        )
        .example(),
        fault(
            10,
            "header-values-not-canonical",
            "names keep their capitals",
            by_case(|canonical| {
                canonical
                    .replace("content-type", "Content-Type")
                    .replace("host", "Host")
                    .replace("x-tc-action", "X-TC-Action")
            })
            .http(),
        ),
        fault(10, "header-values-not-canonical", "type keeps its capitals", {
            let draft = Draft::post().both(|side| side.content_type = "application/json; charset=UTF-8".into());
            let canonical = draft.canonical().replace("utf-8", "UTF-8");
            draft.finish_with(&draft.authorization(&hex::encode(hmac(&draft.key(), &draft.to_sign(&canonical))))).http()
        }),
        fault(11, "host-changed", "proxy rewrites it", local(HOST, "127.0.0.1:8080").http()).example(),
        fault(11, "host-changed", "port left out", local("127.0.0.1", "127.0.0.1:9200").curl()),
        fault(
            11,
            "host-changed",
            "region's host signed",
            Draft::post().signed(|side| side.host = "postgres.ap-guangzhou.tencentcloudapi.com".into()).finish().http(),
        ),
        fault(
            11,
            "host-changed",
            "two hosts, read",
            Draft::post().sent(|side| side.host = "gateway.example".into()).finish().to(HOST).curl(),
        )
        .secretless(),
        fault(
            11,
            "host-changed",
            "address signed",
            Draft::post().signed(|side| side.host = format!("https://{HOST}")).finish().http(),
        ),
        fault(12, "service-mismatch", "copied from an example", service("cvm").http()).example(),
        fault(12, "service-mismatch", "copied from an example, read", service("cvm").http()).secretless(),
        fault(12, "service-mismatch", "in the key only", {
            let other = Draft::post().signed(|side| side.service = "cvm".into());
            let draft = Draft::post();
            draft
                .finish_with(&draft.authorization(&hex::encode(hmac(&other.key(), &draft.to_sign(&draft.canonical())))))
                .http()
        }),
        fault(
            12,
            "service-mismatch",
            "first part of an address",
            Draft::post()
                .both(|side| {
                    side.host = "127.0.0.1:9200".into();
                    side.service = "127".into();
                })
                .finish()
                .curl(),
        )
        .secretless(),
    ]
}

/// 13 to 16.
fn derivations() -> Vec<Fault> {
    let with_key = |key: Vec<u8>| {
        let draft = Draft::post();
        draft.finish_with(&draft.authorization(&hex::encode(hmac(&key, &draft.to_sign(&draft.canonical()))))).http()
    };
    let chain =
        |first: &str, steps: &[&str]| steps.iter().fold(first.as_bytes().to_vec(), |key, step| hmac(&key, step));
    let tc3 = format!("TC3{KEY}");
    let hex_chain = [DAY, "postgres", "tc3_request"]
        .iter()
        .fold(tc3.clone().into_bytes(), |key, step| hex::encode(hmac(&key, step)).into_bytes());
    let swapped = {
        let date = hmac(DAY.as_bytes(), &tc3);
        let raw = |key: &str, message: &[u8]| {
            use ::hmac::{Hmac, KeyInit, Mac};
            let mut mac = Hmac::<sha2::Sha256>::new_from_slice(key.as_bytes()).unwrap();
            mac.update(message);
            mac.finalize().into_bytes().to_vec()
        };
        raw("tc3_request", &raw("postgres", &date))
    };
    let with_canonical = |change: fn(String) -> String| {
        let draft = Draft::post();
        let canonical = change(draft.canonical());
        draft.finish_with(&draft.authorization(&hex::encode(hmac(&draft.key(), &draft.to_sign(&canonical))))).http()
    };
    let with_to_sign = |change: fn(String) -> String| {
        let draft = Draft::post();
        let text = change(draft.to_sign(&draft.canonical()));
        draft.finish_with(&draft.authorization(&hex::encode(hmac(&draft.key(), &text)))).http()
    };
    let with_signature = |change: fn(String) -> String| {
        let draft = Draft::post();
        draft.finish_with(&draft.authorization(&change(draft.signature()))).http()
    };
    let query = |signed: &'static str, sent: &'static str| {
        Draft::get("")
            .signed(move |side| side.query = signed.into())
            .sent(move |side| side.query = sent.into())
            .finish()
    };
    vec![
        fault(13, "key-derivation", "without TC3", with_key(chain(KEY, &[DAY, "postgres", "tc3_request"]))),
        fault(13, "key-derivation", "hex between the steps", with_key(hex_chain)).example(),
        fault(13, "key-derivation", "hex at the end", with_key(hex::encode(Draft::post().key()).into_bytes())),
        fault(
            13,
            "key-derivation",
            "as AWS",
            with_key(chain(&format!("AWS4{KEY}"), &[DAY, "ap-guangzhou", "postgres", "aws4_request"])),
        ),
        fault(13, "key-derivation", "order", with_key(chain(&tc3, &["postgres", DAY, "tc3_request"]))),
        fault(13, "key-derivation", "key and message exchanged", with_key(swapped)),
        fault(13, "key-derivation", "no last step", with_key(chain(&tc3, &[DAY, "postgres"]))),
        fault(13, "key-derivation", "no step at all", with_key(KEY.as_bytes().to_vec())),
        fault(
            14,
            "canonical-request-form",
            "no empty line",
            with_canonical(|text| text.replace("\n\ncontent-type;", "\ncontent-type;")),
        )
        .example(),
        fault(
            14,
            "canonical-request-form",
            "no line for the query",
            with_canonical(|text| text.replacen("\n\n", "\n", 1)),
        ),
        fault(14, "canonical-request-form", "line break at the end", with_canonical(|text| text + "\n")),
        fault(
            14,
            "canonical-request-form",
            "space after colons",
            with_canonical(|text| text.replace("type:", "type: ").replace("host:", "host: ")),
        ),
        fault(14, "canonical-request-form", "Windows line breaks", with_canonical(|text| text.replace('\n', "\r\n"))),
        fault(
            14,
            "canonical-request-form",
            "real path",
            Draft::post().both(|side| side.path = "/v3/postgres".into()).finish().http(),
        ),
        fault(
            14,
            "canonical-request-form",
            "no algorithm",
            with_to_sign(|text| text.replacen("TC3-HMAC-SHA256\n", "", 1)),
        ),
        fault(
            14,
            "canonical-request-form",
            "other method",
            Draft::post().signed(|side| side.method = "GET".into()).finish().http(),
        ),
        fault(15, "digest-form", "canonical request not hashed", {
            let draft = Draft::post();
            let canonical = draft.canonical();
            let text = draft.to_sign(&canonical).replace(&sha256(canonical.as_bytes()), &canonical);
            draft.finish_with(&draft.authorization(&hex::encode(hmac(&draft.key(), &text)))).http()
        }),
        fault(15, "digest-form", "hash in capitals", {
            let draft = Draft::post();
            let canonical = draft.canonical();
            let hash = sha256(canonical.as_bytes());
            let text = draft.to_sign(&canonical).replace(&hash, &hash.to_uppercase());
            draft.finish_with(&draft.authorization(&hex::encode(hmac(&draft.key(), &text)))).http()
        }),
        fault(
            15,
            "digest-form",
            "body's hash in capitals",
            Draft { payload: Some(sha256(BODY.as_bytes()).to_uppercase()), ..Draft::post() }.finish().http(),
        ),
        fault(15, "digest-form", "signature in capitals", with_signature(|signature| signature.to_uppercase()))
            .secretless(),
        fault(
            15,
            "digest-form",
            "signature in base64",
            with_signature(|signature| base64(&hex::decode(signature).unwrap())),
        )
        .example(),
        fault(15, "digest-form", "signature cut off", with_signature(|signature| signature[..40].into())).secretless(),
        fault(16, "query-encoding", "raw signed", query("Limit=20&Name=two words", "Limit=20&Name=two%20words").http()),
        fault(
            16,
            "query-encoding",
            "plus for spaces",
            query("Limit=20&Name=two+words*", "Limit=20&Name=two%20words%2A").curl(),
        )
        .example(),
        fault(
            16,
            "query-encoding",
            "sorted signed, unsorted sent",
            query("Limit=20&Offset=0", "Offset=0&Limit=20").fetch(),
        ),
        fault(16, "query-encoding", "stars", query("Name=a%2Ab%27c", "Name=a*b'c").http()),
        fault(16, "query-encoding", "no query signed", query("", "Limit=20").http()),
    ]
}

/// 17 to 21.
fn keys() -> Vec<Fault> {
    let secret = |secret: &str| Draft::post().secret(secret).finish().http();
    let temporary = "AKIDz8krbsJ5yKBZQpn74WFkmLPx3-temporary-EXAMPLE-temporary-EXAMPLE";
    let correct = || Draft::post().finish().http();
    vec![
        fault(17, "secret-text", "line break at its end", secret(&format!("{KEY}\n"))).example(),
        fault(17, "secret-text", "quotes around it", secret(&format!("\"{KEY}\""))),
        fault(17, "secret-text", "space before it", secret(&format!(" {KEY}"))),
        fault(17, "secret-text", "cut off", secret(&KEY[..30])),
        fault(17, "secret-text", "line break in the one given too", secret(&format!("{KEY}\n")))
            .credential(ID, &format!("{KEY}\n")),
        fault(17, "secret-text", "placeholder id", Draft::post().id("YOUR_SECRET_ID").finish().http()).secretless(),
        fault(18, "credential-mixed-up", "id as key", Draft::post().secret(ID).finish().http()),
        fault(18, "credential-mixed-up", "exchanged", Draft::post().id(KEY).secret(ID).finish().http()).example(),
        fault(18, "credential-mixed-up", "exchanged, read", Draft::post().id(KEY).secret(ID).finish().http())
            .secretless(),
        fault(
            18,
            "credential-mixed-up",
            "exchanged in what is given",
            Draft::post().id(KEY).secret(ID).finish().http(),
        )
        .credential(KEY, ID),
        fault(18, "credential-mixed-up", "environment not loaded", Draft::post().id("").secret("").finish().curl())
            .secretless(),
        fault(
            18,
            "credential-mixed-up",
            "undefined",
            Draft::post().id("undefined").secret("undefined").finish().curl(),
        ),
        fault(18, "credential-mixed-up", "empty key", Draft::post().secret("").finish().curl()),
        fault(
            18,
            "credential-mixed-up",
            "of another pair",
            Draft::post().id("AKIDAnotherOneOfTheSameAccount000000").secret("another").finish().http(),
        ),
        fault(19, "foreign-key", "AWS", Draft::post().id("AKIAIOSFODNN7EXAMPLE").finish().http())
            .credential("AKIAIOSFODNN7EXAMPLE", KEY)
            .example(),
        fault(19, "foreign-key", "DNSPod token", Draft::post().id("123456").finish().http()).secretless(),
        fault(
            19,
            "foreign-key",
            "application key",
            Draft::post().id("0123456789abcdef0123456789abcdef").finish().http(),
        )
        .secretless(),
        fault(20, "token-mismatch", "undefined", Draft::post().with("X-TC-Token", "undefined").finish().fetch()),
        fault(20, "token-mismatch", "left out", Draft::post().id(temporary).finish().http())
            .credential(temporary, KEY)
            .example(),
        fault(20, "token-mismatch", "left out, read", Draft::post().id(temporary).finish().http()).secretless(),
        fault(
            20,
            "token-mismatch",
            "with a long-term key",
            Draft::post().with("X-TC-Token", "a-token-of-some-length").finish().http(),
        ),
        fault(20, "token-mismatch", "refused", correct())
            .answer(refusal("AuthFailure.TokenFailure", "Token error"))
            .secretless(),
        fault(21, "key-unusable", "not found", correct())
            .answer(refusal("AuthFailure.SecretIdNotFound", "The SecretId is not found"))
            .example(),
        fault(21, "key-unusable", "not found, read", correct())
            .answer(refusal("AuthFailure.InvalidSecretId", "no"))
            .secretless(),
        fault(0, "wrong-secret", "another key", secret("ZZ5t9xGARNpq86cd98joQYCN3EXAMPLE"))
            .answer(refusal("AuthFailure.SignatureFailure", "no"))
            .example(),
        fault(0, "wrong-secret", "right by itself", correct()).answer(refusal("AuthFailure.SignatureFailure", "no")),
    ]
}

/// 22, 24 and 26.
fn wires() -> Vec<Fault> {
    let correct = || Draft::post().finish();
    let authorization = |change: fn(String) -> String| {
        let draft = Draft::post();
        draft.finish_with(&change(draft.authorization(&draft.signature()))).http()
    };
    vec![
        fault(22, "headers-lost", "Authorization", correct().without("Authorization").http()).example(),
        fault(22, "headers-lost", "timestamp", correct().without("X-TC-Timestamp").http()),
        fault(
            22,
            "headers-lost",
            "action and version",
            correct().without("X-TC-Action").without("X-TC-Version").curl(),
        )
        .secretless(),
        fault(22, "headers-lost", "double", Draft::post().with("X-TC-Timestamp", "1700000001").finish().http()),
        fault(
            22,
            "headers-lost",
            "a signed one",
            Draft::post().list("content-type;host;x-tc-region").finish().without("X-TC-Region").http(),
        ),
        fault(24, "authorization-malformed", "no space after commas", authorization(|text| text.replace(", ", ",")))
            .example(),
        fault(24, "authorization-malformed", "Bearer", authorization(|text| format!("Bearer {text}"))),
        fault(
            24,
            "authorization-malformed",
            "quotes",
            authorization(|text| text.replace("Signature=", "Signature=\"") + "\""),
        )
        .secretless(),
        fault(24, "authorization-malformed", "line break", {
            let wire = correct();
            wire.json().replace(", SignedHeaders", ",\\n SignedHeaders")
        }),
        fault(
            24,
            "authorization-malformed",
            "no SignedHeaders",
            authorization(|text| text.replace("SignedHeaders=content-type;host, ", "")),
        ),
        fault(26, "not-a-signature-fault", "permission", correct().http())
            .answer(refusal("UnauthorizedOperation", "denied"))
            .example(),
        fault(26, "not-a-signature-fault", "of the product", correct().http())
            .answer(refusal("FailedOperation.QueryVpcFailed", "no"))
            .secretless(),
        fault(26, "not-a-signature-fault", "MFA", correct().http()).answer(refusal("AuthFailure.MFAFailure", "no")),
        fault(26, "not-a-signature-fault", "gateway", correct().http())
            .answer("HTTP/1.1 403 Forbidden\r\nServer: nginx\r\n\r\n<html>403</html>"),
        fault(26, "not-a-signature-fault", "unknown action", correct().http())
            .answer("code: InvalidAction, message: unknown")
            .secretless(),
        fault(0, "unsigned", "nothing of it", "curl https://postgres.tencentcloudapi.com -d '{}'").secretless(),
        fault(0, "unreadable", "no request", "hello").secretless(),
        fault(0, "secret-needed", "reads well", correct().http())
            .answer(refusal("AuthFailure.SignatureFailure", "no"))
            .secretless(),
    ]
}

/// 23.
fn old() -> Vec<Fault> {
    let v1 = V1::get();
    let signed = |pairs: &[(String, String)]| v1.finish_with(&encoded(&v1.sign(&v1.to_sign(pairs))));
    let plain = v1.sign(&v1.to_sign(&v1.sorted()));
    let encoded_values: Vec<(String, String)> =
        v1.sorted().into_iter().map(|(name, value)| (name, encoded(&value))).collect();
    let mut fewer = v1.sorted();
    fewer.retain(|(name, _)| name != "Limit");
    let slashes = (0..)
        .map(|nonce| V1::get().with("Seed", &nonce.to_string()))
        .find(|v1| v1.sign(&v1.to_sign(&v1.sorted())).contains('+'))
        .unwrap();
    let plus = slashes.sign(&slashes.to_sign(&slashes.sorted()));
    let sha256 = V1 { sha256: true, ..V1::get() };
    let posted = V1 { method: "POST", ..V1::get() };
    let large = V1 { method: "POST", ..V1::get() }.with("Big", &"x".repeat(1 << 20));
    let mut json = Draft::post().finish();
    json.target = format!("/?{}", &v1.finish().target[2..]);
    vec![
        fault(23, "v1-signature", "not sorted", signed(&v1.pairs).curl()).example(),
        fault(23, "v1-signature", "encoded before signing", signed(&encoded_values).http()),
        fault(23, "v1-signature", "encoded twice", v1.finish_with(&encoded(&encoded(&plain))).http()).secretless(),
        fault(23, "v1-signature", "not encoded", slashes.finish_with(&plus).http()).secretless(),
        fault(23, "v1-signature", "other algorithm", sha256.finish().url()),
        fault(23, "v1-signature", "signed as GET, sent by POST", posted.finish_with(&encoded(&plain)).http()),
        fault(23, "v1-signature", "a parameter added", signed(&fewer).url()),
        fault(23, "v1-signature", "too large", large.finish().json()).secretless(),
        fault(23, "v1-signature", "with a JSON body", json.without("Authorization").http()).secretless(),
        fault(23, "v1-signature", "no nonce", {
            let mut v1 = V1::get();
            v1.pairs.retain(|(name, _)| name != "Nonce");
            v1.finish().url()
        })
        .secretless(),
        fault(11, "host-changed", "v1, region's host signed", {
            let other = V1 { host: "postgres.ap-guangzhou.tencentcloudapi.com".into(), ..V1::get() };
            v1.finish_with(&encoded(&other.sign(&other.to_sign(&other.sorted())))).http()
        }),
        fault(17, "secret-text", "v1, line break", V1 { secret: format!("{KEY}\n"), ..V1::get() }.finish().url()),
        fault(3, "timestamp-format", "v1, milliseconds", {
            let mut v1 = V1::get();
            v1.pairs[3].1 = "1700000000123".into();
            v1.finish().url()
        }),
        fault(2, "clock-skew", "v1", v1.finish().url())
            .answer(refusal("AuthFailure.SignatureExpire", "server time 1700001000")),
        fault(
            0,
            "wrong-secret",
            "v1",
            V1 { secret: "ZZ5t9xGARNpq86cd98joQYCN3EXAMPLE".into(), ..V1::get() }.finish().url(),
        ),
    ]
}
