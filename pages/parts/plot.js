// One chart. Colours arrive as names of tokens ("--accent", "--accent/0.1") and are looked up when it is drawn, so a change
// of theme redraws here, without the server. The library is fetched when the browser is idle: figures and tables stand first.
const idle = window.requestIdleCallback ?? ((f) => setTimeout(f, 50));
let library;
const load = () => (library ??= new Promise((done) => idle(done, { timeout: 400 })).then(() => import("nicegui-plotly")));

function painted(value) {
  if (typeof value === "string") return flotilla.colour(value);
  if (Array.isArray(value)) return typeof value[0] === "number" || value[0] === null ? value : value.map(painted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, painted(inner)]));
}

/** The texts of the hover box, by the rule of digits that tables have for the same currency. */
function written(trace) {
  const { digits } = trace.meta ?? {};
  return digits ? { ...trace, text: trace.y.map((value) => (value === null ? "" : flotilla.figure(value, digits))) } : trace;
}

export default {
  template: `<div class="plot" :class="{drawn}" role="img" :aria-label="summary"><div ref="canvas" class="plot-canvas"></div></div>`,
  props: { figure: Object, summary: String },
  data: () => ({ drawn: false }),
  mounted() {
    this.redraw = () => this.draw();
    document.addEventListener("flotilla-look", this.redraw);
    this.observer = new ResizeObserver(() => requestAnimationFrame(() => this.resize()));
    this.observer.observe(this.$el);
    this.draw();
  },
  unmounted() {
    this.gone = true;
    this.observer.disconnect();
    document.removeEventListener("flotilla-look", this.redraw);
    if (this.canvas) this.plotly?.purge(this.canvas);
  },
  watch: { figure() { this.draw(); } },
  methods: {
    async draw() {
      if (!this.figure) { this.drawn = false; return; }
      const { Plotly } = await load();
      if (this.gone || !this.figure || !this.$refs.canvas) return;
      this.plotly = Plotly;
      this.canvas = this.$refs.canvas;
      const { data, layout, config } = painted(Vue.toRaw(this.figure));
      await Plotly.react(this.canvas, data.map(written), layout, config);
      this.drawn = true;
    },
    resize() {
      if (!this.gone && this.drawn && this.canvas?.offsetWidth) this.plotly.Plots.resize(this.canvas);
    },
  },
};
