import type { Credential } from "./client.js";

/** How a request can be signed. The first is the one to use; the others are older. */
export type SignMethod = "TC3-HMAC-SHA256" | "HmacSHA256" | "HmacSHA1";

/** What to sign. `Bytes` is the type of a payload that is bytes: `fetch` takes those whose memory is not shared. */
export interface SignRequest<Bytes extends Uint8Array = Uint8Array<ArrayBuffer>> {
  /** The action, `DescribeDBInstances`. */
  action: string;
  /** The host the request goes to, with its port unless it is the scheme's own. */
  host: string;
  /** The body as it is sent; or give `params`. By POST and TC3-HMAC-SHA256 only. */
  payload?: string | Bytes | undefined;
  /** The parameters: written as JSON, or flat into query or form (`Filters.0.Values.0=a`) where there is no JSON. */
  params?: object | undefined;
  region?: string | undefined;
  /** Seconds since 1970. Default: now. */
  timestamp?: number | undefined;
  /** Any whole number, another one for each request of a second. For the older methods; default: a random one. */
  nonce?: number | undefined;
  /** The service of the credential scope. Default: `postgres`. */
  service?: string | undefined;
  /** The version of the product's API. Default: that of `postgres`. */
  version?: string | undefined;
  /** The canonical URI, encoded as it is sent. Default: `/`. */
  path?: string | undefined;
  language?: "zh-CN" | "en-US" | undefined;
  /** Names the program that calls: 1 to 128 letters, digits, spaces and any of `-_,;.`. */
  requestClient?: string | undefined;
  /** Leaves the payload out of the signature. By TC3-HMAC-SHA256 only. */
  unsignedPayload?: boolean | undefined;
  /**
   * Further headers, which are signed too, each once. `Content-Type` is `application/json`, by GET that of a form, unless given here. `Host`,
   * `Authorization` and `X-TC-Timestamp` are what the signature makes them. By TC3-HMAC-SHA256 only.
   */
  headers?: Record<string, string> | Iterable<readonly [string, string]> | undefined;
  /** Default: `TC3-HMAC-SHA256`. */
  signMethod?: SignMethod | undefined;
  /** Default: `POST`. */
  httpMethod?: "POST" | "GET" | undefined;
}

/** Every value on the way to a signature by TC3-HMAC-SHA256. */
export interface SignatureSteps {
  /** SHA-256 of the body, in hex. */
  hashedPayload: string;
  signedHeaders: string;
  canonicalRequest: string;
  hashedCanonicalRequest: string;
  credentialScope: string;
  stringToSign: string;
  /** The key chain, in hex. Secret: whoever has one can sign for the day. */
  secretDate: string;
  secretService: string;
  secretSigning: string;
  signature: string;
  authorization: string;
}

/** Every value on the way to a signature by HmacSHA256 or HmacSHA1. They hold all parameters, so tokens and passwords too. */
export interface OlderSteps {
  /** The parameters in the order of their names, joined and not encoded. */
  parameters: string;
  stringToSign: string;
  /** In base64. */
  signature: string;
  /** What is sent as query or form: the parameters encoded, the signature behind them. */
  query: string;
}

/** A request ready to be sent, and how its signature came about. */
export interface SignedRequest<Steps = SignatureSteps, Bytes extends Uint8Array = Uint8Array<ArrayBuffer>> {
  method: "POST" | "GET";
  url: string;
  headers: Record<string, string>;
  /** None by GET; the payload itself where one was given. */
  body: string | Bytes | undefined;
  steps: Steps;
}

/**
 * Signs a request, of any product of the cloud, without sending it.
 *
 * @throws {ValidationError} What cannot be sent as it is: a text that holds a line break, a control character or half of a character, a
 * header given twice, a request larger than the service takes (32 KB by GET, 1 MB as a form, 10 MB otherwise), options that do not go
 * with the method.
 * @example
 * ```js
 * const { headers, steps } = sign({ action: "DescribeZones", host: "postgres.tencentcloudapi.com", region: "ap-guangzhou", params: {} }, credential);
 * console.log(steps.canonicalRequest);
 *
 * // A form with a file, for actions that take one: the platform writes it.
 * const form = new Response(formData);
 * const payload = new Uint8Array(await form.arrayBuffer());
 * sign({ action, host, payload, headers: { "Content-Type": form.headers.get("Content-Type") } }, credential);
 * ```
 */
export declare function sign(
  request: SignRequest & { signMethod?: "TC3-HMAC-SHA256" | undefined },
  credential: Credential,
): SignedRequest;
export declare function sign(
  request: SignRequest & { signMethod: "HmacSHA256" | "HmacSHA1" },
  credential: Credential,
): SignedRequest<OlderSteps>;
export declare function sign(request: SignRequest, credential: Credential): SignedRequest<SignatureSteps | OlderSteps>;
/** With bytes whose memory may be shared: copy them before they go to `fetch`. */
export declare function sign(
  request: SignRequest<Uint8Array> & { signMethod?: "TC3-HMAC-SHA256" | undefined },
  credential: Credential,
): SignedRequest<SignatureSteps, Uint8Array>;
