// The page as a whole: what is known, what is open, and what leads from one to the other. Views get this object and read from it; they change
// nothing but through its functions.

import { strings } from "./strings.js";
import { format, parse } from "./route.js";
import { createCatalog } from "./catalog.js";
import { createDetail } from "./detail.js";
import { createFleet } from "./fleet.js";
import { createJournal } from "./journal.js";
import { createPoller } from "./poller.js";
import { createSession } from "./session.js";
import { createSimulator } from "./simulator.js";
import { createTasks } from "./tasks.js";
import { createDrawer } from "./drawer/requests.js";
import { createToasts } from "./parts/toasts.js";
import { createTheme } from "./theme.js";
import { startCreate } from "./pages/create.js";
import { passing } from "./states.js";
import { explain } from "./failure.js";
import { nameOf } from "./format.js";
import * as operations from "./dialogs/operations.js";
import { resize } from "./dialogs/resize.js";
import { settings } from "./dialogs/settings.js";
import { emulator } from "./dialogs/emulator.js";

const FIRST_REGION = "ap-guangzhou";
const TICK_MS = 1000;
const DIALOGS = { ...operations, resize, settings, emulator };

export function createApp() {
  let redraw = () => {};
  let starting;
  const changed = () => {
    poller?.consider();
    redraw();
  };

  const journal = createJournal(changed);
  const simulator = createSimulator(changed);
  const session = createSession({ journal, simulator });
  const { call } = session;
  const toasts = createToasts(changed);
  const fleet = createFleet({ call, changed, onSettled: settled });
  const tasks = createTasks({ call, changed });
  const detail = createDetail({ call, changed });
  const catalog = createCatalog({ call });
  const theme = createTheme(changed);
  const drawer = createDrawer(changed);

  const app = {
    journal,
    simulator,
    session,
    toasts,
    fleet,
    tasks,
    detail,
    catalog,
    drawer,
    route: parse(location.hash),
    region: "",
    regions: [],
    dialogs: [],
    create: undefined,
    broken: undefined,
    announcement: "",
    copy,
    redraw: changed,
    now: session.now,
    get theme() {
      return theme.name;
    },
    nextTheme: theme.next,
    call: (action, params, options) => call(action, params, { region: app.region, ...options }),
    regionName: (code) => (strings.regions[code] ? `${strings.regions[code]} (${code})` : code),
    toast: toasts.show,

    /** Where a link leads: the filter of the list goes along, so that the way back keeps it. */
    link: (route) => format({ list: app.route.list, region: app.region, ...route }),
    go(route, { replace = false } = {}) {
      const address = format({ region: app.region, ...route });
      if (replace) history.replaceState(null, "", address);
      else history.pushState(null, "", address);
      return follow();
    },

    /** Loads what is shown anew, keeping it on the screen. */
    async refresh({ background = false } = {}) {
      const asked = [fleet.refresh({ background }), tasks.refresh(app.region, { background })];
      if (app.route.page === "instance") asked.push(detail.refresh(app.region, { background }));
      return (await Promise.all(asked)).every(Boolean);
    },
    /** Starts over, for another region or after a failure. */
    async reload() {
      tasks.clear();
      if (app.route.page === "instance") detail.load(app.route.id, app.region);
      const { region } = app;
      await Promise.all([fleet.load(region), tasks.refresh(region), loadRegions()]);
    },

    /** Opens a dialog; for an operation, on the instance of this id. */
    async open(name, { id } = {}) {
      if (app.isOpen(name)) return;
      const opener = document.activeElement;
      const instance = id === undefined ? undefined : fleet.find(id);
      const opened = await DIALOGS[name](app, instance);
      // Meanwhile it may have been asked for again.
      if (app.isOpen(name)) return;
      app.dialogs = [...app.dialogs, { ...opened, opener }];
      changed();
    },
    isOpen: (id) => app.dialogs.some((open) => open.id === id),
    close(id) {
      const closed = app.dialogs.find((open) => open.id === id);
      if (!closed) return;
      app.dialogs = app.dialogs.filter((open) => open !== closed);
      changed();
      // The browser gives focus back too, but only to what is still there.
      setTimeout(() => {
        if (app.dialogs.length > 0) return;
        const target = closed.opener?.isConnected ? closed.opener : document.getElementById("page-title");
        if (document.activeElement === document.body || !document.activeElement) target?.focus();
      });
    },
    toggleDrawer(open) {
      drawer.set({ open });
      app.focus(open ? "#drawer-title" : "#open-requests");
    },
    /** Moves focus once what is asked for has been drawn. */
    focus: (selector) => setTimeout(() => document.querySelector(selector)?.focus()),

    /** After a change: says so, and looks at what came of it. */
    changed(text, { tone = "info", tasks: follows = false, about } = {}) {
      toasts.show(text, {
        tone,
        about,
        link: follows ? { href: app.link({ page: "tasks" }), label: strings.toasts.task } : undefined,
      });
      app.refresh();
    },
    async bought({ params, deals }) {
      const count = Number(params.InstanceCount ?? 1);
      app.go({ page: "instances", list: { q: "", state: "all", sort: "CreateTime", dir: "desc", page: 1 } });
      app.changed(strings.create.started(params.Name || strings.common.unnamed, count), { tasks: true });
      // The order names the instances, which the answer does not when they are prepaid.
      if (deals.length > 0)
        await call("DescribeOrders", { DealNames: deals }, { region: app.region, background: true }).catch(() => {});
    },

    async connect(chosen, region) {
      if (chosen.mode === "emulator") await simulator.start();
      session.connect(chosen, region || app.region);
      catalog.forget();
      app.regions = [];
      if (region && region !== app.region) await app.go({ ...app.route, page: "instances", region });
      else await restart();
      if (fleet.state.status === "failed") {
        const { title, code, message } = explain(fleet.state.error);
        toasts.show(`${title}: ${code ?? message}`, { tone: "bad" });
        return;
      }
      toasts.show(
        chosen.mode === "emulator"
          ? strings.settings.connected.emulator
          : strings.settings.connected.endpoint(chosen.endpoint),
      );
    },
    /** The emulator's state is another one now. */
    restarted(text) {
      catalog.forget();
      toasts.show(text);
      restart();
    },
    /** The emulator's clock went ahead. */
    ticked: () => app.refresh({ background: true }),
  };

  /** Everything that is shown comes from elsewhere now. */
  function restart() {
    const reloaded = app.reload();
    restartCreate();
    return reloaded;
  }

  const poller = createPoller({
    work: () => app.refresh({ background: true }),
    wanted: () =>
      fleet.state.status === "ready" &&
      (fleet.state.instances.some(passing) || tasks.running().length > 0 || fleet.state.error !== undefined),
  });

  function settled(instance, before) {
    // What was refused meanwhile may be answered now.
    if (app.route.id === before.DBInstanceId) detail.refresh(app.region);
    const name = nameOf(instance ?? before);
    const words = strings.settled;
    const was = before.DBInstanceStatus;
    const text = !instance
      ? words.gone(name)
      : instance.DBInstanceStatus === "waitSwitch"
        ? words.waiting(name)
        : words[was] && (was !== "isolating") === (instance.DBInstanceStatus !== "isolated")
          ? words[was](name)
          : words.other(name, strings.states[instance.DBInstanceStatus] ?? instance.DBInstanceStatus);
    toasts.show(text, {
      tone: "good",
      about: before.DBInstanceId,
      link: instance
        ? { href: app.link({ page: "instance", id: instance.DBInstanceId }), label: strings.toasts.instance }
        : undefined,
    });
  }

  async function loadRegions() {
    // A region nobody knows cannot tell which ones there are.
    const elsewhere = (error) => (app.region === FIRST_REGION ? Promise.reject(error) : catalog.regions(FIRST_REGION));
    try {
      app.regions = (await catalog.regions(app.region).catch(elsewhere)).filter(
        ({ RegionState }) => RegionState !== "UNAVAILABLE",
      );
    } catch {
      // The list of instances meets the same failure and says so; the region shown stays.
    }
    changed();
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      copy.latest = text;
      app.announcement = strings.common.copied;
      setTimeout(() => {
        if (copy.latest === text) copy.latest = undefined;
        app.announcement = "";
        changed();
      }, 1500);
    } catch {
      toasts.show(strings.common.copyFailed, { tone: "bad" });
    }
    changed();
  }

  /** Makes the page what the address says. Where that is another region, resolves once it is loaded. */
  function follow() {
    const before = app.route;
    const route = parse(location.hash);
    app.route = route;
    const region = route.region || app.region || FIRST_REGION;
    const moved = region !== app.region;
    app.region = region;
    const another = route.page !== before.page || route.id !== before.id;
    if (moved || another) {
      // What a dialog is about is no longer what is shown.
      app.dialogs = [];
      restartCreate();
    }
    const reloaded = moved ? app.reload() : undefined;
    if (!moved && another && route.page === "instance") detail.load(route.id, region);
    document.title = title(route);
    // The first page has nothing to arrive from: focus starts where the browser puts it.
    if (another && before.page) arrive(before, route);
    changed();
    return reloaded;
  }

  /** Begins the form anew, where it is open: what it offers is of one region and one connection. */
  function restartCreate() {
    app.create = undefined;
    const mine = app.route.page === "create" ? startCreate(app) : undefined;
    starting = mine;
    mine?.then((started) => {
      if (mine !== starting) return;
      app.create = started;
      changed();
    }, fail);
  }

  const title = (route) => {
    const page = {
      tasks: strings.tasks.title,
      create: strings.create.title,
      instance: route.id,
      instances: strings.list.title,
    }[route.page];
    return `${page} – ${strings.product}`;
  };

  /** A new page starts at its top, and with its heading; the way back leads to the row one came from. */
  function arrive(before, route) {
    scrollTo(0, 0);
    const returning = before.page === "instance" && route.page === "instances";
    setTimeout(() => {
      const row = returning ? document.getElementById(`link-${before.id}`) : undefined;
      (row ?? document.getElementById("page-title"))?.focus();
    });
  }

  function fail(error) {
    app.broken = error;
    changed();
  }

  return {
    app,
    /** Connects and shows the page; `draw` puts it on the screen. */
    async start(draw) {
      redraw = draw;
      const here = parse(location.hash);
      app.region = here.region || FIRST_REGION;
      try {
        await simulator.start();
      } catch (error) {
        app.broken = Object.assign(new Error(`${strings.emulator.failed}: ${error.message}`), { cause: error });
        changed();
        return;
      }
      session.connect(
        { mode: "emulator", endpoint: "", language: "en-US", token: "", ...simulator.credential },
        app.region,
      );
      app.region = "";
      addEventListener("hashchange", follow);
      addEventListener("popstate", follow);
      app.route = { page: "", list: here.list };
      follow();
      // Elapsed times move while something goes on.
      setInterval(() => {
        if (!document.hidden && (tasks.running().length > 0 || fleet.state.instances.some(passing))) redraw();
      }, TICK_MS);
    },
    fail,
  };
}
