// An editor whose text travels over HTTP: fetched when it is drawn, sent when typing pauses and before saving. Of a change
// only the span from its first to its last character is sent, so that typing in megabytes costs as little as in a few lines.
import * as CM from "nicegui-codemirror";

const COLOURED = 1_000_000; // characters; parsing more takes longer than anybody waits
const PAUSE_MS = 400;
const CHARACTERS_A_MS = 4_000; // how much longer the pause of a large text is
const RETRY_MS = 3_000;
const MOST_ROUNDS = 4;
const UNCOLOURED = "Shown without colours, as it is larger than 1 MB.";
const LOST = "No connection: what you typed is only here in your browser, and not saved.";
const UNLOADED = "The text could not be loaded. Check your connection, or load the page again.";
const FORGOTTEN = "The server has closed this page. Copy your text before you load the page again.";

const { effect: mark, field: marks } = (() => {
  const effect = CM.StateEffect.define();
  const field = CM.StateField.define({
    create: () => CM.Decoration.none,
    update(set, change) {
      for (const one of change.effects) if (one.is(effect)) set = one.value;
      return change.docChanged ? set.map(change.changes) : set;
    },
    provide: (own) => CM.EditorView.decorations.from(own),
  });
  return { effect, field };
})();

const placeOf = () => location.pathname + location.search;

const isLow = (doc, at) => /[\uDC00-\uDFFF]/.test(doc.sliceString(at, at + 1));

/** The span that contains all changes: where it begins, where it ended before, where it ends now. Pairs of units that make
 *  one character stay together: as text of their own they could not be sent. */
function span(changes, doc) {
  let start = -1, before = 0, now = 0;
  changes.iterChangedRanges((fromA, toA, _, toB) => {
    if (start < 0) start = fromA;
    [before, now] = [toA, toB];
  });
  if (start < 0) return null;
  if (start > 0 && isLow(doc, start)) start--;
  if (now < doc.length && isLow(doc, now)) [before, now] = [before + 1, now + 1];
  return { start, end: before, text: doc.sliceString(start, now) };
}

/** What cannot be mended by trying again. */
class Final extends Error {}

