//! Temporary keys. None is kept: id and key are made of the long-term key that asked, and the token says what the key
//! may. So nothing secret has to stand in the state, and a key lives on through an export, a reset or a restart.

use base64ct::{Base64, Base64UrlUnpadded, Encoding};
use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use tencentdb_postgres::Secret;

use super::{Policy, Session};
use crate::config::{Config, KeyPair};
use crate::json;

/// How ids of keys begin.
const PREFIX: &str = "AKID";
/// How many bytes make an id one of its own.
const NONCE: usize = 16;
/// How many bytes prove that id and token are of this emulator.
const PROOF: usize = 32;
/// The longest token that the service gives, in bytes.
pub(crate) const LONGEST_TOKEN: usize = 4096;

/// What a temporary key may, and until when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Grant {
    pub session: Session,
    /// All of them have to allow a call.
    pub policies: Vec<Policy>,
    /// In milliseconds since 1970.
    pub ends_ms: u64,
}

/// The grant as it stands in the token.
#[derive(Serialize, Deserialize)]
struct Written {
    session: Session,
    policies: Vec<String>,
    ends: u64,
}

/// A key that is given to the caller.
pub(crate) struct Issued {
    pub secret_id: String,
    pub secret_key: String,
    pub token: String,
}

/// Makes a key of a long-term pair. The id of the call makes it another one than those before.
pub(crate) fn issue(pair: &KeyPair, request_id: &str, grant: &Grant) -> Issued {
    let nonce = &proof(pair, "nonce", request_id.as_bytes())[..NONCE];
    let written = Written {
        session: grant.session.clone(),
        policies: grant.policies.iter().map(|policy| policy.text().to_owned()).collect(),
        ends: grant.ends_ms,
    };
    // Texts and a number: nothing that JSON could not hold.
    let grant = json::text(&written).unwrap_or_default().into_bytes();
    let token = [&proof(pair, "token", &[nonce, &grant].concat())[..], &grant].concat();
    let id = [nonce, &proof(pair, "id", nonce)].concat();
    Issued {
        secret_id: format!("{PREFIX}{}", Base64UrlUnpadded::encode_string(&id)),
        secret_key: key(pair, nonce),
        token: Base64UrlUnpadded::encode_string(&token),
    }
}

/// A temporary key that is known by its id.
pub(crate) struct Temporary {
    /// The pair that it goes back to.
    pub pair: KeyPair,
    nonce: Vec<u8>,
}

impl Temporary {
    /// The key of an id, if one of the pairs asked for it.
    pub(crate) fn of(secret_id: &str, config: &Config) -> Option<Self> {
        let id = Base64UrlUnpadded::decode_vec(secret_id.strip_prefix(PREFIX)?).ok()?;
        let (nonce, proven) = id.split_at_checked(NONCE)?;
        let pair = config.key_pairs().iter().find(|pair| proof(pair, "id", nonce) == *proven)?.clone();
        Some(Self { pair, nonce: nonce.into() })
    }

    /// What signs.
    pub(crate) fn secret_key(&self) -> Secret {
        key(&self.pair, &self.nonce).into()
    }

    /// What the key may, by its token. `None` where the token is not the one that came with it.
    pub(crate) fn grant(&self, token: &str) -> Option<Grant> {
        let token = Base64UrlUnpadded::decode_vec(token).ok()?;
        let (proven, grant) = token.split_at_checked(PROOF)?;
        if proof(&self.pair, "token", &[&self.nonce, grant].concat()) != *proven {
            return None;
        }
        let Written { session, policies, ends } = json::settings(std::str::from_utf8(grant).ok()?).ok()?;
        let policies = policies.iter().map(|text| Policy::parse(text).ok()).collect::<Option<_>>()?;
        Some(Grant { session, policies, ends_ms: ends })
    }
}

fn key(pair: &KeyPair, nonce: &[u8]) -> String {
    Base64::encode_string(&proof(pair, "key", nonce))
}

/// HMAC-SHA256 under the key of a pair, apart for each purpose.
fn proof(pair: &KeyPair, purpose: &str, bytes: &[u8]) -> [u8; PROOF] {
    // A key may have any length.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(pair.secret_key.expose().as_bytes()) else { return [0; PROOF] };
    mac.update(purpose.as_bytes());
    mac.update(b"\0");
    mac.update(bytes);
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grant() -> Grant {
        let policy = r#"{"version":"2.0","statement":[{"effect":"allow","action":"postgres:*","resource":"*"}]}"#;
        Grant {
            session: Session::Federated("ada".into()),
            policies: vec![Policy::parse(policy).unwrap()],
            ends_ms: 1_750_000_000_000,
        }
    }

    fn config() -> Config {
        Config {
            credentials: vec![KeyPair::new("AKIDONE", "one"), KeyPair::new("AKIDTWO", "two")],
            ..Config::default()
        }
    }

    #[test]
    fn a_key_is_known_by_its_id_and_says_what_it_may_by_its_token() {
        let pair = &config().credentials[1];
        let issued = issue(pair, "call-1", &grant());
        let found = Temporary::of(&issued.secret_id, &config()).expect("one of the pairs asked for it");
        assert_eq!((&*found.pair.secret_id, found.secret_key().expose()), ("AKIDTWO", &*issued.secret_key));
        assert_eq!(found.grant(&issued.token), Some(grant()));
        assert_eq!(issued.secret_id.len(), 68, "as long as those of the service");
        assert!(!issued.token.contains("two") && !issued.secret_key.contains("two"));
    }

    #[test]
    fn the_same_call_gives_the_same_key_and_another_call_another() {
        let pair = &config().credentials[0];
        let [one, same, other] = ["call-1", "call-1", "call-2"].map(|call| issue(pair, call, &grant()));
        assert_eq!((&one.secret_id, &one.secret_key, &one.token), (&same.secret_id, &same.secret_key, &same.token));
        assert_ne!(one.secret_id, other.secret_id);
        assert_ne!(one.secret_key, other.secret_key);
    }

    #[test]
    fn ids_and_tokens_that_nobody_was_given_are_not_known() {
        let pair = &config().credentials[0];
        let issued = issue(pair, "call-1", &grant());
        for id in ["", "AKID", "AKIDONE", &issued.secret_id[..67], &issued.secret_id.replace("AKID", "AKIE")] {
            assert!(Temporary::of(id, &config()).is_none(), "{id}");
        }
        let gone = Config { credentials: vec![KeyPair::new("AKIDONE", "changed")], ..Config::default() };
        assert!(Temporary::of(&issued.secret_id, &gone).is_none(), "whoever changes a key ends what was made of it");

        let found = Temporary::of(&issued.secret_id, &config()).unwrap();
        let longer = Grant { ends_ms: u64::MAX, ..grant() };
        let forged = Base64UrlUnpadded::decode_vec(&issue(pair, "call-2", &longer).token).unwrap();
        for token in [
            "",
            "?",
            &issued.token[1..],
            &Base64UrlUnpadded::encode_string(&forged),
            &Base64UrlUnpadded::encode_string(&forged[PROOF..]),
        ] {
            assert_eq!(found.grant(token), None, "{token}");
        }
    }
}
