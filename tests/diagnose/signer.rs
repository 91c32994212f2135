//! A signer of our own for the tests, which does everything right unless told otherwise: what it signs and what it
//! sends are two things, and every ingredient of both can be changed.

use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use sha2::{Digest, Sha256};

pub const ID: &str = "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE";
pub const KEY: &str = "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE";
/// 2023-11-14 22:13:20 in UTC, the next morning in China.
pub const NOW: u64 = 1_700_000_000;
pub const DAY: &str = "2023-11-14";
pub const NEXT_DAY: &str = "2023-11-15";
pub const HOST: &str = "postgres.tencentcloudapi.com";
pub const BODY: &str = r#"{"Limit":20,"Filters":[{"Name":"db-instance-name","Values":["orders"]}]}"#;

pub fn sha256(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

pub fn hmac(key: &[u8], text: &str) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
    mac.update(text.as_bytes());
    mac.finalize().into_bytes().to_vec()
}

fn hmac_sha1(key: &[u8], text: &str) -> Vec<u8> {
    let mut mac = Hmac::<Sha1>::new_from_slice(key).unwrap();
    mac.update(text.as_bytes());
    mac.finalize().into_bytes().to_vec()
}

pub fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let groups = bytes.chunks(3).map(|three| {
        let word = (0..3).fold(0, |word, at| word << 8 | u32::from(*three.get(at).unwrap_or(&0)));
        let letter = |at: usize| char::from(LETTERS[(word >> (18 - 6 * at)) as usize & 63]);
        (0..4).map(|at| if at <= three.len() { letter(at) } else { '=' }).collect::<String>()
    });
    groups.collect()
}

pub fn encoded(text: &str) -> String {
    let letter = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(letter).collect()
}

/// What is signed, or what is sent.
#[derive(Clone, Debug)]
pub struct Side {
    pub method: String,
    pub path: String,
    pub query: String,
    pub content_type: String,
    pub host: String,
    pub action: String,
    pub body: String,
    pub timestamp: String,
    pub date: String,
    pub service: String,
}

/// A request between being signed and being sent.
#[derive(Clone, Debug)]
pub struct Draft {
    pub id: String,
    pub secret: String,
    pub key_date: String,
    pub signed: Side,
    pub sent: Side,
    /// The names of the signed headers.
    pub list: String,
    /// The hash of the body, where it is not that of the signed one.
    pub payload: Option<String>,
    /// Further headers, sent but not signed.
    pub more: Vec<(String, String)>,
}

impl Draft {
    pub fn post() -> Self {
        let side = Side {
            method: "POST".into(),
            path: "/".into(),
            query: String::new(),
            content_type: "application/json".into(),
            host: HOST.into(),
            action: "DescribeDBInstances".into(),
            body: BODY.into(),
            timestamp: NOW.to_string(),
            date: DAY.into(),
            service: "postgres".into(),
        };
        let more = [("X-TC-Version", "2017-03-12"), ("X-TC-Region", "ap-guangzhou")];
        Self {
            id: ID.into(),
            secret: KEY.into(),
            key_date: DAY.into(),
            signed: side.clone(),
            sent: side,
            list: "content-type;host".into(),
            payload: None,
            more: more.map(|(name, value)| (name.into(), value.into())).into(),
        }
    }

    pub fn get(query: &str) -> Self {
        let mut draft = Self::post();
        for side in [&mut draft.signed, &mut draft.sent] {
            side.method = "GET".into();
            side.query = query.into();
            side.content_type = "application/x-www-form-urlencoded".into();
            side.body = String::new();
        }
        draft
    }

    /// Changes both what is signed and what is sent.
    pub fn both(mut self, change: impl Fn(&mut Side)) -> Self {
        change(&mut self.signed);
        change(&mut self.sent);
        self
    }

    pub fn signed(mut self, change: impl Fn(&mut Side)) -> Self {
        change(&mut self.signed);
        self
    }

