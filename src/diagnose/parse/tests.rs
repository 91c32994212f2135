use alloc::vec::Vec;

use super::*;

fn headers(request: &Request) -> Vec<(&str, &str)> {
    request.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

#[test]
fn every_form_reads_the_same_request() {
    for (form, text) in [
        (
            Form::Http,
            "POST / HTTP/1.1\r\nHost: cvm.tencentcloudapi.com\r\nX-TC-Action: A\r\nContent-Type: \
             application/json\r\n\r\n{\"a\": 1}",
        ),
        (Form::Http, "X-TC-Action: A\nHost: cvm.tencentcloudapi.com\nContent-Type: application/json\n\n{\"a\": 1}\n"),
        (
            Form::Curl,
            "curl 'https://cvm.tencentcloudapi.com/' -H 'X-TC-Action: A' -H 'Content-Type: application/json' -d \
             '{\"a\": 1}'",
        ),
        (
            Form::Fetch,
            "await fetch(\"https://cvm.tencentcloudapi.com/\", {\n  headers: { \"X-TC-Action\": \"A\", 'content-type': \
             'application/json' },\n  method: 'POST', body: '{\"a\": 1}', credentials: 'omit' });",
        ),
        (
            Form::Har,
            r#"{"log":{"entries":[{"request":{"method":"POST","url":"https://cvm.tencentcloudapi.com/","headers":[{"name":"X-TC-Action","value":"A"},{"name":"content-type","value":"application/json"}],"postData":{"mimeType":"application/json","text":"{\"a\": 1}"}},"response":{"status":0}}]}}"#,
        ),
        (
            Form::Json,
            r#"{"url":"https://cvm.tencentcloudapi.com","headers":{"X-TC-Action":"A","Content-Type":"application/json"},"body":"{\"a\": 1}"}"#,
        ),
    ] {
        let pasted = read(text).unwrap_or_else(|message| panic!("{text}: {message}"));
        let request = &pasted.request;
        assert_eq!(pasted.form, form, "{text}");
        assert_eq!((&*request.method, &*request.path), ("POST", "/"), "{text}");
        assert_eq!(request.host_sent(), "cvm.tencentcloudapi.com", "{text}");
        assert_eq!(request.host, "cvm.tencentcloudapi.com", "{text}");
        assert_eq!(request.header("x-tc-action"), Some("A"), "{text}");
        assert_eq!(request.header("content-type"), Some("application/json"), "{text}");
        assert_eq!(request.body, b"{\"a\": 1}", "{text}");
    }
}

#[test]
fn output_of_curl_v_is_read_with_its_answer() {
    let text = "* Connected\n> POST / HTTP/2\n> Host: cvm.tencentcloudapi.com\n> X-TC-Timestamp: 1\n>\n< HTTP/2 200\n< \
        date: Tue, 14 Nov 2023 22:13:20 \
        GMT\n<\n{\"Response\":{\"Error\":{\"Code\":\"AuthFailure.SignatureExpire\",\"Message\":\"m\"}}}";
    let pasted = read(text).unwrap();
    assert_eq!(headers(&pasted.request), [("Host", "cvm.tencentcloudapi.com"), ("X-TC-Timestamp", "1")]);
    let answer = pasted.answer.unwrap();
    assert_eq!(
        (answer.status, answer.date, answer.code.as_deref()),
        (Some(200), Some(1_700_000_000), Some("AuthFailure.SignatureExpire"))
    );
}

#[test]
fn http_2_pseudo_headers_are_read() {
    let pasted = read(":authority: cvm.tencentcloudapi.com\n:method: GET\n:path: /?a=b\nx-tc-action: A\n").unwrap();
    let request = &pasted.request;
    assert_eq!((&*request.method, &*request.query, request.host_sent()), ("GET", "a=b", "cvm.tencentcloudapi.com"));
    assert_eq!(headers(request), [("Host", "cvm.tencentcloudapi.com"), ("x-tc-action", "A")]);
}

#[test]
fn fetch_sets_the_content_type_of_a_text() {
    let pasted = read("fetch('https://x/', { method: 'POST', body: JSON.stringify({ Limit: 20 }) })").unwrap();
    assert_eq!(pasted.request.body, br#"{"Limit":20}"#);
    assert_eq!(pasted.request.header("content-type"), Some("text/plain;charset=UTF-8"));
    let pasted = read("const r = await fetch(`https://x/?a=b`);").unwrap();
    assert_eq!((&*pasted.request.method, pasted.request.headers.len()), ("GET", 0));
}

#[test]
fn attempts_in_a_har_file_are_counted() {
    let entry = |signature: &str| {
        alloc::format!(
            r#"{{"startedDateTime":"2023-11-14T22:13:20Z","request":{{"method":"POST","url":"https://x/","headers":[{{"name":"authorization","value":"TC3-HMAC-SHA256 {signature}"}}]}}}}"#
        )
    };
    let other = r#"{"request":{"method":"GET","url":"https://page/","headers":[]}}"#;
    let text = alloc::format!("{{\"log\":{{\"entries\":[{other},{},{},{}]}}}}", entry("a"), entry("a"), entry("b"));
    let pasted = read(&text).unwrap();
    assert_eq!((pasted.attempts, pasted.sent_at), (2, Some(1_700_000_000)));
    assert_eq!(pasted.request.header("authorization"), Some("TC3-HMAC-SHA256 a"));
}

#[test]
fn text_without_a_request_is_refused_with_a_reason() {
    for (text, sentence) in [
        ("", "There is no request: the text is empty."),
        ("curl -v", "The curl command names no address."),
        (
            "fetch(url, {})",
            "The address is taken from url on line 1, which has no value in this text: put in the value that was sent, \
             or paste the request as it was sent.",
        ),
        (
            "fetch('https://x/', {\n  method: 'POST', headers: { Authorization: await sign() } })",
            "The header Authorization is taken from sign() on line 2, which has no value in this text: put in the \
             value that was sent, or paste the request as it was sent.",
        ),
        (
            "{\"a\":1}",
            "The JSON is neither a HAR file nor { method, url, headers, body }, nor does it hold such an object.",
        ),
        (
            "{\"method\":\"POST\",\"url\":\"https://x/\",\"headers\":{},\"stuff\":\"{}\"}",
            "The member stuff is not understood, and no other holds the body: name the members method, url, headers \
             and body.",
        ),
        ("{\"a\"", "Line 1, column 5: expected :."),
    ] {
        assert_eq!(read(text).err().as_deref(), Some(sentence), "{text}");
    }
    assert!(read("what is this").is_err());
    assert!(read("POST / HTTP/1.1\nno header here").is_err());
}

#[test]
fn last_line_break_of_a_paste_is_not_part_of_the_body() {
    let head = "POST / HTTP/1.1\nHost: x\n";
    assert_eq!(read(&alloc::format!("{head}\n{{}}\n")).unwrap().request.body, b"{}");
    assert_eq!(read(&alloc::format!("{head}Content-Length: 2\n\n{{}}\n\n")).unwrap().request.body, b"{}");
    assert_eq!(read(&alloc::format!("{head}Content-Length: 3\n\n{{}}\n")).unwrap().request.body, b"{}\n");
}
