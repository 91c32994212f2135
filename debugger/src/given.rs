//! What is known beside the request.

use tencentdb_postgres::Credential;
use tencentdb_postgres::diagnose::{Answer, Knowledge};

/// The parts that were named.
pub struct Given<'a> {
    parts: Vec<(&'a str, &'a str)>,
}

impl<'a> Given<'a> {
    /// Reads `NAME=VALUE` parts between NULs.
    pub fn read(text: &'a str) -> Self {
        Self { parts: text.split('\0').filter_map(|part| part.split_once('=')).collect() }
    }

    fn get(&self, name: &str) -> Option<&'a str> {
        self.parts.iter().find(|(own, _)| *own == name).map(|(_, value)| *value)
    }

    fn number(&self, name: &str) -> Option<u64> {
        self.get(name)?.parse().ok()
    }

    /// Hands over what is known.
    pub fn with<T>(&self, use_it: impl FnOnce(&Knowledge) -> T) -> T {
        let credential = self.get("secretKey").map(|key| {
            let id = self.get("secretId").unwrap_or_default();
            match self.get("token") {
                Some(token) => Credential::temporary(id, key, token),
                None => Credential::new(id, key),
            }
        });
        let told = self.get("code").map(|code| Answer::error(code, self.get("message").unwrap_or_default()));
        let mut answer = told.unwrap_or_else(|| Answer::read(self.get("answer").unwrap_or_default()));
        answer.date = self.number("serverTime").or(answer.date);
        use_it(&Knowledge {
            credential: credential.as_ref(),
            answer: Some(&answer),
            now: self.number("now"),
            printed: self.get("printed"),
            attempts: self.number("attempts").unwrap_or_default() as usize,
        })
    }
}
