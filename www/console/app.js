// The page as a whole: what is known, what is open, and the functions that change it. Views get this object and read
// from it; they change it through its functions only.

import { strings } from "./strings.js";
import { DEFAULT_LIST, format, parse } from "./route.js";
import { createCatalog } from "../service/catalog.js";
import { createFleet } from "./fleet.js";
import { createSingle } from "./single.js";
import { createJournal } from "../service/journal.js";
import { createPoller } from "./poller.js";
import { remember, remembered } from "../service/remembered.js";
import { createSession } from "../service/session.js";
import { gatewayBeside, signIn } from "../service/gateway.js";
import { createSimulator } from "../service/simulator.js";
import { createTasks } from "./tasks.js";
import { createDrawer } from "./drawer/requests.js";
import { createToasts } from "./parts/toasts.js";
import { choose, otherLanguage } from "../parts/language.js";
import { createTheme } from "../parts/theme.js";
import { createPanels } from "./instance/panel.js";
import { loadTab, tabNamed } from "./instance/tabs.js";
import { draftOf, startCreate } from "./pages/create.js";
import { isPassing, known, label, nameOf } from "./states.js";
import { explain, messageOf } from "../service/failure.js";
import { focusSoon } from "../parts/focus.js";
import * as operations from "./dialogs/operations.js";
import { resize } from "./dialogs/resize.js";
import { settings } from "./dialogs/settings.js";
import { emulator } from "./dialogs/emulator.js";

/** @import { Actions } from "tencentdb-postgres" */
/** @import { CreateForm, Draft } from "./pages/create.js" */
/** @import { Entry } from "../service/journal.js" */
/** @import { Copy } from "../parts/basics.js" */
/** @import { Dialog } from "./parts/dialog.js" */
/** @import { ToastTone } from "./parts/toasts.js" */
/** @import { Route } from "./route.js" */
/** @import { Remembered } from "../service/remembered.js" */
/** @import { Call, Settings } from "../service/session.js" */
/** @import { Instance, Operation } from "./states.js" */

/** @typedef {ReturnType<typeof createApp>["app"]} App */
/** A dialog, and the element that had the focus before. @typedef {Dialog & { opener: Element | null }} OpenDialog */

const FIRST_REGION = "ap-guangzhou";
const TICK_MS = 1000;
const COPIED_MS = 1500;
/** For so long after a change the lists of the service may still show what was before. */
const LATE_MS = 6000;
/** The dialogs of an instance. */
const OPERATIONS = { ...operations, resize };

