// The entry that diagnoses signatures.

import { sign, type ApiError, type Credential } from "tencentdb-postgres";
import { diagnose, type Diagnosis, type Finding, type FindingCode } from "tencentdb-postgres/diagnose";

declare const credential: Credential;
declare const error: ApiError;

const diagnosis: Diagnosis = diagnose("curl https://x", credential, {
  now: Date.now(),
  serverTime: new Date(),
  error,
  printed: "",
  attempts: 2,
});
const finding: Finding | undefined = diagnosis.findings[0];
export const code: FindingCode | undefined = finding?.code;
export const right: boolean | undefined = diagnosis.verified;
export const canonical: string | undefined = diagnosis.steps?.canonicalRequest;
export const body: string | Uint8Array | null | undefined = diagnosis.corrected?.body;

diagnose(sign({ action: "A", host: "h" }, credential), credential);
diagnose({ method: "POST", url: "https://x", headers: { A: "b", C: ["d"] }, body: new Uint8Array() });
diagnose({ url: "https://x", headers: [{ name: "A", value: "b" }] });
diagnose({ log: { entries: [] } });
diagnose("", undefined, { error: "AuthFailure.SignatureFailure" });

// @ts-expect-error a request is a text or an object
diagnose(1);
// @ts-expect-error the time is no text
diagnose("", credential, { now: "now" });
// @ts-expect-error there is no such cause
const wrong: FindingCode = "bad-luck";
export { wrong };
