//! What languages and shells make of a body.

use tencentdb_postgres::Credential;
use tencentdb_postgres::diagnose::{Cause, Knowledge, Request, diagnose, diagnose_request};

use super::super::signer::*;
use super::{all_proved, found, with_key};

const SENT: &str =
    r#"{"Limit":20,"Filters":[{"Name":"db-<a>&='b'","Values":["订单","o/p"]}],"Order":null,"Desc":true}"#;

fn signing(signed: &str) -> String {
    Draft::post().signed(|side| side.body = signed.into()).sent(|side| side.body = SENT.into()).finish().http()
}

/// As the languages themselves wrote it: CPython 3.12, Go 1.22, PHP 8.3, Node.js 22; Gson 2.11, Jackson 2.17 and .NET 8
/// by their documents.
#[test]
fn bodies_as_languages_write_them_are_proved() {
    let bodies: Vec<(&str, String)> = vec![
        ("json.dumps", r#"{"Limit": 20, "Filters": [{"Name": "db-<a>&='b'", "Values": ["\u8ba2\u5355", "o/p"]}], "Order": null, "Desc": true}"#.into()),
        ("ensure_ascii=False", r#"{"Limit": 20, "Filters": [{"Name": "db-<a>&='b'", "Values": ["订单", "o/p"]}], "Order": null, "Desc": true}"#.into()),
        ("sort_keys", r#"{"Desc": true, "Filters": [{"Name": "db-<a>&='b'", "Values": ["\u8ba2\u5355", "o/p"]}], "Limit": 20, "Order": null}"#.into()),
        ("sort_keys, separators", r#"{"Desc":true,"Filters":[{"Name":"db-<a>&='b'","Values":["\u8ba2\u5355","o/p"]}],"Limit":20,"Order":null}"#.into()),
        ("str(dict)", r#"{'Limit': 20, 'Filters': [{'Name': "db-<a>&='b'", 'Values': ['订单', 'o/p']}], 'Order': None, 'Desc': True}"#.into()),
        ("str(bytes)", r#"b'{"Limit":20,"Filters":[{"Name":"db-<a>&=\'b\'","Values":["\xe8\xae\xa2\xe5\x8d\x95","o/p"]}],"Order":null,"Desc":true}'"#.into()),
        ("str(json.dumps().encode())", r#"b'{"Limit": 20, "Filters": [{"Name": "db-<a>&=\'b\'", "Values": ["\\u8ba2\\u5355", "o/p"]}], "Order": null, "Desc": true}'"#.into()),
        ("Go struct", r#"{"Limit":20,"Filters":[{"Name":"db-\u003ca\u003e\u0026='b'","Values":["订单","o/p"]}],"Order":null,"Desc":true}"#.into()),
        ("Go map", r#"{"Desc":true,"Filters":[{"Name":"db-\u003ca\u003e\u0026='b'","Values":["订单","o/p"]}],"Limit":20,"Order":null}"#.into()),
        ("Go encoder", "{\"Desc\":true,\"Filters\":[{\"Name\":\"db-\\u003ca\\u003e\\u0026='b'\",\"Values\":[\"订单\",\"o/p\"]}],\"Limit\":20,\"Order\":null}\n".into()),
        ("Go Sprint", "map[Desc:true Filters:[map[Name:db-<a>&='b' Values:[订单 o/p]]] Limit:20 Order:<nil>]".into()),
        ("PHP", r#"{"Limit":20,"Filters":[{"Name":"db-<a>&='b'","Values":["\u8ba2\u5355","o\/p"]}],"Order":null,"Desc":true}"#.into()),
        ("PHP, unescaped letters", r#"{"Limit":20,"Filters":[{"Name":"db-<a>&='b'","Values":["订单","o\/p"]}],"Order":null,"Desc":true}"#.into()),
        ("Gson", r#"{"Limit":20,"Filters":[{"Name":"db-\u003ca\u003e\u0026\u003d\u0027b\u0027","Values":["订单","o/p"]}],"Desc":true}"#.into()),
        ("Gson, nulls", r#"{"Limit":20,"Filters":[{"Name":"db-\u003ca\u003e\u0026\u003d\u0027b\u0027","Values":["订单","o/p"]}],"Order":null,"Desc":true}"#.into()),
        ("Gson, numbers", r#"{"Limit":20.0,"Filters":[{"Name":"db-\u003ca\u003e\u0026\u003d\u0027b\u0027","Values":["订单","o/p"]}],"Desc":true}"#.into()),
        ("Java map", "{Limit=20, Filters=[{Name=db-<a>&='b', Values=[订单, o/p]}], Order=null, Desc=true}".into()),
        ("Jackson", "{\n  \"Limit\" : 20,\n  \"Filters\" : [ {\n    \"Name\" : \"db-<a>&='b'\",\n    \"Values\" : [ \
            \"订单\", \"o/p\" ]\n  } ],\n  \"Order\" : null,\n  \"Desc\" : true\n}".into()),
        (".NET", r#"{"Limit":20,"Filters":[{"Name":"db-\u003Ca\u003E\u0026=\u0027b\u0027","Values":["\u8BA2\u5355","o/p"]}],"Order":null,"Desc":true}"#.into()),
        ("Ruby", r#"{"Limit"=>20, "Filters"=>[{"Name"=>"db-<a>&='b'", "Values"=>["订单", "o/p"]}], "Order"=>nil, "Desc"=>true}"#.into()),
        ("-n", format!("-n {SENT}\n")),
        ("-e", format!("-e {SENT}\n")),
        ("-n, no break", format!("-n {SENT}")),
        ("quotes taken", SENT.replace('"', "")),
        ("quotes taken, break", SENT.replace('"', "") + "\n"),
        ("quoted", format!("'{SENT}'")),
        ("break", format!("{SENT}\n")),
        ("variable", "$payload".into()),
        ("file", "@body.json\n".into()),
        ("twice", serde_json::to_string(SENT).unwrap()),
    ];
    all_proved("body-rewritten", bodies.into_iter().map(|(name, body)| (name.to_owned(), signing(&body))));
}

fn orders(names: Vec<usize>) -> Vec<Vec<usize>> {
    if names.len() < 2 {
        return vec![names];
    }
    let mut all = Vec::new();
    for at in 0..names.len() {
        let mut rest = names.clone();
        let first = rest.remove(at);
        all.extend(orders(rest).into_iter().map(|order| [vec![first], order].concat()));
    }
    all
}

#[test]
fn every_order_of_up_to_five_members_is_proved() {
    for count in 2..=5 {
        let member =
            |at: usize| [r#""B":1"#, r#""E":"x""#, r#""A":[2]"#, r#""D":{"z":1}"#, r#""C":null"#][at].to_owned();
        let body = |order: &[usize], mark: &str| {
            format!("{{{}}}", order.iter().map(|at| member(*at)).collect::<Vec<_>>().join(mark))
        };
        let sent = body(&(0..count).collect::<Vec<_>>(), ",");
        let all = orders((0..count).collect());
        // All of them of three, and some of the many.
        let step = all.len().div_ceil(12);
        let cases = all.iter().skip(1).step_by(step).flat_map(|order| {
            [",", ", "].map(|mark| {
                let signed = body(order, mark);
                let signed = if mark == ", " { signed.replace(':', ": ") } else { signed };
                let draft =
                    Draft::post().signed(|side| side.body = signed.clone()).sent(|side| side.body = sent.clone());
                (signed, draft.finish().http())
            })
        });
        all_proved("body-rewritten", cases);
    }
}

#[test]
fn members_within_and_more_than_five_are_reordered_too() {
    let pairs = [
        // Within a list, alone and together with the whole.
        (
            r#"{"Limit":1,"Filters":[{"Name":"a","Values":["b"]}]}"#,
            r#"{"Limit":1,"Filters":[{"Values":["b"],"Name":"a"}]}"#,
        ),
        (
            r#"{"Limit":1,"Filters":[{"Name":"a","Values":["b"]}]}"#,
            r#"{"Filters":[{"Values":["b"],"Name":"a"}],"Limit":1}"#,
        ),
        // Sorted, reversed, and in a hash map of Java, of six.
        (r#"{"F":1,"b":2,"E":3,"a":4,"D":5,"C":6}"#, r#"{"C":6,"D":5,"E":3,"F":1,"a":4,"b":2}"#),
        (r#"{"F":1,"b":2,"E":3,"a":4,"D":5,"C":6}"#, r#"{"C":6,"D":5,"a":4,"E":3,"b":2,"F":1}"#),
        (r#"{"Limit":1,"Offset":2,"Name":4,"Filters":3}"#, r#"{"Filters":3,"Limit":1,"Offset":2,"Name":4}"#),
    ];
    let cases = pairs.map(|(sent, signed)| {
        let draft = Draft::post().signed(|side| side.body = signed.into()).sent(|side| side.body = sent.into());
        (signed.to_owned(), draft.finish().http())
    });
    all_proved("body-rewritten", cases);
}

/// The bytes are those of the encodings' own tables, as iconv writes them.
#[test]
fn a_body_signed_in_another_encoding_is_proved() {
    let sent = r#"{"Name":"订单é"}"#;
    let gbk: &[u8] = b"{\"Name\":\"\xb6\xa9\xb5\xa5\xa8\xa6\"}";
    let utf16: Vec<u8> = sent.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked: Vec<u8> = [0xfe, 0xff].into_iter().chain(sent.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    let letters = [('订', vec![0xb6, 0xa9]), ('单', vec![0xb5, 0xa5]), ('é', vec![0xa8, 0xa6])];
    let credential = Credential::new(ID, KEY);
    let knowledge = Knowledge { credential: Some(&credential), gb18030: &letters, ..Knowledge::default() };
    for (variant, signed) in [("body-gbk", gbk), ("body-utf16", &utf16), ("body-utf16", &marked)] {
        let draft = Draft { payload: Some(sha256(signed)), ..Draft::post().both(|side| side.body = sent.into()) };
        assert_eq!(found(&diagnose(&draft.finish().http(), &knowledge)), [format!("body-encoding/{variant}*")]);
    }
    // The other way round: signed in UTF-8, sent in GBK.
    let wire = Draft::post().both(|side| side.body = sent.into()).finish();
    let mut request = Request::new("POST", &wire.url());
    request.headers = wire.headers;
    request.body = gbk.into();
    let diagnosis = diagnose_request(&request, &knowledge);
    assert_eq!(found(&diagnosis), ["body-encoding/body-utf8*"]);
    assert_eq!((diagnosis.findings[0].cause, diagnosis.corrected), (Cause::BodyEncoding, None));
    // Without the letters it is not known, and nobody is accused.
    let draft = Draft { payload: Some(sha256(gbk)), ..Draft::post().both(|side| side.body = sent.into()) };
    let diagnosis = with_key(&draft.finish().http());
    assert_eq!(found(&diagnosis), ["wrong-secret/unexplained"]);
}

#[test]
fn a_body_signed_in_latin1_is_proved() {
    let draft = Draft { payload: Some(sha256(b"{\"Name\":\"caf\xe9\"}")), ..Draft::post() };
    let draft = draft.both(|side| side.body = r#"{"Name":"café"}"#.into());
    assert_eq!(found(&with_key(&draft.finish().http())), ["body-encoding/body-latin1*"]);
}

#[test]
fn post_is_verified_with_and_without_its_query() {
    let post = |signed: &'static str, sent: &'static str| {
        Draft::post()
            .signed(move |side| side.query = signed.into())
            .sent(move |side| side.query = sent.into())
            .finish()
            .http()
    };
    for (signed, sent) in [("a=b&c=d", "a=b&c=d"), ("", "a=b&c=d"), ("", "")] {
        let diagnosis = with_key(&post(signed, sent));
        assert_eq!((found(&diagnosis), diagnosis.verified), (Vec::new(), Some(true)), "{signed} {sent}");
    }
    all_proved(
        "query-encoding",
        [("a=b c&d=e", "a=b%20c&d=e"), ("a=b+c&d=e", "a=b%20c&d=e"), ("a=1&b=2", "b=2&a=1")]
            .map(|(signed, sent)| (signed.to_owned(), post(signed, sent))),
    );
    let of_body = Draft::post()
        .both(|side| side.body = r#"{"Limit":20,"Offset":0}"#.into())
        .signed(|side| side.query = "Limit=20&Offset=0".into());
    all_proved("query-encoding", [("body".to_owned(), of_body.finish().http())]);
}
