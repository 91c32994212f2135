//! What holds for any input, with inputs made up at random. Native only: the generator needs a machine with entropy and
//! time.
#![cfg(not(target_arch = "wasm32"))]

#[path = "support/reference.rs"]
mod reference;

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use reference::{Tc3, v1};
use tencentdb_postgres::Credential;
use tencentdb_postgres::api::{
    Action, CreateAccount, CreateAccountRequired, CreateInstances, CreateInstancesRequired, DescribeDbInstances,
    Filter, RenewInstance, RenewInstanceRequired,
};
use tencentdb_postgres::call::{Call, Settings};
use tencentdb_postgres::model::{self, Options, check};
use tencentdb_postgres::sign::hmac_v1::HmacAlgorithm;
use tencentdb_postgres::sign::{
    Authorization, CommonParam, CommonParams, Date, HttpMethod, IncomingSignature, RequestParts, SignableRequest,
    SignedRequest, Signer, SigningKey, SigningMethod, SigningSteps, Tc3Steps, sign, verify,
};

/// So many cases for each test. What fails is printed in its smallest form; make it a test of its own then, no file
/// keeps it.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// A request to be signed, and who signs it when.
#[derive(Clone, Debug)]
struct Case {
    id: String,
    headers: Vec<(String, String)>,
    path: String,
    query: String,
    payload: Vec<u8>,
    secret: String,
    service: String,
    timestamp: u64,
}

impl Case {
    fn key(&self) -> SigningKey {
        SigningKey::derive(&self.secret, self.timestamp, &self.service)
    }

    fn with<T>(&self, use_it: impl FnOnce(&RequestParts) -> T) -> T {
        let headers: Vec<(&str, &str)> = self.headers.iter().map(|(name, value)| (&**name, &**value)).collect();
        use_it(&RequestParts {
            method: "POST",
            path: &self.path,
            query: &self.query,
            headers: &headers,
            payload: &self.payload,
        })
    }

    fn sign(&self) -> Tc3Steps {
        self.with(|request| sign(request, &self.id, &self.key(), self.timestamp))
    }

    /// Whether a signature is right for this request, as whoever receives it finds out.
    fn accepts(&self, authorization: &str) -> bool {
        let authorization = Authorization::try_from(authorization).unwrap();
        self.with(|request| verify(request, &authorization, &self.key(), self.timestamp)).is_ok()
    }
}

/// Text of any characters, and often of those that end or part something: whoever joins texts by one of them must not
/// trip over it.
fn any_text() -> impl Strategy<Value = String> {
    let marks = select(
        "\0 \x01 \t \n \r \x0b \x7f   \u{85} \u{a0} \u{feff} \u{2028} : ; , / ? # & = % + \\ \" { é İ K 😀"
            .split(' ')
            .collect::<Vec<_>>(),
    );
    let scrap = prop_oneof![marks.prop_map(str::to_owned), "[a-zA-Z0-9]{1,3}", any::<char>().prop_map(String::from)];
    vec(scrap, 0..8).prop_map(|scraps| scraps.concat())
}

prop_compose! {
    fn case()(
        id in any_text().prop_map(|text| format!("AKID{}", text.replace('/', ""))),
        headers in btree_map("[a-z][a-z0-9-]{0,12}", any_text(), 1..6),
        path in any_text(),
        query in any_text(),
        payload in vec(any::<u8>(), 0..200),
        secret in any_text(),
        service in "[a-z]{1,10}",
        timestamp in prop_oneof![0..4_102_444_800_u64, any::<u64>()],
    ) -> Case {
        Case { id, headers: headers.into_iter().collect(), path, query, payload, secret, service, timestamp }
    }
}

