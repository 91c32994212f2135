// The emulator's levers: how fast its time runs, what goes wrong, and its state.

import { h } from "../view.js";
import { strings } from "../strings.js";
import { day, timeOfDay } from "../format.js";
import { button, choices } from "../parts/basics.js";
import { dialog } from "../parts/dialog.js";
import { caution } from "../parts/failure-notice.js";
import { FAULTS } from "../simulator.js";

const words = strings.emulator;
const SPEEDS = [1, 10, 60];
const TEN_MINUTES_MS = 600_000;

export function emulator(app) {
  const id = "emulator";
  const close = () => app.close(id);
  const { simulator } = app;
  let ticking;
  let problem;

  async function importFile(event) {
    const [file] = event.target.files;
    if (!file) return;
    try {
      simulator.importState(await file.text());
      problem = undefined;
      app.restarted(words.wasImported);
    } catch (error) {
      problem = `${words.importFailed}: ${error.message}`;
    }
    event.target.value = "";
    app.redraw();
  }

  const levers = () => {
    const { fault } = simulator;
    const set = (changes) => {
      simulator.setFault({ ...fault, ...changes });
      app.redraw();
    };
    return [
      h(
        "section",
        { class: "levers" },
        h("h3", {}, words.time),
        h(
          "p",
          {
            class: "emulator-clock",
            mount: () => (ticking = setInterval(app.redraw, 500)),
            unmount: () => clearInterval(ticking),
          },
          h("span", {}, words.now),
          h("strong", {}, `${day(simulator.clock.now())}, ${timeOfDay(simulator.clock.now())}`),
        ),
        h(
          "div",
          { class: "lever-row" },
          choices({
            name: "speed",
            label: words.speed,
            value: simulator.clock.speed,
            options: SPEEDS.map((value) => ({ value, label: words.speeds[value] })),
            onchange: (speed) => {
              simulator.run(speed);
              app.ticked();
            },
          }),
          button({
            label: words.advance,
            onclick: () => {
              simulator.clock.advance(TEN_MINUTES_MS);
              app.ticked();
              app.toast(words.advanced, { about: "clock" });
            },
          }),
        ),
      ),
      h(
        "section",
        { class: "levers" },
        h("h3", {}, words.faults),
        h("p", { class: "help" }, words.faultsHint),
        choices({
          name: "fault",
          label: words.faults,
          value: fault.kind,
          options: ["none", ...Object.keys(FAULTS)].map((value) => ({ value, label: words.kinds[value] })),
          onchange: (kind) => set({ kind }),
        }),
        fault.kind !== "none" &&
          h(
            "div",
            { class: "pair" },
            choice("which", words.which, words.whiches, fault.which, (which) => set({ which })),
            choice("times", words.times, words.timesOf, String(fault.times), (times) => set({ times: Number(times) })),
          ),
      ),
      h(
        "section",
        { class: "levers" },
        h("h3", {}, words.state),
        h("p", { class: "help" }, words.resetHint),
        h(
          "div",
          { class: "lever-row" },
          button({
            look: "danger",
            label: words.reset,
            onclick: () => {
              simulator.reset();
              app.restarted(words.wasReset);
            },
          }),
          button({ label: words.exported, onclick: () => save(simulator.exportState()) }),
          h(
            "label",
            { class: "button plain file" },
            h("span", {}, words.imported),
            h("input", {
              type: "file",
              accept: "application/json,.json",
              class: "visually-hidden",
              onchange: importFile,
            }),
          ),
        ),
        problem && h("p", { class: "problems-line", role: "alert" }, problem),
      ),
    ];
  };

  return {
    id,
    view: () =>
      dialog({
        id,
        title: words.title,
        kind: "sheet",
        onclose: close,
        children: app.session.emulated
          ? [h("p", { class: "dialog-text" }, words.lead), levers()]
          : [
              caution(words.unsupported, "info"),
              button({
                label: words.use,
                onclick: () => {
                  close();
                  app.open("settings");
                },
              }),
            ],
      }),
  };
}

const choice = (name, label, options, value, onchange) =>
  h(
    "div",
    { class: "field" },
    h("label", { class: "field-label", for: `fault-${name}` }, label),
    h(
      "select",
      { id: `fault-${name}`, class: "input", value, onchange: (event) => onchange(event.target.value) },
      Object.entries(options).map(([own, text]) => h("option", { key: own, value: own }, text)),
    ),
  );

function save(text) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = Object.assign(document.createElement("a"), { href: address, download: "emulator-state.json" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
