//! Requests without a fault must give no finding, in whichever form they come.

use tencentdb_postgres::Credential;
use tencentdb_postgres::diagnose::{Knowledge, diagnose};

use super::signer::*;

const REQUESTS: usize = 10_000;

/// Chance, the same every time.
struct Chance(u64);

impl Chance {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % below
    }

    fn of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.next(list.len())]
    }

    fn text(&mut self, letters: &str, most: usize) -> String {
        let letters: Vec<char> = letters.chars().collect();
        (0..self.next(most)).map(|_| letters[self.next(letters.len())]).collect()
    }
}

const WORDS: &str = "abcXYZ019 -_.~/+*'\"\\!()é订单😀<>&%\t\n";
const ALPHANUMERIC: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

fn day(timestamp: u64) -> String {
    tencentdb_postgres::sign::Date::from_timestamp(timestamp).as_str().to_owned()
}

fn exactly(chance: &mut Chance, length: usize) -> String {
    let letters: Vec<char> = ALPHANUMERIC.chars().collect();
    (0..length).map(|_| letters[chance.next(letters.len())]).collect()
}

/// A request, the pair it is signed with, and its time.
fn request(chance: &mut Chance) -> (Wire, Credential, u64) {
    let timestamp = 1_500_000_000 + chance.next(500_000_000) as u64;
    let id = format!("AKID{}", exactly(chance, 32));
    let key = exactly(chance, 32);
    let product = chance.of(&["postgres", "cvm", "cdb", "tmt", "redis"]);
    let host = match chance.next(6) {
        0 => format!("{product}.ap-guangzhou.tencentcloudapi.com"),
        1 => format!("{product}.intl.tencentcloudapi.com"),
        2 => "127.0.0.1:9200".into(),
        3 => "gateway.example.org".into(),
        _ => format!("{product}.tencentcloudapi.com"),
    };
    let action = chance.of(&["DescribeDBInstances", "DescribeZones", "CreateAccount"]);
    if chance.next(4) == 0 {
        let method = if chance.next(2) == 0 { "GET" } else { "POST" };
        let mut v1 = V1 { method, host, secret: key.clone(), sha256: false, pairs: Vec::new() }
            .with("Action", action)
            .with("Version", "2017-03-12")
            .with("Nonce", &chance.next(100_000).to_string())
            .with("Timestamp", &timestamp.to_string())
            .with("SecretId", &id);
        match chance.next(3) {
            0 => {
                v1 = v1.with("SignatureMethod", "HmacSHA256");
                v1.sha256 = true;
            }
            1 => v1 = v1.with("SignatureMethod", "HmacSHA1"),
            _ => {}
        }
        for at in 0..chance.next(5) {
            let value = chance.text(WORDS, 12);
            v1 = v1.with(&format!("Filters.{at}.Values.0"), &value);
        }
        let credential = Credential::new(id, key);
        return (v1.finish(), credential, timestamp);
    }
    let by_get = chance.next(4) == 0;
    let mut draft = if by_get {
        let name = encoded(&chance.text(WORDS, 10));
        Draft::get(&format!("Limit={}&Name={name}", chance.next(100)))
    } else {
        Draft::post()
    };
    let value = serde_json::json!({ "Name": chance.text(WORDS, 30), "Limit": chance.next(1000), "Rows": [{ "A": null, "Password": chance.text(WORDS, 9) }] });
    let body = match chance.next(4) {
        _ if by_get => String::new(),
        0 => "{}".into(),
        1 => serde_json::to_string_pretty(&value).unwrap(),
        2 => value.to_string().replace(',', ", "),
        _ => value.to_string(),
    };
    let content_type = if by_get {
        "application/x-www-form-urlencoded"
    } else {
        chance.of(&["application/json", "application/json; charset=utf-8", "application/json;charset=UTF-8"])
    };
    draft = draft.both(|side| {
        side.timestamp = timestamp.to_string();
        side.date = day(timestamp);
        side.service = product.into();
        side.host = host.clone();
        side.action = action.into();
        side.content_type = content_type.into();
        side.body = body.clone();
    });
    draft.key_date = day(timestamp);
    draft.list = chance
        .of(&[
            "content-type;host",
            "content-type;host;x-tc-action",
            "content-type;host;x-tc-action;x-tc-timestamp;x-tc-version",
        ])
        .into();
    draft = draft.secret(&key).id(&id);
    let mut credential = Credential::new(id.clone(), key.clone());
    match chance.next(8) {
        0 => {
            let long = format!("{id}{}", exactly(chance, 30));
            let token = exactly(chance, 80);
            draft = draft.id(&long).with("X-TC-Token", &token);
            credential = Credential::temporary(long, key, token);
        }
        1 => {
            draft = draft.with("X-TC-Content-SHA256", "UNSIGNED-PAYLOAD");
            draft.payload = Some(sha256(b"UNSIGNED-PAYLOAD"));
        }
        2 => draft = draft.with("User-Agent", "test/1.0").with("Accept", "*/*").with("X-TC-Language", "en-US"),
        _ => {}
    }
    (draft.finish(), credential, timestamp)
}

#[test]
fn correct_requests_give_no_finding() {
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    let mut false_positives = Vec::new();
    for _ in 0..REQUESTS {
        let (wire, credential, timestamp) = request(&mut chance);
        let text = match chance.next(5) {
            0 => wire.http(),
            1 => wire.curl(),
            2 => wire.fetch(),
            3 => wire.har().replace("2023-11-14T22:13:20.500Z", ""),
            _ => wire.json(),
        };
        let given = chance.next(4) > 0;
        let now = (chance.next(2) == 0).then(|| timestamp + chance.next(600) as u64 - 300);
        let knowledge = Knowledge { credential: given.then_some(&credential), now, ..Knowledge::default() };
        let diagnosis = diagnose(&text, &knowledge);
        if !diagnosis.findings.is_empty() || diagnosis.verified != given.then_some(true) {
            false_positives.push(format!("{text}\n{:#?}", diagnosis.findings));
        }
    }
    assert!(false_positives.is_empty(), "{} of {REQUESTS}; the first: {}", false_positives.len(), false_positives[0]);
}