/// What the method makes of a header's value before it signs it.
fn canonical(value: &str) -> String {
    value.trim_matches([' ', '\t']).to_ascii_lowercase()
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn tc3_steps_equal_the_reference_for_any_texts(case in case()) {
        let mut headers: Vec<(String, String)> =
            case.headers.iter().map(|(name, value)| (name.clone(), canonical(value))).collect();
        headers.sort();
        let Case { id, path, query, payload, secret, service, timestamp, .. } = &case;
        let day = Date::from_timestamp(*timestamp);
        let covered = Tc3 {
            method: "POST", path, query, headers: &headers, payload, day: day.as_str(), service, timestamp: *timestamp, id, key: secret,
        };
        let (right, steps) = (covered.sign(), case.sign());
        prop_assert_eq!(steps.canonical_request, right.canonical_request);
        prop_assert_eq!(steps.string_to_sign, right.string_to_sign);
        prop_assert_eq!(steps.signature, right.signature);
        prop_assert_eq!(steps.authorization, right.authorization);
    }

    #[test]
    fn verify_accepts_a_signature_under_the_same_key_only(case in case()) {
        let steps = case.sign();
        prop_assert_eq!(&steps, &case.sign());
        prop_assert!(case.accepts(&steps.authorization));
        let other = Case { secret: format!("{}x", case.secret), ..case.clone() };
        prop_assert!(!other.accepts(&steps.authorization));
    }

    #[test]
    fn tc3_ignores_order_case_and_surrounding_spaces_of_headers(case in case(), turn in any::<Index>()) {
        let mut other = case.clone();
        let turn = turn.index(other.headers.len());
        other.headers.rotate_left(turn);
        for (name, value) in &mut other.headers {
            *name = name.to_ascii_uppercase();
            *value = format!("  {}\t", value.to_ascii_uppercase());
        }
        prop_assert_eq!(case.sign(), other.sign());
    }

    #[test]
    fn verify_ignores_headers_that_are_not_signed(case in case(), value in "[ -~]{0,20}") {
        let authorization = case.sign().authorization;
        let mut other = case.clone();
        other.headers.insert(0, ("X-Added-Underway".into(), value));
        prop_assert!(other.accepts(&authorization));
    }

    #[test]
    fn verify_refuses_a_flipped_bit_in_the_body(case in case(), at in any::<Index>(), bit in 0..8) {
        prop_assume!(!case.payload.is_empty());
        let mut other = case.clone();
        let at = at.index(other.payload.len());
        other.payload[at] ^= 1_u8 << bit;
        prop_assert!(!other.accepts(&case.sign().authorization));
    }

    #[test]
    fn verify_refuses_a_flipped_bit_in_a_signed_header(case in case(), which in any::<Index>(), at in any::<Index>(), bit in 0..7) {
        let mut other = case.clone();
        let (_, value) = &mut other.headers[which.index(case.headers.len())];
        prop_assume!(!value.is_empty());
        let before = canonical(value);
        let mut bytes = std::mem::take(value).into_bytes();
        let at = at.index(bytes.len());
        bytes[at] ^= 1_u8 << bit;
        let changed = String::from_utf8(bytes);
        prop_assume!(changed.is_ok());
        *value = changed.unwrap();
        // The method itself does not tell case, nor spaces around.
        prop_assume!(canonical(value) != before);
        prop_assert!(!other.accepts(&case.sign().authorization));
    }

    #[test]
    fn verify_refuses_a_flipped_bit_in_the_timestamp(case in case(), bit in 0..64) {
        let other = Case { timestamp: case.timestamp ^ (1_u64 << bit), ..case.clone() };
        prop_assert!(!other.accepts(&case.sign().authorization));
    }

    #[test]
    fn verify_refuses_a_flipped_bit_in_the_signature(case in case(), at in 0..32_usize, bit in 0..8) {
        let steps = case.sign();
        let mut bytes = hex::decode(&steps.signature).unwrap();
        bytes[at] ^= 1_u8 << bit;
        prop_assert!(!case.accepts(&steps.authorization.replace(&steps.signature, &hex::encode(bytes))));
        prop_assert!(!case.accepts(&steps.authorization[..steps.authorization.len() - 2]));
        let longer = steps.authorization + "00";
        prop_assert!(!case.accepts(&longer));
    }

    #[test]
    fn authorization_parser_never_panics_and_locates_errors(text in any::<String>(), case in case(), at in any::<Index>()) {
        let _ = Authorization::try_from(&*text);
        let mut cut = case.sign().authorization;
        let at = (0..=at.index(cut.len())).rev().find(|at| cut.is_char_boundary(*at)).unwrap();
        cut.truncate(at);
        if let Err(error) = Authorization::try_from(&*cut) {
            prop_assert!(error.offset <= cut.len());
        }
    }
}

