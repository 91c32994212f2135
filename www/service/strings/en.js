// The English texts of the connection to the service. Another language is another object of this shape.

import { bare } from "../../parts/texts.js";

/** @import { TransportError } from "tencentdb-postgres" */
/** @import { Names } from "../../parts/texts.js" */

/** @typedef {typeof english} Words */

export const english = bare({
  /** @type {Names} */
  regions: {
    "ap-guangzhou": "Guangzhou",
    "ap-shanghai": "Shanghai",
    "ap-beijing": "Beijing",
    "ap-nanjing": "Nanjing",
    "ap-chengdu": "Chengdu",
    "ap-chongqing": "Chongqing",
    "ap-hongkong": "Hong Kong",
    "ap-taipei": "Taipei",
    "ap-singapore": "Singapore",
    "ap-jakarta": "Jakarta",
    "ap-bangkok": "Bangkok",
    "ap-mumbai": "Mumbai",
    "ap-seoul": "Seoul",
    "ap-tokyo": "Tokyo",
    "na-siliconvalley": "Silicon Valley",
    "na-ashburn": "Ashburn",
    "na-toronto": "Toronto",
    "eu-frankfurt": "Frankfurt",
    "eu-moscow": "Moscow",
    "sa-saopaulo": "São Paulo",
    "ap-shenzhen-fsi": "Shenzhen Finance",
    "ap-shanghai-fsi": "Shanghai Finance",
    "ap-beijing-fsi": "Beijing Finance",
  },

  failures: {
    refused: (action) => `The service refused ${action}`,
    refusedBefore: (action) => `The gateway refused ${action}`,
    noAnswer: (action) => `No usable answer to ${action}`,
    notSent: "Not sent",
    page: "Something went wrong in this page",
    reload: "Try again; if it stays, reload the page.",
    correct: "Correct this and try again.",
    requestId: "Request ID",
    whatToDo: "What to do",
    credentials: "Check the keys",
    /** @type {Record<TransportError["code"], string>} */
    kinds: {
      timeout: "Timed out",
      aborted: "Cancelled",
      network: "Connection failed",
      malformed: "Answer not understood",
      "too-large": "Answer too large",
      "rate-limited": "Held back",
    },
    /** @type {Record<TransportError["code"], string>} */
    advice: {
      timeout: "Try again. After a change, first look in the list whether it took effect.",
      network:
        "Check the connection and the endpoint, then try again. After a change, first look in the list whether it " +
        "took effect.",
      malformed:
        "Something between this page and the service answered in its place, such as a proxy. Check the endpoint, " +
        "then try again; after a change, first look whether it took effect.",
      aborted: "Start it again if you still want it.",
      "too-large": "Narrow what is asked for.",
      "rate-limited": "Nothing was sent, because more calls a second are not allowed. Wait a moment, then try again.",
    },
    notSignedIn: (name, status) => `The server did not sign in ${name} (HTTP ${status}).`,
    noObject: (name) => (name === "" ? "The answer is no object." : `${name} is no object.`),
    noList: (name) => `${name} is no list.`,
  },
});
