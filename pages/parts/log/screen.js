// The lines of a log as ordinary text, so that selecting, copying, finding and reading aloud work as everywhere. Lines stand
// in blocks of a hundred: adding some lays out one block. Vue draws only what is around them.
const BLOCK = 100;
const MOST_EMPTIED = 100; // blocks
const NEAR_THE_END = 24; // pixels
const SETTLES_MS = 1000; // so long after "Follow" what scrolls up by itself is a smooth scroll from before
const TIME = /^(?:\d{4}-\d\d-\d\d[ T])?\d\d:\d\d:\d\d(?:[.,]\d+)?/;
const written = (n) => n.toLocaleString("en-US");
const plural = (n, word) => `${written(n)} ${word}${n === 1 ? "" : "s"}`;

export default {
  template: `
    <div class="log-view">
      <div ref="box" class="log-screen" tabindex="0" role="log" aria-live="off" :aria-label="says" :style="{height}"
          @scroll.passive="scrolled" @wheel.passive="wheeled" @keydown="keyed" @pointerdown="settled = 0">
        <div ref="rows"></div>
        <div v-if="!count" class="log-none">{{ words || least ? "No line matches." : none }}</div>
      </div>
      <button v-if="paused" type="button" class="btn-plain log-follow" @click="follow">
        Paused · {{ news }} · <b>Follow</b></button>
      <div class="log-foot"><span class="log-count">{{ told }}</span><span class="log-skipped">{{ skippedWords }}</span></div>
    </div>`,
  props: { says: String, none: String, height: String, most: Number, file: String },
  emits: ["hold"],
  data: () => ({ count: 0, skipped: 0, fresh: 0, paused: false, words: "", least: false }),
  computed: {
    news() { return plural(this.fresh, "new line"); },
    told() {
      const lines = plural(this.count, "line");
      if (this.words || this.least) return this.count === 1 ? "1 line matches" : `${lines} match`;
      return this.count >= this.most ? `the newest ${lines}` : lines;
    },
    skippedWords() { return this.skipped ? `${plural(this.skipped, "line")} skipped, they came too fast to show` : ""; },
  },
  mounted() {
    this.top = this.emptied = this.settled = 0;
    this.sized = new ResizeObserver(() => this.paused || this.toEnd());
    this.sized.observe(this.$refs.box);
    this.selected = () => this.selecting() ? this.hold() : this.paused && this.atEnd() && this.follow();
    this.seen = () => this.tell();
    document.addEventListener("selectionchange", this.selected);
    document.addEventListener("visibilitychange", this.seen);
  },
  unmounted() {
    this.sized.disconnect();
    document.removeEventListener("selectionchange", this.selected);
    document.removeEventListener("visibilitychange", this.seen);
  },
  methods: {
    // ---- what the server says ---------------------------------------------------------------------------------------
    reset(words, least, lines) {
      this.$refs.rows.replaceChildren();
      this.emptied = 0;
      Object.assign(this, { words, least, count: 0, skipped: 0, fresh: 0 });
      this.mark = words ? new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "gi") : null;
      this.add(0, lines);
      if (this.paused) this.follow();
    },
    /** `lines`: each begins with the digit of its level. */
    add(skipped, lines) {
      if (skipped) {
        this.skipped += skipped;
        this.put([this.line(`… ${plural(skipped, "line")} skipped here, they came too fast to show`, "gap")]);
      }
      this.put(lines.map((line) => this.line(line.slice(1), `l${line[0]}`)));
      this.count += lines.length;
      if (this.paused) return;
      this.trim();
      this.toEnd();
    },
    /** While it is paused: so many lines came meanwhile. */
    came(fresh) { this.fresh = fresh; },

    // ---- lines ------------------------------------------------------------------------------------------------------
    put(rows) {
      const all = this.$refs.rows;
      for (let done = 0; done < rows.length; ) {
        let block = all.lastElementChild;
        if (!block || block.childElementCount >= BLOCK) {
          block = all.appendChild(document.createElement("div"));
          block.className = "log-block";
        }
        const some = rows.slice(done, done + BLOCK - block.childElementCount);
        block.append(...some);
        done += some.length;
      }
    },
    line(text, kind) {
      const row = document.createElement("div");
      row.className = kind;
      const time = TIME.exec(text)?.[0] ?? "";
      if (time) row.appendChild(document.createElement("span")).textContent = time;
      const rest = text.slice(time.length);
      if (this.mark && kind !== "gap") this.marked(row, rest); else row.append(rest || (time ? "" : " "));
      return row;
    },
    marked(row, text) {
      let from = 0;
      for (const found of text.matchAll(this.mark)) {
        row.append(text.slice(from, found.index));
        row.appendChild(document.createElement("mark")).textContent = found[0];
        from = found.index + found[0].length;
      }
      row.append(text.slice(from) || (from ? "" : " "));
    },
    /** Blocks are emptied one by one and taken away many at a time: that makes the browser style all others anew, for
     *  Quasar's rules of first and n-th children (27 ms each, half a core at a thousand lines a second). */
    trim() {
      const all = this.$refs.rows;
      for (; this.count - BLOCK >= this.most; this.emptied++) {
        const oldest = all.children[this.emptied];
        this.count -= oldest.querySelectorAll(":scope > :not(.gap)").length;
        oldest.replaceChildren();
      }
      if (this.emptied < MOST_EMPTIED) return;
      for (; this.emptied; this.emptied--) all.firstElementChild.remove();
    },
    text() { return [...this.$refs.rows.querySelectorAll(":scope > div > div")].map((row) => row.textContent).join("\n"); },
    copy(button) { flotilla.copy(this.text(), button); },
    download() {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([this.text() + "\n"], { type: "text/plain;charset=utf-8" }));
      link.download = this.file;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    },

    // ---- following and pausing --------------------------------------------------------------------------------------
    /** Pixels. */
    below() {
      const box = this.$refs.box;
      return box.scrollHeight - box.scrollTop - box.clientHeight;
    },
    atEnd() { return this.below() <= NEAR_THE_END; },
    toEnd() {
      const box = this.$refs.box;
      box.scrollTop = box.scrollHeight;
      this.top = box.scrollTop;
    },
    scrolled() {
      const { scrollTop } = this.$refs.box, before = this.top;
      this.top = scrollTop;
      if (this.paused) {
        if (scrollTop > before && this.atEnd() && !this.selecting()) this.follow(false);
      } else if (scrollTop < before - 2 && this.below() > 1) { // at the very end it is what became shorter that scrolled
        if (performance.now() < this.settled) this.toEnd(); else this.hold();
      }
    },
    wheeled(e) {
      const box = this.$refs.box;
      if (e.deltaY < 0 && !e.ctrlKey && box.scrollHeight > box.clientHeight) this.hold();
    },
    selecting() {
      const selection = document.getSelection();
      return !!selection && !selection.isCollapsed && this.$refs.box.contains(selection.anchorNode);
    },
    keyed(e) {
      // A smooth scroll begins with less than a line: the next batch would take it back to the end.
      if (["PageUp", "ArrowUp", "Home"].includes(e.key)) this.hold();
      if (e.key === "End" && !e.shiftKey) {
        e.preventDefault(); // lines that are still underway push the end away from where the browser would go
        this.follow();
      }
      if (!((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === "a")) return;
      e.preventDefault(); // the log, not the whole page
      document.getSelection().selectAllChildren(this.$refs.rows);
    },
    hold() {
      this.settled = 0;
      if (this.paused) return;
      this.paused = true;
      this.fresh = 0;
      this.tell();
    },
    follow(deselect = true) {
      if (deselect && this.selecting()) document.getSelection().removeAllRanges();
      this.paused = false;
      this.settled = performance.now() + SETTLES_MS;
      this.trim();
      this.toEnd();
      this.tell();
    },
    /** Nobody needs lines who does not look. */
    tell() {
      const held = this.paused || document.hidden;
      if (held !== this.held) this.$emit("hold", held);
      this.held = held;
    },
  },
};
