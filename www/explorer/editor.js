// The editor of JSON: CodeMirror, for its brackets, history and marks. It is in the chunk of this module alone.

import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { bracketMatching, HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/**
 * The editor brings its styles. In a shadow root they are sheets, which the policy of the page lets pass; in the
 * document they would be elements, which it does not.
 */
const LOOK = EditorView.theme({
  "&": { maxHeight: "60vh", backgroundColor: "var(--surface)", color: "var(--text)" },
  "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "-2px" },
  ".cm-scroller": { fontFamily: "var(--mono)", fontSize: "var(--text-s)", overflow: "auto" },
  ".cm-content": { caretColor: "var(--text)" },
  ".cm-gutters": { borderColor: "var(--line)", backgroundColor: "var(--sunken)", color: "var(--muted)" },
  ".cm-tooltip": { border: "1px solid var(--line)", backgroundColor: "var(--raised)", color: "var(--text)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, ::selection": {
    backgroundColor: "color-mix(in srgb, var(--accent) 30%, transparent)",
  },
});

/** @typedef {{ from: number, to: number, severity: "error" | "warning", message: string }} Mark */
/** @typedef {ReturnType<typeof createEditor>} Editor */

const COLOURS = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--accent)" },
  { tag: tags.string, color: "var(--good)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--warn)" },
  { tag: tags.invalid, color: "var(--bad)" },
]);

/**
 * @param {HTMLElement} place
 * @param {{ label: string, change: (text: string) => unknown }} options
 */
export function createEditor(place, { label, change }) {
  /** What the page gave last: that is no change of a person. */
  let given = "";
  const root = place.shadowRoot ?? place.attachShadow({ mode: "open" });
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      extensions: [
        lineNumbers(),
        history(),
        json(),
        bracketMatching(),
        syntaxHighlighting(COLOURS),
        lintGutter(),
        LOOK,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": label }),
        // The Tab key leaves the editor, so that nobody is caught in it.
        keymap.of([...defaultKeymap.filter(({ key }) => key !== "Mod-Enter"), ...historyKeymap]),
        EditorView.updateListener.of(({ docChanged, state }) => {
          const text = state.doc.toString();
          if (docChanged && text !== given) {
            given = text;
            change(text);
          }
        }),
      ],
    }),
  });
  return {
    /**
     * Shows a text with its marks. The text of the person is left as it is.
     * @param {string} text
     * @param {Mark[]} marks
     */
    show(text, marks) {
      if (text !== view.state.doc.toString()) {
        given = text;
        view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
      }
      const length = view.state.doc.length;
      const within = marks.map((mark) => ({
        ...mark,
        from: Math.min(mark.from, length),
        to: Math.min(mark.to, length),
      }));
      // Drawing asks for marks while the editor may be telling of a change.
      queueMicrotask(() => {
        if (view.state.doc.length === length) view.dispatch(setDiagnostics(view.state, within));
      });
    },
    /** @param {number} offset */
    go(offset) {
      view.dispatch({ selection: { anchor: Math.min(offset, view.state.doc.length) }, scrollIntoView: true });
      view.focus();
    },
    end: () => view.destroy(),
  };
}
