// What only the browser can know: its theme, whether the line is up, how old a figure has become, whether a form has
// unsaved changes. No page is drawn here.
(() => {
  const root = document.documentElement;
  const me = document.currentScript;
  root.lang ||= "en";

  // ---- theme: auto, dark or light, kept in this browser; the resolved look is told to the server ------------------
  const system = matchMedia("(prefers-color-scheme: dark)");
  const stored = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const store = (key, value) => { try { localStorage.setItem(key, value); } catch { /* private window */ } };
  let wish = stored("flotilla-theme") ?? "auto";

  const dark = () => wish === "dark" || (wish !== "light" && system.matches);

  function applyTheme() {
    const look = dark() ? "dark" : "light";
    root.dataset.theme = wish;
    if (root.dataset.look === look) return;
    root.dataset.look = look;
    document.cookie = `flotilla_look=${look}; path=/; max-age=31536000; SameSite=Lax`;
    window.Quasar?.Dark.set(look === "dark");
    document.dispatchEvent(new CustomEvent("flotilla-look"));
    if (window.did_handshake) emitEvent("flotilla_look", look);
  }

  function setTheme(next) {
    wish = next;
    store("flotilla-theme", next);
    applyTheme();
  }

  system.addEventListener("change", applyTheme);
  window.addEventListener("storage", (e) => {
    if (e.key === "flotilla-theme") { wish = e.newValue ?? "auto"; applyTheme(); }
  });
  const told = document.cookie.match(/(?:^|; )flotilla_look=(\w+)/)?.[1];
  applyTheme();
  // On a first visit, or after the system changed, the server has drawn for another look than the browser shows.
  const tellLook = () =>
    window.did_handshake ? emitEvent("flotilla_look", root.dataset.look) : setTimeout(tellLook, 100);
  if (told !== root.dataset.look && !location.pathname.startsWith("/login")) tellLook();

  /** "--gain" → its hex now; "--gain/0.1" → with that opacity. Anything else is returned as it is. */
  function colour(name) {
    if (typeof name !== "string" || !name.startsWith("--")) return name;
    const [token, alpha] = name.split("/");
    const hex = getComputedStyle(root).getPropertyValue(token).trim();
    return alpha ? hex.slice(0, 7) + Math.round(alpha * 255).toString(16).padStart(2, "0") : hex;
  }

  // ---- the line to the server: live, reconnecting, offline --------------------------------------------------------
  let lost;
  const line = (state) => { root.dataset.line = state; };
  function watchLine() {
    if (!window.socket) return void setTimeout(watchLine, 50);
    const up = () => { clearTimeout(lost); line("live"); };
    const down = () => { clearTimeout(lost); line("reconnecting"); lost = setTimeout(() => line("offline"), 20000); };
    window.socket.on("connect", up);
    window.socket.on("disconnect", down);
    // The session ended while this page was out of reach: nobody could tell it to go, and its socket is refused now.
    window.socket.on("connect_error", (error) => error.context?.status === 401 && location.reload());
    window.addEventListener("offline", () => line("offline"));
    window.addEventListener("online", () => (window.socket.connected ? up() : down()));
    window.socket.connected ? up() : line("connecting");
  }
  line("connecting");

  // ---- ages: every element with data-since (seconds of the server's clock) counts on by itself ---------------------
  let skew = null; // server minus browser, seconds
  function age(seconds) {
    const s = Math.max(0, Math.floor(seconds));
    if (s < 60) return `${s} s`;
    if (s < 3600) return `${Math.floor(s / 60)} min`;
    if (s < 86400) return `${Math.floor(s / 3600)} h`;
    return `${Math.floor(s / 86400)} d`;
  }
  function tellAges() {
    const clock = document.querySelector("[data-now]");
    if (skew === null && clock) skew = Number(clock.dataset.now) - Date.now() / 1000;
    if (document.hidden) return;
    const now = Date.now() / 1000 + (skew ?? 0);
    for (const el of document.querySelectorAll("[data-since], [data-until]")) {
      const { since, until } = el.dataset;
      if (!since && !until) continue;
      const seconds = until ? Number(until) - now : now - Number(since);
      const text = (el.dataset.before ?? "") + age(seconds) + (el.dataset.after ?? "");
      if (el.textContent !== text) el.textContent = text;
    }
  }

  // ---- unsaved changes: leaving asks -------------------------------------------------------------------------------
  let unsaved = false;
  let here = location.pathname + location.search;

  function ask(leave) {
    const box = document.createElement("dialog");
    box.className = "ask";
    box.setAttribute("aria-labelledby", "flotilla-ask");
    box.innerHTML = `<h2 id="flotilla-ask">Leave without saving?</h2>
      <p>What you changed on this page has not been saved and will be lost.</p>
      <form method="dialog"><button value="stay" class="btn-plain" autofocus>Stay here</button>
      <button value="leave" class="btn-plain danger">Leave without saving</button></form>`;
    box.addEventListener("close", () => {
      box.remove();
      if (box.returnValue === "leave") { unsaved = false; leave(); }
    });
    document.body.append(box);
    box.showModal();
  }

  /** Go to a page of ours as a click on a link would, asking first when something is unsaved. */
  function go(path) {
    const leave = () => emitEvent("sub_pages_navigate", path);
    unsaved ? ask(leave) : leave();
  }

  // At once: until the server has heard of what is typed, a click on a link may have been quicker.
  document.addEventListener("input", (e) => {
    if (e.target.closest?.(".of-form") && e.target.getAttribute("role") !== "combobox") setUnsaved(true);
  }, true);
  document.addEventListener("click", (e) => {
    if (!unsaved || e.metaKey || e.ctrlKey || e.shiftKey || e.altKey) return;
    const link = e.target.closest?.("a[href]");
    const href = link?.getAttribute("href");
    if (!href?.startsWith("/") || link.target === "_blank" || link.hasAttribute("download")) return;
    e.preventDefault();
    e.stopImmediatePropagation();
    go(href);
  }, true);
  window.addEventListener("popstate", (e) => {
    const there = location.pathname + location.search;
    if (!unsaved || there === here) return;
    e.stopImmediatePropagation(); // this script stands before NiceGUI's own listener
    history.pushState({ page: here }, "", here);
    go(there);
  });
  window.addEventListener("beforeunload", (e) => { if (unsaved) e.preventDefault(); });

  function setUnsaved(value) {
    unsaved = value;
    here = location.pathname + location.search;
  }

  // ---- saving: Ctrl S in a form with an editor; not while nobody would hear of it -----------------------------------
  const isSaving = (e) => (e.ctrlKey || e.metaKey) && !e.shiftKey && !e.altKey && e.key.toLowerCase() === "s";
  document.addEventListener("keydown", (e) => {
    if (!isSaving(e)) return;
    const room = [...document.querySelectorAll(".q-dialog__inner")].at(-1) ?? document;
    const foot = room.querySelector(".saves");
    if (!foot || !room.querySelector(".code-box [contenteditable=true]")) return;
    e.preventDefault(); // the browser would save the page
    e.stopImmediatePropagation();
    if (!e.repeat && isHeard()) foot.dispatchEvent(new CustomEvent("formsave"));
  }, true);
  document.addEventListener("click", (e) => {
    if (!e.target.closest?.(".saves .primary") || isHeard()) return;
    e.preventDefault();
    e.stopImmediatePropagation();
  }, true);
  /** A press would be kept, and come as a surprise when the line is up again. */
  function isHeard() {
    if (window.socket?.connected !== false) return true;
    const message = "No connection to the server: nothing is saved. What you filled in is still here.";
    Quasar.Notify.create({
      message, position: "bottom-right", classes: "toast error-toast", icon: "sym_o_error", color: "transparent",
      textColor: "none", timeout: 8000, group: "unheard",
    });
    return false;
  }

  // ---- search: Ctrl K or / -----------------------------------------------------------------------------------------
  document.addEventListener("keydown", (e) => {
    const typing = e.target.closest?.("input, textarea, [contenteditable], .cm-editor");
    if (!((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === "k") && !(e.key === "/" && !typing)) return;
    const button = document.getElementById("flotilla-search");
    if (!button) return;
    e.preventDefault();
    button.click();
  });

  // ---- a mark for each bot: one stop of the Tab key, arrow keys within; ways to what stands further down ------------
  document.addEventListener("keydown", (e) => {
    const mark = e.target.closest?.(".mark");
    if (!mark || e.metaKey || e.ctrlKey || e.altKey) return;
    const all = [...mark.closest(".marks").querySelectorAll(".mark")];
    const row = all.filter((one) => one.offsetTop === all[0].offsetTop).length;
    const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -row, ArrowDown: row, Home: -all.length, End: all.length };
    if (!steps[e.key]) return;
    e.preventDefault();
    all[Math.max(0, Math.min(all.length - 1, all.indexOf(mark) + steps[e.key]))].focus();
  });
  document.addEventListener("click", (e) => {
    const to = document.getElementById(e.target.closest?.("[data-jump]")?.dataset.jump);
    if (!to) return;
    to.scrollIntoView({ block: "start" });
    to.tabIndex = -1;
    to.focus({ preventScroll: true });
  });

  // ---- the chart library: fetched and compiled when nothing else is to do ------------------------------------------
  // A browser that has it already reads it from its own cache, and may compile it while the page is being built.
  const plotly = me.dataset.plotly;
  function prefetchPlotly() {
    const link = Object.assign(document.createElement("link"), { rel: "modulepreload", href: plotly });
    link.addEventListener("load", () => store("flotilla-plotly", plotly));
    document.head.append(link);
  }

  // ---- long tables: one block of rows from a route of ours; figures written as the server would ---------------------
  async function rows(p, url, query) {
    const sort = p.sortModel[0];
    const asked = new URLSearchParams({ ...query, start: p.startRow, end: p.endRow });
    if (sort) { asked.set("sort", sort.colId); asked.set("desc", sort.sort === "desc" ? "1" : "0"); }
    try {
      const answer = await fetch((window.path_prefix ?? "") + url + "?" + asked);
      if (!answer.ok) throw new Error(`${answer.status}`);
      const { rows, total } = await answer.json();
      p.successCallback(rows, total);
    } catch {
      p.failCallback();
    }
  }
  // `pages/parts/text/digits.py` and `figures.py` say the same; tests/data/figures.json holds both to the same texts.
  const MINUS = "\u2212";
  const formats = new Map(); // making one takes longer than a thousand uses
  function format(least, places) {
    const key = `${least} ${places}`;
    if (!formats.has(key))
      formats.set(key, new Intl.NumberFormat("en-US", { minimumFractionDigits: least, maximumFractionDigits: places }));
    return formats.get(key);
  }
  function unsigned(x, [least, significant, most]) {
    const size = Math.abs(x);
    const exponent = Number(size.toExponential().split("e")[1]);
    if (exponent >= 16 || (exponent <= -16 && most > 16)) return size.toExponential(2);
    return format(least, Math.min(Math.max(least, significant - 1 - exponent), most)).format(size);
  }
  /** A number by a rule of digits: what is not known is n/a, zero has no sign. */
  function figure(x, digits, sign = false) {
    if (!Number.isFinite(x)) return "n/a";
    const text = unsigned(x, digits);
    if (!/[1-9]/.test(text)) return text;
    return (x < 0 ? MINUS : sign ? "+" : "") + text;
  }
  /** What a price of this size gets. */
  function priceDigits(size) {
    if (size >= 100 || size === 0) return [2, 6, 20];
    if (size >= 1) return [4, 6, 20];
    return [size >= 0.001 ? 6 : 0, 6, 20];
  }
  /** What is missing behind an amount of a coin for its point to stand below those of other rows. */
  function pad(text, places) {
    const [whole, part] = text.split(".");
    if (whole.replace(/\D/g, "").length !== 1) return "";
    return part === undefined ? "." + "0".repeat(places) : "0".repeat(places - part.length);
  }
  /** A cell of AG Grid whose figure is padded, unseen, to so many digits after the point. */
  function padded(p, places) {
    const cell = document.createElement("span");
    cell.textContent = p.valueFormatted ?? "";
    cell.dataset.pad = pad(cell.textContent, places);
    return cell;
  }
  function span(seconds) {
    if (!Number.isFinite(seconds)) return "n/a";
    if (seconds > 0 && seconds < 1) return `${figure(seconds, [0, 1, 20])} s`;
    const s = Math.max(0, Math.floor(seconds));
    const d = Math.floor(s / 86400), h = Math.floor((s % 86400) / 3600), m = Math.floor((s % 3600) / 60);
    if (d) return `${d} d ${h} h`;
    if (h) return `${h} h ${String(m).padStart(2, "0")} min`;
    return m ? `${m} min` : `${s} s`;
  }
  const clock = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
  function written(x, shape, digits) {
    if (x === undefined) return "";
    if (x === null) return shape === "time" ? "" : "n/a";
    switch (shape) {
      case "number": return figure(x, digits);
      case "price": return figure(x, priceDigits(Math.abs(x)));
      case "delta": return figure(x, digits, true);
      case "ratio": { const text = figure(x * 100, digits, true); return text === "n/a" ? text : text + "%"; }
      case "time": return clock.format(x);
      case "span": return span(x);
      default: return String(x);
    }
  }

  /** An editor's name for those who do not see it: CodeMirror makes its text box later and without one. */
  function label(id, says) {
    const box = document.querySelector(`#c${id} .cm-content`);
    if (box) {
      box.setAttribute("aria-label", says);
      box.closest(".cm-scroller").tabIndex = 0; // scrolled by keys, also where nothing can be typed
    } else setTimeout(() => document.getElementById(`c${id}`) && label(id, says), 100);
  }

  /** Text that makes a longer message than the server takes is kept out of an editor: it would cut the line. */
  function boundEditor(id, most) {
    const box = document.getElementById(`c${id}`);
    if (!box) return;
    const refuse = (event, size) => {
      if (size + (getElement(id)?.editor?.state.doc.length ?? 0) <= most) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      box.dispatchEvent(new CustomEvent("toolong"));
    };
    box.addEventListener("paste", (event) => refuse(event, event.clipboardData.getData("text/plain").length), true);
    box.addEventListener("drop", (event) => {
      const files = [...event.dataTransfer.files].reduce((sum, file) => sum + file.size, 0);
      refuse(event, files || event.dataTransfer.getData("text/plain").length);
    }, true);
  }

  async function copy(text, button) {
    try { await navigator.clipboard.writeText(text); } catch { return copyOldWay(text); }
    finally { button?.classList.add("copied"); setTimeout(() => button?.classList.remove("copied"), 1500); }
  }
  function copyOldWay(text) { // the clipboard needs https or localhost
    const area = Object.assign(document.createElement("textarea"), { value: text, className: "unseen" });
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }

  document.addEventListener("DOMContentLoaded", () => {
    watchLine();
    setInterval(tellAges, 1000);
  });
  if (stored("flotilla-plotly") === plotly) document.addEventListener("DOMContentLoaded", prefetchPlotly);
  else window.addEventListener("load", () => {
    const idle = window.requestIdleCallback ?? ((f) => setTimeout(f, 1500));
    setTimeout(() => idle(prefetchPlotly), 800);
  });

  window.flotilla = {
    dark, setTheme, colour, go, setUnsaved, isUnsaved: () => unsaved, age, tellAges, rows, figure, written, padded, label, boundEditor, copy,
  };
})();