    pub fn sent(mut self, change: impl Fn(&mut Side)) -> Self {
        change(&mut self.sent);
        self
    }

    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.more.push((name.into(), value.into()));
        self
    }

    pub fn id(self, id: &str) -> Self {
        Self { id: id.into(), ..self }
    }

    pub fn secret(self, secret: &str) -> Self {
        Self { secret: secret.into(), ..self }
    }

    pub fn list(self, list: &str) -> Self {
        Self { list: list.into(), ..self }
    }

    fn value(&self, name: &str) -> String {
        let Side { content_type, host, action, timestamp, .. } = &self.signed;
        match name.to_ascii_lowercase().as_str() {
            "content-type" => content_type.clone(),
            "host" => host.clone(),
            "x-tc-action" => action.clone(),
            "x-tc-timestamp" => timestamp.clone(),
            name => self
                .more
                .iter()
                .find(|(own, _)| own.eq_ignore_ascii_case(name))
                .map(|(_, value)| value.clone())
                .unwrap_or_default(),
        }
    }

    pub fn canonical(&self) -> String {
        let block: String =
            self.list.split(';').map(|name| format!("{}:{}\n", name, self.value(name).trim().to_lowercase())).collect();
        let payload = self.payload.clone().unwrap_or_else(|| sha256(self.signed.body.as_bytes()));
        let Side { method, path, query, .. } = &self.signed;
        [method, path, query, &block, &self.list, &payload].map(String::as_str).join("\n")
    }

    pub fn scope(&self) -> String {
        format!("{}/{}/tc3_request", self.signed.date, self.signed.service)
    }

    pub fn to_sign(&self, canonical: &str) -> String {
        format!("TC3-HMAC-SHA256\n{}\n{}\n{}", self.signed.timestamp, self.scope(), sha256(canonical.as_bytes()))
    }

    pub fn key(&self) -> Vec<u8> {
        let date = hmac(format!("TC3{}", self.secret).as_bytes(), &self.key_date);
        hmac(&hmac(&date, &self.signed.service), "tc3_request")
    }

    pub fn signature(&self) -> String {
        hex::encode(hmac(&self.key(), &self.to_sign(&self.canonical())))
    }

    pub fn authorization(&self, signature: &str) -> String {
        let Side { date, service, .. } = &self.sent;
        format!(
            "TC3-HMAC-SHA256 Credential={}/{date}/{service}/tc3_request, SignedHeaders={}, Signature={signature}",
            self.id, self.list
        )
    }

    /// The request, rightly signed as far as the draft is right.
    pub fn finish(&self) -> Wire {
        self.finish_with(&self.authorization(&self.signature()))
    }

    /// The request with this `Authorization` header.
    pub fn finish_with(&self, authorization: &str) -> Wire {
        let Side { method, path, query, content_type, host, action, body, timestamp, .. } = &self.sent;
        let mut headers: Vec<(String, String)> = [
            ("Host", host),
            ("Authorization", &authorization.to_string()),
            ("Content-Type", content_type),
            ("X-TC-Action", action),
            ("X-TC-Timestamp", timestamp),
        ]
        .map(|(name, value)| (name.to_string(), value.clone()))
        .into();
        headers.extend(self.more.clone());
        let mark = if query.is_empty() { "" } else { "?" };
        Wire {
            method: method.clone(),
            host: host.clone(),
            target: format!("{path}{mark}{query}"),
            headers,
            body: body.clone(),
        }
    }
}

/// A request of the old method.
#[derive(Clone, Debug)]
pub struct V1 {
    pub method: &'static str,
    pub host: String,
    pub secret: String,
    pub sha256: bool,
    pub pairs: Vec<(String, String)>,
}

