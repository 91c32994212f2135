// Words in the names of secrets, written by tests/diagnose/secret_words.rs from those of the engine.

export const SECRET_WORDS = [
  "password",
  "passwd",
  "passphrase",
  "pwd",
  "secret",
  "token",
  "privatekey",
  "apikey",
  "signingkey",
  "cookie",
];