export default {
  template: `
    <div class="text-editor">
      <div ref="box"></div>
      <div v-if="keeps" class="source-said row-x wrap" role="status">
        <span class="grow">You typed more here before the page was loaded again.</span>
        <button type="button" class="btn-plain" @click="restore">Put it back</button>
        <button type="button" class="btn-plain" @click="drop">Drop it</button></div>
      <div v-if="problem" class="source-said loss" role="alert">{{ problem }}</div>
      <div v-else-if="note" class="source-said muted" role="status">{{ note }}</div>
    </div>`,
  props: {
    path: String, language: String, theme: String, says: String, most: Number, tooMuch: String, marked: Number, replaced: Number,
    person: String,
  },
  emits: ["touched"],
  data: () => ({ problem: "", note: "Loading…", keeps: false }),
  watch: {
    theme() { this.wear(); },
    marked() { this.showMark(); },
    replaced() { this.load(); },
  },
  mounted() {
    [this.themes, this.languages] = [new CM.Compartment(), new CM.Compartment()];
    this.revision = -1;
    this.forget();
    this.editor = new CM.EditorView({ parent: this.$refs.box, state: this.stateOf("", true) });
    this.load();
    window.addEventListener("pagehide", this.keep);
  },
  beforeUnmount() {
    window.removeEventListener("pagehide", this.keep);
    if (this.most) this.drop();
    clearTimeout(this.timer);
    this.gone = true;
    this.editor.destroy();
  },
  methods: {
    // ---- the view ---------------------------------------------------------------------------------------------------
    stateOf(doc, isLocked = !this.most) {
      const own = [
        CM.basicSetup, CM.keymap.of([CM.indentWithTab]), CM.indentUnit.of("    "), marks,
        this.themes.of(this.themeOf()), this.languages.of([]),
        CM.EditorView.theme({ "&": { height: "100%" }, ".cm-scroller": { overflow: "auto" } }),
        CM.EditorView.contentAttributes.of({ "aria-label": this.says, ...(this.most ? {} : { tabindex: "0" }) }),
        CM.EditorState.readOnly.of(isLocked), CM.EditorView.editable.of(!!this.most),
        CM.EditorState.changeFilter.of((change) => this.fits(change)),
        CM.EditorView.updateListener.of((update) => update.docChanged && this.changed(update.changes)),
      ];
      return CM.EditorState.create({ doc, extensions: own });
    },
    themeOf() { return CM.themes[this.theme] ?? []; },
    wear() { this.editor.dispatch({ effects: this.themes.reconfigure(this.themeOf()) }); },
    async colour() {
      const isSmall = this.editor.state.doc.length <= COLOURED;
      this.note = isSmall ? "" : UNCOLOURED;
      const wanted = isSmall ? (this.language ?? "") : "";
      if (this.coloured === wanted) return;
      this.coloured = wanted;
      const found = CM.languages.find((one) => one.name === wanted);
      const support = found ? await found.load() : [];
      if (this.coloured === wanted) this.editor.dispatch({ effects: this.languages.reconfigure(support) });
    },
    showMark() {
      const { doc } = this.editor.state;
      const isThere = this.marked >= 1 && this.marked <= doc.lines;
      const line = isThere && CM.Decoration.line({ class: "d-del" }).range(doc.line(this.marked).from);
      this.editor.dispatch({ effects: mark.of(line ? CM.Decoration.set([line]) : CM.Decoration.none) });
    },

    // ---- the text comes ---------------------------------------------------------------------------------------------
    async load() {
      clearTimeout(this.timer);
      const turn = (this.loading = {});
      try {
        const answer = await this.ask();
        const revision = Number(answer.headers.get("x-revision"));
        // Not `answer.text()`, which takes a mark at the beginning away that the server counts.
        const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await answer.arrayBuffer());
        if (turn === this.loading && revision > this.revision && !this.gone) this.show(text, revision);
      } catch (error) {
        if (turn === this.loading) this.fail(new error.constructor(UNLOADED), () => this.load());
      }
    },
    show(text, revision) {
      this.revision = revision;
      this.forget();
      this.problem = "";
      this.coloured = "";
      this.editor.setState(this.stateOf(text));
      this.showMark();
      this.colour();
      this.keeps = !!this.most && [undefined, text].indexOf(this.kept()) < 0;
    },
    forget() { [this.changes, this.whole, this.refused] = [null, false, false]; },

    // ---- and goes ---------------------------------------------------------------------------------------------------
    fits(change) {
      const now = change.newDoc.length;
      const does = now <= this.most || now <= change.startState.doc.length;
      if (!does) this.problem = this.tooMuch;
      return does;
    },
    changed(changes) {
      this.isTyped = true;
      if (!this.changes) {
        flotilla.setUnsaved(true);
        this.$emit("touched");
      }
      this.changes = this.changes ? this.changes.compose(changes) : changes;
      this.problem = "";
      this.refused = false;
      this.colour();
      this.later(() => this.bring(), PAUSE_MS + this.editor.state.doc.length / CHARACTERS_A_MS);
    },
    // ---- what was typed when the page is loaded again, as it is after a long time without a connection ------------------
    keyOf() { return `flotilla-typed ${this.says}`; }, // in the storage of this tab
    keep() {
      if (!this.most || !this.isTyped || !flotilla.isUnsaved()) return;
      const text = this.editor.state.doc.toString();
      try { sessionStorage.setItem(this.keyOf(), JSON.stringify([this.person, placeOf(), text])); } catch { /* too much */ }
    },
    /** The text, if the same person typed it in the same place. */
    kept() {
      try {
        const [person, place, text] = JSON.parse(sessionStorage.getItem(this.keyOf()) ?? "[]");
        return person === this.person && place === placeOf() ? text : undefined;
      } catch { return undefined; }
    },
    restore() {
      const insert = this.kept();
      if (insert !== undefined) this.editor.dispatch({ changes: { from: 0, to: this.editor.state.doc.length, insert } });
      this.drop();
    },
    drop() {
      this.keeps = false;
      try { sessionStorage.removeItem(this.keyOf()); } catch { /* there is none */ }
    },

    // ---- on its way ---------------------------------------------------------------------------------------------------
    later(act, ms) {
      clearTimeout(this.timer);
      if (!this.gone) this.timer = setTimeout(act, ms);
    },
    /** Send all that the server has not got. Returns the revision it has then; -1 when it has not got all. */
    bring() {
      clearTimeout(this.timer);
      this.bringing ??= this.sendAll().finally(() => { this.bringing = null; });
      return this.bringing;
    },
    async sendAll() {
      try {
        if (this.revision < 0 || this.replaced > this.revision) await this.load();
        for (let round = 0; round < MOST_ROUNDS && (this.changes || this.whole); round++) await this.send();
        if (!this.refused) this.problem = "";
        return this.refused ? -1 : this.revision;
      } catch (error) {
        this.whole = true;
        this.fail(error, () => this.bring());
        return -1;
      }
    },
    async send() {
      const { doc } = this.editor.state;
      const part = this.whole ? { start: 0, end: -1, text: doc.toString() } : span(this.changes, doc);
      this.changes = null;
      if (!part) return;
      const { start, end, text } = part;
      const answer = await this.ask(`?${new URLSearchParams({ base: this.revision, start, end })}`, { method: "PUT", body: text });
      const { revision, replaced } = await answer.json();
      if (replaced) this.forget(); // the other text is on its way
      else if (answer.status === 409) [this.revision, this.whole] = [revision, true];
      else [this.revision, this.whole] = [revision, false];
    },
    async ask(query = "", options = {}) {
      let answer;
      try {
        answer = await fetch((window.path_prefix ?? "") + this.path + query, { cache: "no-store", ...options });
      } catch {
        throw new Error(LOST);
      }
      if (answer.ok || answer.status === 409) return answer;
      if (answer.status === 413) throw new Final(this.tooMuch);
      if (answer.status < 500) throw new Final(FORGOTTEN);
      throw new Error(`The server does not take your text now (${answer.status}). It is still here, and not saved.`);
    },
    fail(error, again) {
      this.problem = error.message;
      this.note = "";
      this.refused = error instanceof Final;
      if (!this.refused) this.later(again, RETRY_MS);
    },
  },
};
