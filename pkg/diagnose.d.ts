import type { Credential } from "./client.js";

/**
 * Names the fault of a request that was refused, `AuthFailure.SignatureFailure` above all. Nothing is sent anywhere, and no secret is in
 * what comes back.
 *
 * Without a credential the request is only read. With the one it was signed with, the signature is recomputed as well, with one thing at a
 * time assumed to have been done otherwise, then with two: a finding that is `proved` gives exactly the signature that was sent.
 *
 * @param input the request: as text (raw HTTP, a curl command, a `fetch` call, a HAR file, JSON, an address), as an object with `method`,
 * `url`, `headers` and `body`, or as an entry of a HAR file. Give the body as the bytes that were sent, if you have them.
 * @throws {TypeError} A body that has yet to be read: that of a `Request`, a `Blob`, a stream, a form. Read it first:
 * `diagnose({ method, url, headers, body: await request.text() }, credential)`.
 *
 * @example
 * ```js
 * import { diagnose } from "tencentdb-postgres/diagnose";
 *
 * const { ok, findings, corrected } = diagnose(curlCommand, { secretId, secretKey }, { error: "AuthFailure.SignatureFailure" });
 * for (const { code, message, expected, actual, fix } of findings) console.log(code, message, { expected, actual }, fix);
 * ```
 */
export declare function diagnose(
  input: string | DiagnosedRequest | object,
  credential?: Credential,
  options?: DiagnoseOptions,
): Diagnosis;

/** What is known beside the request. */
export interface DiagnoseOptions {
  /** The time to judge the timestamp by, in milliseconds since 1970 or as a `Date`. Without it the timestamp's age is not judged. */
  now?: number | Date | undefined;
  /** The service's time when it answered, likewise: it tells a clock that is off from a request that is old. */
  serverTime?: number | Date | undefined;
  /** The error the service answered with: its code, or code and message. An `ApiError` will do. */
  error?: string | { code: string; message?: string | undefined } | undefined;
  /** The whole answer in place of `error`: the HTTP message, its body, or a line of a log that holds the code. */
  response?: string | object | undefined;
  /**
   * The canonical request or the string to sign, as your program printed it. It shows without the secret where the program went wrong.
   */
  printed?: string | undefined;
  /** How often the request was sent with this very signature. */
  attempts?: number | undefined;
}

/** A request in parts. */
export interface DiagnosedRequest {
  /** Default: `POST` with a body, else `GET`. */
  method?: string | undefined;
  url?: string | undefined;
  /** An object, pairs, `Headers`, or `{ name, value }` as in HAR files. */
  headers?:
    | Record<string, string | readonly string[] | undefined>
    | Iterable<readonly [string, string] | { name: string; value: string }>
    | undefined;
  /** What was sent: text, bytes, `URLSearchParams`. Any other object is taken as the JSON that `JSON.stringify` makes of it. */
  body?: string | Uint8Array | ArrayBuffer | object | null | undefined;
}

/** What came out of it. */
export interface Diagnosis {
  /** Whether nothing was found that explains a refusal. */
  ok: boolean;
  /** Whether the signature is right for the request and the credential. Missing where it was not recomputed. */
  verified?: boolean;
  /** What is wrong, the surest first. */
  findings: Finding[];
  /** What the text was taken for. */
  form?: "http" | "curl" | "wget" | "httpie" | "fetch" | "code" | "har" | "json" | "url" | "header" | "answer";
  /** The request as it was understood, or `null` where it could not be read. A token reads `(token)`. */
  request: ReadRequest | null;
  /** The request put right, where anything is wrong. A token reads `(token)`: put yours there. */
  corrected:
    | (ReadRequest & {
        /** Whether it is signed; without the credential a placeholder stands for the signature. */
        signed: boolean;
      })
    | null;
  /** Why there is no corrected request: what is in doubt or not known. A request is never signed with a credential that was just refused. */
  uncorrected?:
    | "nothing-wrong"
    | "no-request"
    | "not-signed"
    | "not-signature"
    | "credential"
    | "secret"
    | "token"
    | "body"
    | "headers"
    | "service"
    | "time";
  /** The values on the way to the signature, as the service computes them for what was sent. */
  steps: DiagnosedSteps | null;
  /** The same as your program computed them, where that was found out. */
  signed: DiagnosedSteps | null;
}

/** A request, ready for `fetch(url, { method, headers, body })`, but for `Host`, which `fetch` sets itself. */
export interface ReadRequest {
  method: string;
  url: string;
  /** Names and values, in the order they came. */
  headers: [name: string, value: string][];
  /** The body, as bytes where it is not UTF-8; null where there is none. */
  body: string | Uint8Array<ArrayBuffer> | null;
}

/** The values on the way to a signature, without the key. */
export interface DiagnosedSteps {
  method: "TC3-HMAC-SHA256" | "HmacSHA256" | "HmacSHA1";
  /** Missing for the old methods, like all that only TC3 has. */
  canonicalRequest?: string;
  hashedCanonicalRequest?: string;
  /** The body whose hash ends the canonical request, with stars for passwords. Missing where it is no text, or not known. */
  body?: string;
  credentialScope?: string;
  stringToSign: string;
  /** Where the credential was given. */
  signature?: string;
  authorization?: string;
}

/** One thing that is wrong. */
export interface Finding {
  /** The cause. docs/signatures.md tells of each. */
  code: FindingCode;
  /** `error`: the service refuses the request for this. `warning`: it explains a refusal. `advice`: worth knowing. */
  severity: "error" | "warning" | "advice";
  /** Whether recomputing with this fault gave exactly what was signed. */
  proved: boolean;
  /** What it was proved by: the signature that was sent, or the text the program printed. */
  proof?: "signature" | "printed";
  /** Which form of the cause it is, as a stable word. */
  variant?: string;
  /** What is wrong, in a sentence or two. */
  message: string;
  /** The texts the message is filled with, in order: `code`, `variant` and these say the same in another language. */
  values: string[];
  /** What the service reckons with. Invisible characters are shown as escapes, long texts around the place where they part. */
  expected?: string;
  /** What was signed or sent instead, likewise. */
  actual?: string;
  /** The byte at which `actual` first goes wrong, counted in the whole text it is taken from. */
  at?: number;
  /** What to do. */
  fix: string;
}

/** The causes. More may be added. */
export type FindingCode =
  | "scope-date-not-utc"
  | "clock-skew"
  | "timestamp-format"
  | "timestamp-stale"
  | "body-rewritten"
  | "body-encoding"
  | "empty-body"
  | "content-type-changed"
  | "signed-headers-wrong"
  | "header-values-not-canonical"
  | "host-changed"
  | "service-mismatch"
  | "key-derivation"
  | "canonical-request-form"
  | "digest-form"
  | "query-encoding"
  | "secret-text"
  | "credential-mixed-up"
  | "foreign-key"
  | "token-mismatch"
  | "key-unusable"
  | "headers-lost"
  | "v1-signature"
  | "authorization-malformed"
  | "unsigned-payload"
  | "not-a-signature-fault"
  | "wrong-secret"
  | "unsigned"
  | "unreadable"
  | "secret-needed";
