// A page of which a script or a stylesheet did not arrive stays blank or dead, and the browser does not ask again: the
// network changed just then (containers beside a browser do that), or Flotilla was being started anew. So it is loaded
// again, four times within a minute, and then that is said. Stands in the head itself: whatever is fetched may be what
// is missing.
(() => {
  const KEY = "flotilla-load-retry";
  const MOST = 4;
  const MODULE = /dynamically imported module|Importing a module script failed/;
  const root = document.documentElement;
  let leaving = false;

  /** How often it was loaded again within the last minute, this time counted. */
  function attempts() {
    const now = Date.now();
    const recent = JSON.parse(sessionStorage.getItem(KEY) ?? "[]").filter((at) => now - at < 60_000);
    sessionStorage.setItem(KEY, JSON.stringify([...recent, now].slice(0, MOST)));
    return recent.length + 1;
  }

  function again() {
    let count = Infinity; // in a browser that keeps nothing, loading again by itself might never end
    try { count = attempts(); } catch { /* private window */ }
    if (count > MOST) return say();
    setTimeout(() => leaving || location.reload(), 250 * 2 ** count);
  }

  function say() {
    document.getElementById("esm-fallback")?.remove(); // NiceGUI's guess is that the browser is too old
    const box = document.createElement("dialog");
    box.className = "ask";
    box.setAttribute("aria-labelledby", "flotilla-load-retry");
    box.innerHTML = `<h2 id="flotilla-load-retry">This page could not be loaded</h2>
      <p>A part of it did not arrive: the connection to Flotilla was interrupted, or Flotilla is starting.</p>
      <form method="dialog"><button class="btn-plain" autofocus>Load it again</button></form>`;
    box.addEventListener("close", () => location.reload());
    document.body.append(box);
    box.showModal();
  }

  function miss() {
    if ("missing" in root.dataset) return;
    root.dataset.missing = ""; // until it has been loaded again
    window.addEventListener("beforeunload", () => { leaving = true; }); // a form was sent: its answer would be lost
    document.readyState === "complete" ? again() : window.addEventListener("load", again);
  }

  window.addEventListener("error", ({ target }) => {
    if (target instanceof HTMLScriptElement || (target instanceof HTMLLinkElement && target.rel === "stylesheet")) miss();
  }, true);
  // What a later page needs is imported then. NiceGUI catches that such an import failed, and only says so.
  const missesModule = (error) => MODULE.test(error?.message ?? "") && miss();
  window.addEventListener("unhandledrejection", ({ reason }) => missesModule(reason));
  const said = console.error;
  console.error = (...words) => {
    words.forEach(missesModule);
    said.apply(console, words);
  };
})();
