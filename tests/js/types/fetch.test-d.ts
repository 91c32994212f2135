// What is signed or put right goes to the platform's fetch.

import { sign, type Credential, type HmacV1Steps, type SignRequest, type SignedRequest } from "tencentdb-postgres";
import { diagnose } from "tencentdb-postgres/diagnose";

declare const credential: Credential;
declare const asked: SignRequest;

export async function send({ url, method, headers, body }: SignedRequest) {
  await fetch(url, { method, headers, body: body ?? null });
}

export async function sendOlder({ url, method, headers, body }: SignedRequest<HmacV1Steps>) {
  await fetch(url, { method, headers, body: body ?? null });
}

export async function signed() {
  await send(sign({ action: "DescribeZones", host: "h", params: {} }, credential));
  await send(sign({ action: "DescribeZones", host: "h", payload: "{}", signMethod: "TC3-HMAC-SHA256" }, credential));
  await send(
    sign(
      { action: "DescribeZones", host: "h", payload: new Uint8Array(await new Response("{}").arrayBuffer()) },
      credential,
    ),
  );
  await sendOlder(sign({ action: "DescribeZones", host: "h", signMethod: "HmacSHA1" }, credential));
  const { url, method, headers, body } = sign(asked, credential);
  await fetch(url, { method, headers, body: body ?? null });
}

export async function corrected(text: string) {
  const { request, corrected } = diagnose(text, credential);
  if (corrected) {
    const { url, method, headers, body } = corrected;
    await fetch(url, { method, headers, body });
  }
  if (request) await fetch(request.url, { method: request.method, headers: request.headers, body: request.body });
}
