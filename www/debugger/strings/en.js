// Every English text of the debugger. Another language is another object of this shape.

/** @import { Diagnosis, Finding, FindingCode } from "tencentdb-postgres/diagnose" */
/** @import { GuideId } from "../guides/list.js" */

/** Texts by cause and variant. @typedef {{ [Code in FindingCode]?: Record<string, string | undefined> }} Variants */
/**
 * A finding that recomputing proved.
 * @typedef {Pick<Finding, "proof"> & { title: string, phrase: string, alone: boolean }} Proved
 */
/**
 * The sentences of findings in a language other than the engine's: of what it read, of what it tried, and what to do.
 * @typedef {{
 *   found: Variants, tried: Variants, remedies: Variants,
 *   proved: (finding: Proved) => string
 * }} Evidence
 */
/** @typedef {typeof english & { evidence?: Evidence }} Words */

export const english = {
  language: { tag: "en", other: "中文", change: "切换到中文" },
  product: "TencentDB for PostgreSQL",
  title: "Signature debugger",
  lead: "AuthFailure.SignatureFailure? Paste the request and see which step went wrong. Nothing leaves this page.",
  skip: "Skip to content",
  nav: {
    label: "Pages",
    instances: "Instances",
    tasks: "Tasks",
    explorer: "API explorer",
    debugger: "Signature debugger",
  },
  theme: { system: "Theme: as the system", light: "Theme: light", dark: "Theme: dark" },
  common: { copy: "Copy", copied: "Copied", copyFailed: "Could not copy" },
  broken: {
    page: {
      title: "The debugger could not be loaded",
      text: "Reload the page. It needs a browser with WebAssembly that allows it here.",
    },
    request: {
      title: "This request cannot be shown",
      text: "Something in it breaks this page. Change it, or leave parts of it out.",
    },
  },

  request: {
    title: "Request",
    example: "Example",
    chooseExample: "Load an example…",
    input: "The request as it was sent",
    inputHint:
      "Raw HTTP, a curl command, a fetch call, a HAR file, JSON with method, url, headers and body, or an address.",
    /** @type {Record<NonNullable<Diagnosis["form"]>, string>} */
    forms: {
      http: "Read as raw HTTP",
      curl: "Read as a curl command",
      fetch: "Read as a fetch call",
      har: "Read as HAR",
      json: "Read as JSON",
      url: "Read as an address",
      wget: "Read as a wget command",
      httpie: "Read as a command of HTTPie",
      code: "Read as a program or a log",
      header: "Read as an Authorization value",
      answer: "Read as the service’s answer",
    },
    how: "How do I get this?",
    credential: "Credential",
    optional: "optional",
    credentialHint: "With the secret the signature is recomputed. It stays in the memory of this page.",
    otherId: (/** @type {string | undefined} */ own) => `The request is signed with another one: ${own}.`,
    secretId: "SecretId",
    secretKey: "SecretKey",
    token: "Token",
    show: "Show secrets",
    hide: "Hide secrets",
    more: "More that helps",
    answer: "Answer of the service",
    answerHint: "The error, the body or the whole response. An expired signature tells the server’s time.",
    printed: "What your program computed",
    printedHint: "Its canonical request or string to sign, if it can print one. That tells much without the secret.",
    fresh: "Sent just now: judge its time by this computer’s clock",
    clear: "Clear",
  },
  share: {
    copy: "Copy link",
    copied: "Link copied: no key, no token in it",
    passwords: "Link copied: secrets in it are masked, so the signature no longer fits",
    doubtful: "Link copied: secrets are masked, and what could not be read is left out",
    nothing: "There is no request yet.",
    unfit: "A link cannot carry it: the body is no text, or too long.",
  },
  time: {
    at: (/** @type {string} */ utc, /** @type {string} */ china, /** @type {string} */ age) =>
      `${utc} UTC, ${china} UTC+8 (${age})`,
  },
  groups: {
    time: "Time",
    body: "Body",
    headers: "Headers and host",
    steps: "Steps of the signature",
    key: "Keys",
    way: "On the way",
    old: "Older signatures",
  },

  findings: {
    title: "What is wrong",
    severity: { error: "Error", warning: "Likely", advice: "Good to know" },
    proved: "Proved",
    provedHint: "Computed with this fault, the signature is exactly the one that was sent.",
    expected: "Expected",
    actual: "Actual",
    fix: "What to do",
    verified: {
      title: "The signature is right",
      text: "For this request and this credential it is exactly what the service computes.",
    },
    otherId: "But the SecretId you gave is not the one in the request: the service looks up the key of that one.",
    clean: { title: "Nothing wrong to be seen", text: "Give the SecretKey, and the signature is recomputed." },
    count: (/** @type {number} */ count) => (count === 1 ? "1 finding" : `${count} findings`),
    empty: {
      title: "Paste a request, or try an example",
      text: "Each of these has one fault, the one it is named after.",
    },
  },

  steps: {
    title: "Step by step",
    lead: "Every value on the way to the signature. What differs is marked.",
    expected: "As the service computes it",
    against: { signed: "As it was signed", printed: "As your program computed it", sent: "As it was sent" },
    canonicalRequest: "Canonical request",
    stringToSign: "String to sign",
    key: "Key",
    signature: "Signature",
    authorization: "Authorization header",
    why: {
      canonicalRequest: "Method, path, query, headers, their names and the hash of the body, one to a line.",
      stringToSign: "Algorithm, timestamp, scope and the hash of the canonical request.",
      stringToSignOld:
        "Method, host, path and the parameters sorted by name, not encoded; one to a line here, without line " +
        "breaks in truth.",
      key: "Three HMACs, each with the result of the one before as its key.",
      signature: "The HMAC of the string to sign, with that key, in small hex digits.",
      signatureOld: (/** @type {string} */ method) =>
        `The ${method} of the string to sign with the SecretKey, in base64.`,
      authorization: "All of it in one header.",
    },
    keyHidden: "Secret: shown with the secrets.",
    needsSecret: "Needs the SecretKey.",
    payload: (/** @type {number | undefined} */ bytes) =>
      bytes === undefined
        ? "Body. The last line is the hash of its true bytes"
        : bytes === 0
          ? "Body: empty, 0 bytes. The last line is the hash of nothing"
          : `Body: ${bytes} ${bytes === 1 ? "byte" : "bytes"}. The last line is their hash`,
    payloadHidden: "Secrets in it are covered here: the hash is that of the true bytes.",
    payloadHex: "Its bytes in hex, for not all of them can be read as text:",
    payloadRows: "Its rows of bytes that hold more than plain letters, in hex:",
    hex: "Bytes in hex",
    same: "Equal",
    differs: "Differs",
  },

  corrected: {
    title: "Corrected request",
    lead: "Signed for now: the service takes it for five minutes. Copying signs it anew.",
    unsigned: "Without the SecretKey a placeholder stands for the signature.",
    token: "(token) stands for the token; it is filled in while secrets are shown.",
    bytes: "The body is no text: send it from a file.",
    passwords: "Passwords stand in it: share it with nobody.",
    covered: "Passwords in it are covered: show the secrets to get the request as it can be sent.",
    none: "No corrected request",
    /** @type {{ [Reason in NonNullable<Diagnosis["uncorrected"]>]?: string }} */
    reasons: {
      credential:
        "The credential itself is what was refused: signed with it anew, the request would be refused anew. Give " +
        "the id and the key that belong together.",
      secret: "Whether the SecretKey is the right one is in doubt. Once that is settled, the request can be signed.",
      token: "It is not known which token belongs to the key. Give the token, or an id that goes without one.",
      body: "It is not known which body was meant. Paste the body that your program means to send.",
      headers: "Headers or parameters are missing, and nobody but you knows their values.",
      service: "It is not known which product the request is for: name its host.",
      time: "It is not known for which time to sign.",
      "not-signed": "The request was not signed, or its signature did not arrive.",
      "not-signature": "It was not the signature that was refused: signed anew, the request would be refused anew.",
    },
  },

  code: {
    title: "Signing code",
    language: "Language",
    own: "A whole program with the values of your request.",
    sample: "A whole program with the values of an example; yours take their place once there is a request.",
    steps: "It prints every step, to be set beside those of your own, and takes the key from the environment.",
    file: "The body is binary or long: put its bytes into the file body.bin.",
    timed: "Sign for the time of the request, to compare the steps",
  },

  guide: {
    title: "How to get the request as it is sent",
    tool: "Language or tool",
    close: "Close",
    printed: "If your program signs by itself, print this too, and paste it under “What your program computed”:",
    /** @type {Record<GuideId, string>} */
    tools: {
      browser:
        "Open the developer tools (F12), send the request, and find it under Network. In its context menu choose " +
        "Copy, then Copy as cURL (bash), and paste that.",
      curl:
        "Paste the command itself. Where a script puts it together, put these lines before it, and paste the " +
        "command that the shell prints. `-v` shows no body, and `--trace-ascii` breaks it into lines.",
      fetch:
        "Put these lines before the request is sent, and paste what they print. Or copy it from the developer " +
        "tools: Network, Copy as fetch.",
      axios:
        "In Node.js: put these lines before the request is sent, and paste what they print. In a page copy it from " +
        "the developer tools.",
      node:
        "Put these lines first, and paste what they print. They work for all that sends by `node:https`, the " +
        "vendor’s SDK and axios among it.",
      requests:
        "Put these lines after the request was sent, and paste what they print. If it was not sent, do the same " +
        "with `request.prepare()`.",
      python:
        "Put these lines before the request is sent, and paste what they print. They work for requests and the " +
        "vendor’s SDK, too.",
      go: "Put these lines before the request is sent, and paste what they print.",
      goSdk: "Switch the log on, and paste what follows `http request:`, from the method on.",
      java:
        "Put these lines before the request is sent, and paste what they print. `body` is the text you gave to " +
        "`BodyPublishers`.",
      javaUrlConnection:
        "Put these lines before the connection is used, and paste what they print. The connection hides " +
        "`Authorization`, so print it from your own variable.",
      okHttp: "Build the client so, and paste what it prints.",
      javaSdk:
        "Switch the log on. It has the URL and the headers in one line, with semicolons between them; the last " +
        "line prints the body. Paste the URL, then each header on a line of its own, a blank line, and the body.",
      php: "Set the option before `curl_exec`, and paste what the last line prints. `CURLOPT_VERBOSE` shows no body.",
      phpSdk: "The SDK has no log. Add these lines to it for the time being, and paste what they print.",
      csharp: "Give the client this handler, and paste what it prints.",
      rust: "Build the request before it is sent, and paste what these lines print.",
      powershell:
        "Keep the request in a variable, and paste what these lines print. Or paste the command itself, with the " +
        "values in place of the variables.",
      postman:
        "Click the code icon at the right edge, choose cURL, and paste the command. Variables have to be filled " +
        "in: the Postman console (View, Show Postman Console) shows the request as it was sent.",
    },
  },

  /** @type {Record<FindingCode, { title: string, fix?: string }>} */
  causes: {
    "scope-date-not-utc": { title: "The date in the scope is not the UTC date" },
    "clock-skew": { title: "The clock is wrong" },
    "timestamp-format": { title: "The timestamp is not in seconds" },
    "timestamp-stale": { title: "An old signature was sent again" },
    "body-rewritten": { title: "The body changed after signing" },
    "body-encoding": { title: "Signed and sent body are encoded differently" },
    "empty-body": { title: "An empty body was signed or sent" },
    "unsigned-payload": { title: "UNSIGNED-PAYLOAD is used wrongly" },
    "content-type-changed": { title: "Content-Type is not the one signed" },
    "signed-headers-wrong": { title: "SignedHeaders is wrong" },
    "header-values-not-canonical": { title: "Header values are not in small letters" },
    "host-changed": { title: "The host is not the one signed" },
    "service-mismatch": { title: "The service is not the host’s" },
    "key-derivation": { title: "The key is derived wrongly" },
    "canonical-request-form": { title: "The canonical request is put together wrongly" },
    "digest-form": { title: "A hash or the signature is written wrongly" },
    "query-encoding": { title: "The query is encoded differently" },
    "secret-text": { title: "SecretId or SecretKey has characters too many or too few" },
    "credential-mixed-up": { title: "SecretId and SecretKey are mixed up" },
    "foreign-key": { title: "The key is of another kind" },
    "token-mismatch": { title: "Token and key do not go together" },
    "key-unusable": { title: "The service does not know the key" },
    "wrong-secret": { title: "The SecretKey or the signed text is another one" },
    "headers-lost": { title: "Headers are missing or double" },
    "authorization-malformed": { title: "The Authorization header is malformed" },
    "not-a-signature-fault": { title: "It is not the signature" },
    unsigned: { title: "The request is not signed" },
    unreadable: { title: "This cannot be read as a request" },
    "secret-needed": { title: "The SecretKey is needed to tell more" },
    "v1-signature": { title: "The older signature is made wrongly" },
  },
};
