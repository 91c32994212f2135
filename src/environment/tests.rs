use alloc::string::ToString;
use alloc::vec;
use core::time::Duration;

use super::*;

const NOW: u64 = 1_700_000_000;

/// An environment written down.
#[derive(Default)]
struct Written {
    variables: Vec<(&'static str, &'static str)>,
    files: Vec<(&'static str, &'static str)>,
}

impl Source for Written {
    fn variable(&self, name: &str) -> Option<String> {
        self.variables.iter().find(|(variable, _)| *variable == name).map(|(_, value)| (*value).to_owned())
    }

    fn file(&self, name: &str) -> io::Result<String> {
        let file = self.files.iter().find(|(file, _)| *file == name);
        file.map(|(_, text)| (*text).to_owned()).ok_or(io::ErrorKind::NotFound.into())
    }
}

fn refused(environment: &Written) -> String {
    Environment::read(environment, NOW).unwrap_err().to_string()
}

const PAIR: [(&str, &str); 2] = [(SECRET_ID, "AKIDEXAMPLE"), (SECRET_KEY, "not-a-real-key")];

#[test]
fn variables_are_enough() {
    let mut written = Written { variables: PAIR.to_vec(), ..Written::default() };
    written.variables.extend([(TOKEN, "a-token"), (REGION, "ap-guangzhou"), (ENDPOINT, "http://127.0.0.1:9200")]);
    let read = Environment::read(&written, NOW).unwrap();
    assert_eq!(read.credential, Credential::temporary("AKIDEXAMPLE", "not-a-real-key", "a-token"));
    assert_eq!((&*read.region, read.endpoint.unwrap().url()), ("ap-guangzhou", "http://127.0.0.1:9200/".into()));
}

#[test]
fn all_that_is_missing_is_named_at_once() {
    let nothing = refused(&Written::default());
    for name in [SECRET_ID, SECRET_KEY, REGION, "~/.tccli/default.credential", "~/.tccli/default.configure"] {
        assert!(nothing.contains(name), "{name}: {nothing}");
    }
    // A pair comes from one place: the rest of half a pair is not looked for in the profile.
    let files = vec![("default.credential", r#"{"secretId":"AKIDOTHER","secretKey":"other-key"}"#)];
    let half = Written { variables: vec![PAIR[0], (SECRET_KEY, ""), (REGION, "ap-guangzhou")], files };
    assert!(refused(&half).contains("TENCENTCLOUD_SECRET_KEY is not set"), "{}", refused(&half));
    let token = Written { variables: vec![(TOKEN, "a-token"), (REGION, "ap-guangzhou")], ..half };
    assert!(refused(&token).contains("SECRET_ID is not set") && refused(&token).contains("SECRET_KEY is not set"));
}

#[test]
fn the_profile_of_tccli_fills_what_no_variable_says() {
    let files = vec![
        ("default.credential", r#"{"secretId":"AKIDOFFILE","secretKey":"file-key"}"#),
        (
            "default.configure",
            r#"{"_sys_param":{"region":"ap-beijing","output":"json"},"postgres":{"endpoint":"postgres.tencentcloudapi.com"}}"#,
        ),
        (
            "work.credential",
            r#"{"type":"sso","secretId":"AKIDWORK","secretKey":"w","token":"t","expiresAt":1700000060}"#,
        ),
        ("work.configure", r#"{"region":"ap-seoul"}"#),
    ];
    let read = |variables| Environment::read(&Written { variables, files: files.clone() }, NOW).unwrap();
    let by_file = read(vec![]);
    assert_eq!(by_file.credential, Credential::new("AKIDOFFILE", "file-key"));
    assert_eq!((&*by_file.region, by_file.endpoint), ("ap-beijing", Some(Endpoint::default())));
    let mixed = read([&PAIR[..], &[(REGION, "ap-seoul")]].concat());
    assert_eq!((&*mixed.credential.secret_id, &*mixed.region), ("AKIDEXAMPLE", "ap-seoul"));
    let work = read(vec![(PROFILE, "work")]);
    assert_eq!(
        work.credential,
        Credential::temporary("AKIDWORK", "w", "t").with_expiration(Duration::from_secs(1_700_000_060))
    );
    assert_eq!((&*work.region, work.endpoint), ("ap-seoul", None));
}

#[test]
fn a_profile_that_cannot_serve_says_why_and_repeats_no_secret() {
    for (credential, why) in [
        (r#"{"secretId":"AKIDX","secretKey":"hidden""#, "is not JSON: line 1"),
        (r#"{"secretId":"AKIDX","secretKey":"hidden","token":"t","expiresAt":1700000000}"#, "has ended"),
        (r#"{"type":"cvm-role"}"#, "names a role"),
        (r#"{"role-arn":"qcs::cam::uin/1:roleName/hidden","role-session-name":"hidden"}"#, "names a role"),
        (r#"{"secretId":"AKIDX"}"#, "has no secretId and secretKey"),
        ("[]", "has no secretId and secretKey"),
    ] {
        let written =
            Written { variables: vec![(REGION, "ap-guangzhou")], files: vec![("default.credential", credential)] };
        let said = refused(&written);
        assert!(said.contains(why) && said.contains("default.credential") && !said.contains("hidden"), "{said}");
    }
    let mut written = Written { variables: PAIR.to_vec(), files: vec![("default.configure", "{}")] };
    assert!(refused(&written).contains("default.configure names no region"));
    written.variables.push((ENDPOINT, "9200"));
    assert!(refused(&written).contains("TENCENTCLOUD_ENDPOINT must name its scheme"), "{}", refused(&written));
}
