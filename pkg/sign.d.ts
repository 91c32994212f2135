import type { Credential } from "./client.js";

/** What to sign. */
export interface SignRequest {
  /** The action, `DescribeDBInstances`. */
  action: string;
  /** The host the request goes to, with its port unless it is the scheme's own. */
  host: string;
  /** The body as it is sent; or give `params`. */
  payload?: string | Uint8Array;
  /** The parameters, written as JSON. */
  params?: object;
  region?: string;
  /** Seconds since 1970. Default: now. */
  timestamp?: number;
  /** The service of the credential scope. Default: `postgres`. */
  service?: string;
  /** `X-TC-Version`. Default: that of `postgres`. */
  version?: string;
  /** The canonical URI. Default: `/`. */
  path?: string;
  language?: "zh-CN" | "en-US";
  /** Further headers, which are signed too. `Content-Type` is `application/json` unless given here. */
  headers?: Record<string, string>;
  signMethod?: "TC3-HMAC-SHA256";
  httpMethod?: "POST";
}

/** Every value on the way to a signature. */
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

/** A request ready to be sent, and how its signature came about. */
export interface SignedRequest {
  method: "POST";
  url: string;
  headers: Record<string, string>;
  body: string | Uint8Array;
  steps: SignatureSteps;
}

/**
 * Signs a request, of any product of the cloud, without sending it.
 *
 * @example
 * ```js
 * const { headers, steps } = sign({ action: "DescribeZones", host: "postgres.tencentcloudapi.com", region: "ap-guangzhou", params: {} }, credential);
 * console.log(steps.canonicalRequest);
 * ```
 */
export declare function sign(request: SignRequest, credential: Credential): SignedRequest;
