// How to get a request as it is sent out of a program, by language and tool, in the order in which they are offered.

import { axiosCall } from "./axios.js";
import { browser } from "./browser.js";
import { csharpHttpClient } from "./csharp.js";
import { curlCommand } from "./curl.js";
import { fetchCall } from "./fetch.js";
import { goHttp } from "./go.js";
import { goSdk } from "./go-sdk.js";
import { javaHttpClient } from "./java.js";
import { javaSdk } from "./java-sdk.js";
import { javaUrlConnection } from "./java-url-connection.js";
import { nodeHttps } from "./node.js";
import { okHttp } from "./okhttp.js";
import { phpCurl } from "./php.js";
import { phpSdk } from "./php-sdk.js";
import { postman } from "./postman.js";
import { powershell } from "./powershell.js";
import { pythonHttp } from "./python.js";
import { pythonRequests } from "./requests.js";
import { rustReqwest } from "./rust.js";

/**
 * `code` prints the request, `printed` the canonical request of a program that signs by itself. The words about each
 * stand among the page's texts.
 * @typedef {{ name: string, code?: string, printed?: string }} Guide
 */
/** @typedef {keyof typeof guides} GuideId */

/** @satisfies {Record<string, Guide>} */
export const guides = {
  browser,
  curl: curlCommand,
  fetch: fetchCall,
  axios: axiosCall,
  node: nodeHttps,
  requests: pythonRequests,
  python: pythonHttp,
  go: goHttp,
  goSdk,
  java: javaHttpClient,
  javaUrlConnection,
  okHttp,
  javaSdk,
  php: phpCurl,
  phpSdk,
  csharp: csharpHttpClient,
  rust: rustReqwest,
  powershell,
  postman,
};