/// A request of any texts at all, by any method.
fn any_request() -> impl Strategy<Value = (Vec<String>, Vec<(String, String)>, SigningMethod, HttpMethod)> {
    let methods =
        [SigningMethod::Tc3, SigningMethod::HmacV1(HmacAlgorithm::Sha1), SigningMethod::HmacV1(HmacAlgorithm::Sha256)];
    // Mostly what can be sent, so that not every request is refused for one of its texts.
    let text = prop_oneof![4 => Just("/a".to_owned()), 1 => any_text()];
    let headers = prop_oneof![2 => Just(Vec::new()), 1 => vec(("[a-zA-Z!-]{1,3}", any_text()), 1..3)];
    (vec(text, 6), headers, select(methods.to_vec()), select(vec![HttpMethod::Get, HttpMethod::Post]))
}

/// Signs a request of these texts.
fn signed(
    (texts, headers, method, http_method): &(Vec<String>, Vec<(String, String)>, SigningMethod, HttpMethod),
    json: &str,
) -> Option<(Credential, SignedRequest)> {
    let [id, token, action, region, path, service] = &texts[..] else { unreachable!() };
    let bare = |text: &String| text.replace('/', "");
    let credential = Credential::temporary(bare(id), "not-a-real-key", &**token);
    let headers: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (&**name, &**value)).collect();
    let service = bare(service);
    let common = CommonParams { region: Some(region), ..CommonParams::new(action, "2017-03-12", 1_700_000_000) };
    let request = SignableRequest {
        path,
        sign_method: *method,
        http_method: *http_method,
        headers: &headers,
        ..SignableRequest::new(common, &service, "h.example", json)
    };
    Signer::new(credential.clone()).sign(&request).ok().map(|signed| (credential, signed))
}

/// A signed request as it arrives.
fn arrived<T>(signed: &SignedRequest, path: &str, read: impl FnOnce(&RequestParts) -> T) -> T {
    let mut headers: Vec<(&str, &str)> = signed.headers.iter().map(|(name, value)| (&**name, &**value)).collect();
    headers.push(("Host", "h.example"));
    read(&RequestParts { method: signed.method, path, query: &signed.query, headers: &headers, payload: &signed.body })
}

fn is_verified(request: &RequestParts) -> bool {
    IncomingSignature::parse(request).is_ok_and(|signature| signature.verify("h.example", "not-a-real-key").is_ok())
}

