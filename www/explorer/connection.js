// What the explorer is connected to: the emulator in the page, unless a gateway stands beside it or a person chose an
// endpoint. It is the console's connection, and so are its settings.

import { createJournal } from "../service/journal.js";
import { createSession } from "../service/session.js";
import { createSimulator } from "../service/simulator.js";
import { gatewayBeside, signIn } from "../service/gateway.js";

/** @import { Settings } from "../service/session.js" */
/** @import { Dialog } from "../console/parts/dialog.js" */

const FIRST_REGION = "ap-guangzhou";

/** @param {() => void} changed */
export function createGatewayOrEmulator(changed) {
  const journal = createJournal(changed);
  const simulator = createSimulator(changed);
  const session = createSession({ journal, simulator });
  const gateway = gatewayBeside();
  const connection = {
    journal,
    simulator,
    session,
    gateway,
    region: FIRST_REGION,
    /** The settings, while they are open, and what had the focus before. */
    dialog: /** @type {{ view: Dialog["view"], opener: Element | null } | undefined} */ (undefined),
    /** @param {string} region */
    setRegion(region) {
      connection.region = region;
      changed();
    },
    /** @param {Settings} settings @param {string} region */
    async connect(settings, region) {
      if (settings.mode === "emulator") await simulator.start();
      if (settings.mode === "gateway" && gateway && settings.person) await signIn(gateway, settings.person);
      session.connect(settings, region);
      connection.region = region;
      changed();
    },
    /** Connects; calls wait until it is done. */
    start() {
      connection.started = first();
      return connection.started;
    },
    started: Promise.resolve(),
    /** @param {(text: string) => unknown} copy */
    async openSettings(copy) {
      const { settings } = await import("../console/dialogs/settings.js");
      const close = () => {
        const opener = connection.dialog?.opener;
        connection.dialog = undefined;
        changed();
        if (opener instanceof HTMLElement) opener.focus();
      };
      const { view } = settings(
        /** @type {any} */ ({ ...connection, copy, close, redraw: changed, focus: focusIn, now: session.now }),
      );
      connection.dialog = { view, opener: document.activeElement };
      changed();
    },
  };
  async function first() {
    if (gateway) {
      const [person = ""] = gateway.people;
      await connection.connect({ ...BLANK, mode: "gateway", endpoint: gateway.path, person }, FIRST_REGION);
    } else {
      await simulator.start();
      await connection.connect({ ...BLANK, ...simulator.credential, mode: "emulator" }, FIRST_REGION);
    }
  }

  return connection;
}

/** @param {string} selector */
const focusIn = (selector) =>
  setTimeout(() => /** @type {HTMLElement | null} */ (document.querySelector(selector))?.focus());

/** @type {Settings} */
const BLANK = { mode: "endpoint", endpoint: "", language: "", secretId: "", secretKey: "", token: "", person: "" };
