// The controls of the emulator: how fast its time runs, what goes wrong, and its state.

import { h } from "../../parts/view.js";
import { strings } from "../strings.js";
import { messageOf } from "../../service/failure.js";
import { day, timeOfDay } from "../../parts/format.js";
import { button, choices } from "../../parts/basics.js";
import { save } from "../../parts/save.js";
import { dialog } from "../parts/dialog.js";
import { caution } from "../parts/failure-notice.js";
import { FAULTS } from "../../service/simulator.js";

const SPEEDS = /** @type {const} */ ([1, 10, 60]);
/** @type {(FaultName | "none")[]} */
const KINDS = ["none", .../** @type {FaultName[]} */ (Object.keys(FAULTS))];
const TEN_MINUTES_MS = 600_000;

/** @import { App } from "../app.js" */
/** @import { Dialog } from "../parts/dialog.js" */
/** @import { ChosenFault, FaultName } from "../../service/simulator.js" */

/**
 * @param {App} app
 * @returns {Dialog}
 */
export function emulator(app) {
  const id = "emulator";
  const close = () => app.close(id);
  const { simulator } = app;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let ticking;
  /** @type {string | undefined} */
  let problem;
  /** Whether the reset was asked for once. */
  let asked = false;

  /** @param {HTMLInputElement} input */
  async function importFile(input) {
    const file = input.files?.[0];
    if (!file) return;
    try {
      await simulator.importState(await file.text());
      problem = undefined;
      app.restarted(strings.emulator.wasImported);
    } catch (error) {
      problem = `${strings.emulator.importFailed}: ${messageOf(error)}`;
    }
    input.value = "";
    app.redraw();
  }

  const controls = () => {
    const { fault } = simulator;
    const set = (/** @type {Partial<ChosenFault>} */ changes) => {
      simulator.setFault({ ...fault, ...changes });
      app.redraw();
    };
    return [
      h(
        "section",
        { class: "levers" },
        h("h3", {}, strings.emulator.time),
        h(
          "p",
          {
            class: "emulator-clock",
            mount: () => (ticking = setInterval(app.redraw, 500)),
            unmount: () => clearInterval(ticking),
          },
          h("span", {}, strings.emulator.now),
          h("strong", {}, `${day(simulator.clock.now())}, ${timeOfDay(simulator.clock.now())}`),
        ),
        h(
          "div",
          { class: "lever-row" },
          choices({
            name: "speed",
            label: strings.emulator.speed,
            value: simulator.clock.speed,
            options: SPEEDS.map((value) => ({ value, label: strings.emulator.speeds[value] })),
            onchange: async (speed) => {
              await simulator.run(speed);
              app.ticked();
            },
          }),
          button({
            label: strings.emulator.advance,
            onclick: async () => {
              await simulator.advance(TEN_MINUTES_MS);
              app.ticked();
              app.toast(strings.emulator.advanced, { about: "clock" });
            },
          }),
        ),
      ),
      h(
        "section",
        { class: "levers" },
        h("h3", {}, strings.emulator.faults),
        h("p", { class: "help" }, strings.emulator.faultsHint),
        choices({
          name: "fault",
          label: strings.emulator.faults,
          value: fault.kind,
          options: KINDS.map((value) => ({ value, label: strings.emulator.kinds[value] })),
          onchange: (kind) => set({ kind }),
        }),
        fault.kind !== "none" &&
          h(
            "div",
            { class: "pair" },
            choice("which", strings.emulator.which, strings.emulator.whiches, fault.which, (which) =>
              set({ which: /** @type {ChosenFault["which"]} */ (which) }),
            ),
            choice("times", strings.emulator.times, strings.emulator.timesOf, String(fault.times), (times) =>
              set({ times: Number(times) }),
            ),
          ),
      ),
      h(
        "section",
        { class: "levers" },
        h("h3", {}, strings.emulator.state),
        h(
          "p",
          { class: "help", id: "reset-hint", role: "status" },
          asked ? strings.emulator.resetConfirm : strings.emulator.resetHint,
        ),
        h(
          "div",
          { class: "lever-row" },
          button({
            key: asked ? "sure" : "reset",
            look: asked ? "danger-filled" : "danger",
            label: asked ? strings.emulator.resetNow : strings.emulator.reset,
            "aria-describedby": "reset-hint",
            onclick: async () => {
              asked = !asked;
              app.redraw();
              if (asked) return;
              await simulator.reset();
              app.restarted(strings.emulator.wasReset);
            },
          }),
          button({
            label: strings.emulator.exported,
            onclick: async () => save("emulator-state.json", "application/json", await simulator.exportState()),
          }),
          h(
            "label",
            { class: "button plain file" },
            h("span", {}, strings.emulator.imported),
            h("input", {
              type: "file",
              accept: "application/json,.json",
              class: "visually-hidden",
              onchange: (event) => importFile(event.currentTarget),
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
        title: strings.emulator.title,
        kind: "sheet",
        onclose: close,
        children: app.session.emulated
          ? [h("p", { class: "dialog-text" }, strings.emulator.lead), controls()]
          : [
              caution(strings.emulator.unsupported, "info"),
              button({
                label: strings.emulator.use,
                onclick: () => {
                  close();
                  app.openSettings();
                },
              }),
            ],
      }),
  };
}

/**
 * @param {string} name
 * @param {string} label
 * @param {Record<string, string>} options
 * @param {string} value
 * @param {(value: string) => unknown} onchange
 */
const choice = (name, label, options, value, onchange) =>
  h(
    "div",
    { class: "field" },
    h("label", { class: "field-label", for: `fault-${name}` }, label),
    h(
      "select",
      { id: `fault-${name}`, class: "input", value, onchange: (event) => onchange(event.currentTarget.value) },
      Object.entries(options).map(([own, text]) => h("option", { key: own, value: own }, text)),
    ),
  );