export function createApp() {
  let redraw = () => {};
  let isFirst = true;
  let watchedUntil = 0;
  /** What was filled in to create an instance. @type {Draft | undefined} */
  let draft;
  /** @type {Promise<CreateForm> | undefined} */
  let starting;
  const changed = () => {
    document.title = title(app.route);
    poller?.consider();
    redraw();
  };

  const journal = createJournal(changed);
  const simulator = createSimulator(changed, () => session.emulated && app.refresh({ background: true }));
  const session = createSession({ journal, simulator });
  const gateway = gatewayBeside();
  const { call } = session;
  const toasts = createToasts(changed);
  const single = createSingle({ call, changed });
  const fleet = createFleet({ call, changed, onSettled: settled });
  const tasks = createTasks({ call, changed });
  const panels = createPanels({ call, changed, now: session.now, load: loadTab });
  const catalog = createCatalog({ call });
  const theme = createTheme(changed);
  const drawer = createDrawer(changed);

  /** @type {Copy} */
  const copy = (text) => writeToClipboard(text);
  /**
   * Calls an action in the region that is shown, unless the options name another.
   * @type {Call}
   */
  const callHere = (action, params, options) => call(action, params, { region: app.region, ...options });
  const poller = createPoller({
    work: () => app.refresh({ background: true }),
    wanted: () => fleet.state.status === "ready" && (isBusy() || isPanelBusy() || fleet.state.error !== undefined),
  });

  const app = {
    journal,
    simulator,
    session,
    gateway,
    toasts,
    fleet,
    single,
    tasks,
    panels,
    catalog,
    drawer,
    route: parse(location.hash),
    region: "",
    regions: /** @type {{ Region: string }[]} */ ([]),
    dialogs: /** @type {OpenDialog[]} */ ([]),
    create: /** @type {CreateForm | undefined} */ (undefined),
    /** The connection that was lost with its keys, and is asked for again. */
    lost: /** @type {Remembered | undefined} */ (undefined),
    broken: /** @type {unknown} */ (undefined),
    announcement: "",
    copy,
    redraw: changed,
    now: session.now,
    get theme() {
      return theme.name;
    },
    nextTheme: theme.next,
    async nextLanguage() {
      await choose(otherLanguage());
      // Messages of the service come in the language of the page, too.
      if (session.settings?.language === "page") session.connect(session.settings, app.region);
      changed();
    },
    call: callHere,
    /** @param {string} code */
    regionName: (code) => (strings.regions[code] ? `${strings.regions[code]} (${code})` : code),
    toast: toasts.show,

    /**
     * The address of a page. The filter of the list goes along, so that the way back keeps it.
     * @param {Partial<Route>} route
     * @returns {string}
     */
    link: (route) => format({ list: app.route.list, region: app.region, ...route }),
    /**
     * @param {Partial<Route>} route
     * @returns {Promise<void> | undefined}
     */
    go(route, { replace = false } = {}) {
      const address = format({ region: app.region, ...route });
      if (replace) history.replaceState(null, "", address);
      else history.pushState(null, "", address);
      return follow();
    },

    /**
     * Loads what is shown again, and keeps it on the screen meanwhile. Resolves to whether all of it came.
     * @returns {Promise<boolean>}
     */
    async refresh({ background = false } = {}) {
      const asked = [fleet.refresh({ background }), tasks.refresh(app.region, { background })];
      if (app.route.page === "instance") asked.push(single.refresh(app.region, { background }));
      if (app.route.page === "instance") asked.push(panels.refresh({ background, busy: isPanelBusy() }));
      return (await Promise.all(asked)).every(Boolean);
    },
    /**
     * Starts over, for another region or after a failure.
     * @returns {Promise<void>}
     */
    async reload() {
      tasks.clear();
      single.close();
      openPanel();
      const { region } = app;
      await Promise.all([fleet.load(region), tasks.refresh(region), loadRegions()]);
    },

    show,
    openSettings: () => show("settings", () => settings(app)),
    openEmulator: () => show("emulator", () => emulator(app)),
    /**
     * Opens the dialog of an operation.
     * @param {Operation} name
     * @param {Instance} instance
     */
    open(name, instance) {
      const named = known(instance);
      return named && show(name, () => OPERATIONS[name](app, named));
    },
    /**
     * @param {string} id
     * @returns {boolean}
     */
    isOpen: (id) => app.dialogs.some((open) => open.id === id),
    /** @param {string} id */
    close(id) {
      const closed = app.dialogs.find((open) => open.id === id);
      if (!closed) return;
      app.dialogs = app.dialogs.filter((open) => open !== closed);
      changed();
      // The browser gives focus back too, but only to what is still there.
      setTimeout(() => {
        if (app.dialogs.length > 0) return;
        const target = closed.opener?.isConnected ? closed.opener : document.getElementById("page-title");
        const isNowhere = document.activeElement === document.body || !document.activeElement;
        if (isNowhere && target instanceof HTMLElement) target.focus();
      });
    },
    /** @param {boolean} open */
    toggleDrawer(open) {
      drawer.set({ open });
      app.focus(open ? "#drawer-title" : "#open-requests");
    },
    focus: focusSoon,
    /**
     * Opens the signature debugger with a request, or with the one that an error is about. The link has no secret.
     * @param {Entry | unknown} about
     */
    async debugSignature(about) {
      const { requestId } = /** @type {{ requestId?: unknown }} */ (about ?? {});
      const record = journal.records.find((own) => own === about || (requestId && own.requestId === requestId));
      if (!record) return;
      const { share } = await import("../debugger/share.js");
      const { method, url, body } = record;
      const { pathname } = new URL("./debugger.html", document.baseURI);
      const request = { method, url, headers: Object.entries(record.headers), body };
      const link = share({ origin: location.origin, pathname }, request, { answer: record.answer ?? "" });
      if (link) open(link.href, "_blank", "noopener");
    },

    /**
     * Says that something was changed, and looks at what came of it. `tasks` adds a link to the tasks.
     * @param {string} text
     * @param {{ tone?: ToastTone, tasks?: boolean, about?: string }} options
     */
    changed(text, { tone = "info", tasks: hasTask = false, about } = {}) {
      toasts.show(text, {
        tone,
        about,
        link: hasTask ? { href: app.link({ page: "tasks" }), label: strings.toasts.task } : undefined,
      });
      watchedUntil = Date.now() + LATE_MS;
      app.refresh();
    },
    /** @param {{ params: Actions["CreateInstances"]["request"], deals: string[] }} order */
    async bought({ params, deals }) {
      const count = Number(params.InstanceCount ?? 1);
      app.create = undefined;
      draft = undefined;
      app.go({ page: "instances", list: DEFAULT_LIST });
      app.changed(strings.create.started(params.Name || strings.common.unnamed, count), { tasks: true });
      // The order names the instances, which the answer does not when they are prepaid.
      if (deals.length > 0)
        await call("DescribeOrders", { DealNames: deals }, { region: app.region, background: true }).catch(() => {});
    },

    /**
     * Connects, and shows what is there. An error of the settings is thrown; the page then stays connected as it was.
     * @param {Settings} chosen
     * @param {string} region
     */
    async connect(chosen, region) {
      if (chosen.mode === "emulator") await simulator.start();
      if (gateway && chosen.person) await signIn(gateway, chosen.person);
      session.connect(chosen, region || app.region);
      remember(chosen);
      app.create = undefined;
      draft = undefined;
      app.lost = undefined;
      catalog.forget();
      app.regions = [];
      if (region && region !== app.region) await app.go({ ...app.route, page: "instances", region });
      else await restart();
      if (fleet.state.status === "failed") {
        const { title, code, message } = explain(fleet.state.error);
        toasts.show(`${title}: ${code ?? message}`, { tone: "bad" });
        return;
      }
      const { connected, connectedAs } = strings.settings;
      const { mode, endpoint, person } = chosen;
      toasts.show(
        mode === "emulator" ? connected.emulator : person ? connectedAs(person) : connected.endpoint(endpoint),
      );
    },
    /** Leaves the service for the emulator in the page. */
    async useEmulator() {
      try {
        await app.connect(await emulatorSettings("page"), app.region);
      } catch (error) {
        fail(error);
      }
    },
    /**
     * The emulator has another state now.
     * @param {string} text
     */
    restarted(text) {
      catalog.forget();
      toasts.show(text);
      restart();
    },
    /** The emulator's clock went forward. */
    /** @returns {Promise<boolean>} */
    ticked: () => app.refresh({ background: true }),
  };

  /** Tells whether something goes on that ends by itself. */
  const isBusy = () =>
    fleet.state.instances.some(isPassing) || isPassing(single.state.instance ?? {}) || tasks.running().length > 0;

  /**
   * Tells whether what the open panel shows may be another by now: something of it goes on, or went on a moment ago,
   * because the service's lists are late.
   */
  function isPanelBusy() {
    if (app.route.page !== "instance") return false;
    if (tasks.current(app.route.id) || panels.isBusy(known(single.state.instance ?? fleet.find(app.route.id))))
      watchedUntil = Date.now() + LATE_MS;
    return Date.now() < watchedUntil;
  }

  /**
   * Opens a dialog, once what it needs is there.
   * @param {string} id
   * @param {() => Dialog | Promise<Dialog>} make
   * @returns {Promise<void>}
   */
  async function show(id, make) {
    if (app.isOpen(id)) return;
    const opener = document.activeElement;
    const opened = await make();
    // Meanwhile it may have been asked for again.
    if (app.isOpen(id)) return;
    app.dialogs = [...app.dialogs, { ...opened, opener }];
    changed();
  }

  function openPanel() {
    const { page, id, tab = "" } = app.route;
    if (page === "instance" && id !== undefined) {
      if (single.state.id !== id) single.open(id, app.region);
      panels.open({ id, region: app.region, name: tabNamed(tab) });
    } else {
      single.close();
      panels.close();
    }
  }

  /** Loads and shows everything anew, because it comes from elsewhere now. */
  function restart() {
    const reloaded = app.reload();
    restartCreate();
    return reloaded;
  }

  /**
   * The sentence for a passing state that has ended.
   * @param {Instance | undefined} instance
   * @param {Instance} before
   */
  function settledText(instance, before) {
    const words = strings.settled;
    const name = nameOf(instance ?? before);
    if (!instance) return words.gone(name);
    const was = before.DBInstanceStatus ?? "";
    const is = instance.DBInstanceStatus;
    if (is === "waitSwitch") return words.waiting(name);
    const sentence = (was === "isolating") === (is === "isolated") ? words.after[was] : undefined;
    return sentence?.(name) ?? words.other(name, label(is));
  }

  /**
   * @param {Instance | undefined} instance
   * @param {Instance} before
   */
  function settled(instance, before) {
    // A part that was refused meanwhile may be answered now.
    if (app.route.id === before.DBInstanceId) panels.refresh();
    toasts.show(settledText(instance, before), {
      tone: "good",
      about: before.DBInstanceId,
      link: instance
        ? { href: app.link({ page: "instance", id: instance.DBInstanceId }), label: strings.toasts.instance }
        : undefined,
    });
  }

  async function loadRegions() {
    // A region that nobody knows cannot tell which ones there are.
    const elsewhere = (/** @type {unknown} */ error) =>
      app.region === FIRST_REGION ? Promise.reject(error) : catalog.regions(FIRST_REGION);
    try {
      app.regions = (await catalog.regions(app.region).catch(elsewhere)).filter(
        ({ RegionState }) => RegionState !== "UNAVAILABLE",
      );
    } catch {
      // The list of instances meets the same failure and says so; the region shown stays.
    }
    changed();
  }

  /** @param {string} text */
  async function writeToClipboard(text) {
    try {
      await navigator.clipboard.writeText(text);
      copy.latest = text;
      app.announcement = strings.copied;
      setTimeout(() => {
        if (copy.latest === text) copy.latest = undefined;
        app.announcement = "";
        changed();
      }, COPIED_MS);
    } catch {
      toasts.show(strings.common.copyFailed, { tone: "bad" });
    }
    changed();
  }

  /** Makes the page what the address says. Where that is another region, it resolves once the region is loaded. */
  function follow() {
    const before = app.route;
    const route = parse(location.hash);
    app.route = route;
    const region = route.region || app.region || FIRST_REGION;
    // Nothing is asked of anybody before there is a connection.
    const isConnected = session.settings !== undefined;
    const moved = isConnected && (isFirst || region !== app.region);
    app.region = region;
    const another = isFirst || route.page !== before.page || route.id !== before.id;
    const turned = another || route.tab !== before.tab;
    if (moved || turned) {
      // A dialog is about what was shown before.
      app.dialogs = [];
      restartCreate();
    }
    const reloaded = moved ? app.reload() : undefined;
    if (isConnected && !moved && turned) openPanel();
    // On the first page the focus stays where the browser puts it.
    if (another && !isFirst) arrive(before, route);
    isFirst = false;
    changed();
    return reloaded;
  }

  /** Begins the form anew, where it is open, because it offers what one region and one connection have. */
  function restartCreate() {
    if (app.create) draft = draftOf(app.create);
    app.create = undefined;
    const mine = session.settings && app.route.page === "create" ? startCreate(app, draft) : undefined;
    starting = mine;
    mine?.then((started) => {
      if (mine !== starting) return;
      app.create = started;
      changed();
    }, fail);
  }

  const title = (/** @type {Route} */ route) => {
    const page = {
      tasks: strings.tasks.title,
      create: strings.create.title,
      instance: nameOf(single.state.instance ?? fleet.find(route.id) ?? { DBInstanceId: route.id }),
      instances: strings.list.title,
    }[route.page];
    return `${page} – ${strings.product}`;
  };

  /**
   * Starts a new page at its top and with its heading; the way back leads to the row that one came from.
   * @param {Route} before
   * @param {Route} route
   */
  function arrive(before, route) {
    scrollTo(0, 0);
    const returning = before.page === "instance" && route.page === "instances";
    setTimeout(() => {
      const row = returning ? document.getElementById(`link-${before.id}`) : undefined;
      (row ?? document.getElementById("page-title"))?.focus();
    });
  }

  /**
   * What the page connects to when it opens: what it was connected to before, the gateway that it is served beside, or
   * the emulator. Nothing, where it needs keys for that.
   * @returns {Promise<Settings | undefined>}
   */
  async function firstSettings() {
    const before = remembered();
    const language = before?.language ?? "page";
    if (before?.mode === "endpoint") {
      app.lost = before;
      return undefined;
    }
    if (before?.mode === "gateway" && !gateway) return { ...before, secretId: "", secretKey: "", token: "" };
    if (gateway) {
      const [person = ""] = gateway.people;
      if (person) await signIn(gateway, person);
      return { mode: "gateway", endpoint: gateway.path, language, secretId: "", secretKey: "", token: "", person };
    }
    return emulatorSettings(language);
  }

  /**
   * @param {Settings["language"]} language
   * @returns {Promise<Settings>}
   */
  async function emulatorSettings(language) {
    try {
      await simulator.start();
    } catch (error) {
      throw new Error(`${strings.emulator.failed}: ${messageOf(error)}`, { cause: error });
    }
    const { secretId, secretKey, token = "" } = simulator.credential;
    return { mode: "emulator", endpoint: "", language, secretId, secretKey, token, person: "" };
  }

  function fail(/** @type {unknown} */ error) {
    app.broken = error;
    changed();
  }

  return {
    app,
    /**
     * Connects and shows the page; `draw` puts it on the screen.
     * @param {() => void} draw
     */
    async start(draw) {
      redraw = draw;
      app.region = app.route.region || FIRST_REGION;
      try {
        const first = await firstSettings();
        if (first) session.connect(first, app.region);
      } catch (error) {
        return fail(error);
      }
      addEventListener("hashchange", follow);
      addEventListener("popstate", follow);
      follow();
      // Elapsed times move while something goes on.
      setInterval(() => {
        if (!document.hidden && isBusy()) redraw();
      }, TICK_MS);
    },
    fail,
  };
}