impl V1 {
    pub fn get() -> Self {
        let pairs = [
            ("Action", "DescribeDBInstances"),
            ("Version", "2017-03-12"),
            ("Region", "ap-guangzhou"),
            ("Timestamp", "1700000000"),
            ("Nonce", "11886"),
            ("SecretId", ID),
            ("Limit", "20"),
            ("Filters.0.Name", "db-instance-name"),
            ("Filters.0.Values.0", "two words + more"),
        ];
        let pairs = pairs.map(|(name, value)| (name.into(), value.into())).into();
        Self { method: "GET", host: HOST.into(), secret: KEY.into(), sha256: false, pairs }
    }

    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.pairs.push((name.into(), value.into()));
        self
    }

    pub fn to_sign(&self, pairs: &[(String, String)]) -> String {
        let joined: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
        format!("{}{}/?{}", self.method, self.host, joined.join("&"))
    }

    pub fn sorted(&self) -> Vec<(String, String)> {
        let mut pairs = self.pairs.clone();
        pairs.sort();
        pairs
    }

    pub fn sign(&self, text: &str) -> String {
        let key = self.secret.as_bytes();
        base64(&if self.sha256 { hmac(key, text) } else { hmac_sha1(key, text) })
    }

    pub fn finish(&self) -> Wire {
        self.finish_with(&encoded(&self.sign(&self.to_sign(&self.sorted()))))
    }

    /// With this signature, as it stands in the query or the form.
    pub fn finish_with(&self, signature: &str) -> Wire {
        let pairs = self.pairs.iter().map(|(name, value)| format!("{name}={}", encoded(value)));
        let joined: Vec<String> = pairs.chain([format!("Signature={signature}")]).collect();
        let joined = joined.join("&");
        let mut headers = vec![("Host".to_string(), self.host.clone())];
        let is_get = self.method == "GET";
        if !is_get {
            headers.push(("Content-Type".into(), "application/x-www-form-urlencoded".into()));
        }
        let (target, body) = if is_get { (format!("/?{joined}"), String::new()) } else { ("/".into(), joined) };
        Wire { method: self.method.into(), host: self.host.clone(), target, headers, body }
    }
}

/// A request as it goes over the wire.
#[derive(Clone, Debug)]
pub struct Wire {
    pub method: String,
    /// The host of the address.
    pub host: String,
    pub target: String,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Wire {
    pub fn to(self, host: &str) -> Self {
        Self { host: host.into(), ..self }
    }

    pub fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(own, _)| own != name);
        self
    }

    pub fn url(&self) -> String {
        let scheme = if self.host.starts_with("127.") || self.host.starts_with("localhost") { "http" } else { "https" };
        format!("{scheme}://{}{}", self.host, self.target)
    }

    pub fn http(&self) -> String {
        let headers: String = self.headers.iter().map(|(name, value)| format!("{name}: {value}\n")).collect();
        format!(
            "{} {} HTTP/1.1\n{headers}Content-Length: {}\n\n{}",
            self.method,
            self.target,
            self.body.len(),
            self.body
        )
    }

    pub fn curl(&self) -> String {
        let quoted = |text: &str| format!("'{}'", text.replace('\'', r"'\''"));
        let headers: String = self
            .headers
            .iter()
            .map(|(name, value)| format!(" \\\n  -H {}", quoted(&format!("{name}: {value}"))))
            .collect();
        let body =
            if self.body.is_empty() { String::new() } else { format!(" \\\n  --data-raw {}", quoted(&self.body)) };
        format!("curl -X {} {}{headers}{body}", self.method, quoted(&self.url()))
    }

    /// As browsers copy it, which leave the host out.
    pub fn fetch(&self) -> String {
        let headers: serde_json::Map<_, _> = self
            .headers
            .iter()
            .filter(|(name, _)| name != "Host")
            .map(|(name, value)| (name.clone(), value.clone().into()))
            .collect();
        let mut init = serde_json::json!({ "headers": headers, "method": self.method, "mode": "cors" });
        if !self.body.is_empty() {
            init["body"] = self.body.clone().into();
        }
        format!(
            "await fetch({}, {});",
            serde_json::Value::from(self.url()),
            serde_json::to_string_pretty(&init).unwrap()
        )
    }

    pub fn har_entry(&self) -> serde_json::Value {
        let headers: Vec<_> =
            self.headers.iter().map(|(name, value)| serde_json::json!({ "name": name, "value": value })).collect();
        let mut request = serde_json::json!({ "method": self.method, "url": self.url(), "httpVersion": "HTTP/1.1", "headers": headers });
        if !self.body.is_empty() {
            request["postData"] = serde_json::json!({ "mimeType": "application/json", "text": self.body });
        }
        serde_json::json!({ "startedDateTime": "2023-11-14T22:13:20.500Z", "request": request, "response": { "status": 0 } })
    }

    pub fn har(&self) -> String {
        serde_json::json!({ "log": { "entries": [self.har_entry()] } }).to_string()
    }

    pub fn json(&self) -> String {
        let headers: serde_json::Map<_, _> =
            self.headers.iter().map(|(name, value)| (name.clone(), value.clone().into())).collect();
        serde_json::json!({ "method": self.method, "url": self.url(), "headers": headers, "body": self.body })
            .to_string()
    }
}