/// What a signature covers of a request: another text of it is another request.
fn covered(request: &RequestParts) -> String {
    let signature = IncomingSignature::parse(request).unwrap();
    match signature.verify("h.example", "another key") {
        Ok(()) => unreachable!("no request is signed with two keys"),
        Err(tencentdb_postgres::sign::VerifyError::SignatureMismatch(steps)) => match *steps {
            SigningSteps::Tc3(steps) => steps.canonical_request + &steps.string_to_sign,
            SigningSteps::HmacV1(steps) => steps.string_to_sign,
        },
        Err(other) => unreachable!("{other}"),
    }
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn incoming_signature_verifies_every_signed_request(request in any_request(), value in any_text()) {
        let json = serde_json::json!({ "A": value, "B": [1, { "C": true }] }).to_string();
        if let Some((credential, signed)) = signed(&request, &json) {
            arrived(&signed, &request.0[4], |arrived| {
                let signature = IncomingSignature::parse(arrived);
                prop_assert!(signature.is_ok(), "{:?}", signature.err());
                let signature = signature.unwrap();
                prop_assert_eq!(signature.verify("h.example", "not-a-real-key"), Ok(()));
                prop_assert_eq!(signature.secret_id(), &*credential.secret_id);
                prop_assert_eq!(signature.common_param(CommonParam::Action), Some(&*request.0[2]));
                if let (SigningMethod::HmacV1(algorithm), SigningSteps::HmacV1(steps)) = (request.2, &signed.steps) {
                    prop_assert_eq!(&steps.signature, &v1(algorithm.as_str(), "not-a-real-key", &steps.string_to_sign));
                }
                Ok(())
            })?;
        }
    }

    #[test]
    fn verify_refuses_every_change_of_a_covered_text(
        request in any_request(), value in any_text(), which in 0..5_usize, at in any::<Index>(), scrap in any_text(), gone in 0..2_usize,
    ) {
        let json = serde_json::json!({ "A": value, "B": 1 }).to_string();
        if let Some((_, signed)) = signed(&request, &json) {
            let before = arrived(&signed, &request.0[4], covered);
            let mut changed = signed.clone();
            changed.headers.push(("X-Added-Underway".into(), String::new()));
            let mut path = request.0[4].clone();
            let mut body = String::from_utf8(changed.body.clone()).unwrap();
            let header = at.index(changed.headers.len());
            let text = match which {
                0 => &mut path,
                1 => &mut changed.query,
                2 => &mut changed.headers[header].1,
                3 => &mut changed.headers[header].0,
                _ => &mut body,
            };
            let mut characters: Vec<char> = text.chars().collect();
            let start = at.index(characters.len() + 1);
            let end = (start + gone).min(characters.len());
            characters.splice(start..end, scrap.chars());
            *text = characters.into_iter().collect();
            changed.body = body.into_bytes();
            arrived(&changed, &path, |request| {
                if is_verified(request) {
                    prop_assert_eq!(covered(request), before);
                }
                Ok(())
            })?;
        }
    }
}

#[test]
fn any_request_generates_signable_and_refused_requests() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let sent =
        (0..1000).filter(|_| signed(&any_request().new_tree(&mut runner).unwrap().current(), "{}").is_some()).count();
    assert!((100..900).contains(&sent), "{sent} of 1000 requests can be sent: the inputs are one-sided");
}

/// An example of the manual: an action and its parameters.
fn example() -> impl Strategy<Value = (String, String)> {
    let folder = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/spec/examples")).unwrap();
    let mut examples = Vec::new();
    for path in folder.map(|entry| entry.unwrap().path()) {
        let list: Vec<serde_json::Value> = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        let action = path.file_stem().unwrap().to_str().unwrap().to_owned();
        examples.extend(list.iter().map(|example| (action.clone(), example["request"].to_string())));
    }
    select(examples)
}

/// Characters that mean something in JSON, and some that do not.
fn scrap() -> impl Strategy<Value = String> {
    let tokens = r#"{ } [ ] : , " \ \u \ud83d "Limit" "Filters" - 0 1 .5 e9 true null é 中 😀"#;
    let unseen = [" ", "\n", "\u{0}", "\u{1f}", "\u{7f}"];
    select(tokens.split(' ').chain(unseen).map(String::from).collect::<Vec<_>>())
}

/// JSON, or nearly: an example with a few places changed, or scraps.
fn nearly_json() -> impl Strategy<Value = (String, String)> {
    let changed =
        (example(), vec((any::<Index>(), 0..3_usize, scrap()), 0..4)).prop_map(|((action, text), changes)| {
            let mut chars: Vec<char> = text.chars().collect();
            for (at, gone, new) in changes {
                let at = at.index(chars.len() + 1);
                let end = (at + gone).min(chars.len());
                chars.splice(at..end, new.chars());
            }
            (action, chars.into_iter().collect())
        });
    let scraps = (any_action(), vec(scrap(), 0..12)).prop_map(|(action, scraps)| (action, scraps.concat()));
    let members = (any_action(), vec((scrap(), scrap()), 0..4)).prop_map(|(action, members)| {
        let members: Vec<String> = members.iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
        (action, format!("{{{}}}", members.join(",")))
    });
    prop_oneof![3 => changed, 1 => scraps, 1 => members, 1 => (any_action(), any::<String>())]
}

fn any_action() -> impl Strategy<Value = String> {
    let mut names: Vec<String> = model::actions().map(|action| action.name().to_owned()).collect();
    names.push("NoSuchAction".to_owned());
    select(names)
}

fn any_options() -> impl Strategy<Value = Options> {
    (any::<bool>(), any::<bool>(), any::<bool>()).prop_map(|(unknown, strict, quoted)| {
        Options::default().allow_unknown(unknown).strict(strict).quoted_scalars(quoted)
    })
}

fn has_syntax_problem(action: &str, text: &str, options: Options) -> bool {
    check(action, text, options).problems.iter().any(|problem| problem.code.as_str() == "syntax")
}

/// Whether serde_json takes a text for JSON. It reads numbers and strings only as far as the grammar goes, as the check
/// does.
fn is_json(text: &str) -> bool {
    serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok()
}

proptest! {
    #![proptest_config(cases(2048))]

    #[test]
    fn check_never_panics((action, text) in nearly_json(), options in any_options()) {
        let report = check(&action, &text, options);
        let shown = model::redact(&action, &text);
        if model::action(&action).is_none() {
            prop_assert_eq!(shown, "***");
        } else if !report.problems.iter().any(|problem| problem.code.as_str() == "syntax") {
            prop_assert!(is_json(&shown), "{shown}");
        }
        let settings = Settings::new("ap-guangzhou");
        if let Err(error) = Call::new(&settings, &action, &text) {
            prop_assert!(!error.to_string().is_empty());
        }
    }

    #[test]
    fn check_agrees_with_serde_json_on_what_is_json((action, text) in nearly_json(), options in any_options()) {
        prop_assert_eq!(has_syntax_problem(&action, &text, options), !is_json(&text));
    }
}

#[test]
fn nearly_json_generates_json_and_other_texts() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let texts = (0..1000).map(|_| nearly_json().new_tree(&mut runner).unwrap().current().1);
    let good = texts.filter(|text| is_json(text)).count();
    assert!((200..800).contains(&good), "{good} of 1000 texts are JSON: the inputs are one-sided");
}

fn assert_clean<A: Action>(request: &A) -> Result<(), TestCaseError> {
    let params = serde_json::to_string(request).unwrap();
    let report = check(A::NAME, &params, Options::default());
    prop_assert!(!report.refuses(), "{params}: {:?}", report.problems);
    Ok(())
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn typed_requests_pass_the_check(
        text in any::<String>(),
        texts in vec(any::<String>(), 0..5),
        number in any::<u64>(),
        signed in any::<i64>(),
        on in any::<bool>(),
    ) {
        let filter = Filter::new().name(&*text).values(texts.clone());
        assert_clean(&DescribeDbInstances::new().filters([filter, Filter::new()]).limit(number).order_by(&*text))?;
        assert_clean(&CreateAccount::new(CreateAccountRequired { db_instance_id: &text, user_name: &text, r#type: (&*text).into() }).password(&*text).open_cam(on).remark(&*text))?;
        assert_clean(&RenewInstance::new(RenewInstanceRequired { db_instance_id: &text, period: signed }).voucher_ids(texts.clone()))?;
        assert_clean(
            &CreateInstances::new(CreateInstancesRequired { spec_code: &text, storage: number, instance_count: number, period: number, charset: (&*text).into(), admin_name: &text, admin_password: (&*text).into(), zone: &text })
                .voucher_ids(texts)
                .project_id(signed)
                .deletion_protection(on)
                .need_support_ipv6(i64::from(on)),
        )?;
    }
}
