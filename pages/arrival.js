// A page of which a script or a stylesheet did not arrive stays blank or dead, and the browser does not ask again: the
// network changed just then (containers beside a browser do that), or Flotilla was being started anew. So it is loaded
// again, four times within a minute, and then that is said. Stands in the head itself: whatever is fetched may be what
// is missing.
(() => {
  const KEY = "flotilla-arrival";
  const MOST = 4;
  const MODULE = /dynamically imported module|Importing a module script failed/;
  let missing = false;

  /** When it was loaded again within the last minute, milliseconds; nothing where that cannot be remembered. */
  function attempts() {
    const recent = JSON.parse(sessionStorage.getItem(KEY) ?? "[]").filter((at) => Date.now() - at < 60_000);
    sessionStorage.setItem(KEY, JSON.stringify(recent));
    return recent;
  }

  function again() {
    let tried;
    try {
      tried = attempts();
      if (tried.length < MOST) sessionStorage.setItem(KEY, JSON.stringify([...tried, Date.now()]));
    } catch { /* a browser that keeps nothing: loading again by itself might never end */ }
    if (!tried || tried.length >= MOST) return say();
    setTimeout(() => location.reload(), 500 * 2 ** tried.length);
  }

  function say() {
    document.getElementById("esm-fallback")?.remove(); // NiceGUI's guess is that the browser is too old
    const box = document.createElement("dialog");
    box.className = "ask";
    box.setAttribute("aria-labelledby", "flotilla-arrival");
    box.innerHTML = `<h2 id="flotilla-arrival">This page could not be loaded</h2>
      <p>A part of it did not arrive: the connection to Flotilla was interrupted, or Flotilla is starting.</p>
      <form method="dialog"><button class="btn-plain" autofocus>Load it again</button></form>`;
    box.addEventListener("close", () => location.reload());
    document.body.append(box);
    box.showModal();
  }

  function miss() {
    if (missing) return;
    missing = true;
    document.readyState === "complete" ? again() : window.addEventListener("load", again);
  }

  window.addEventListener("error", ({ target }) => {
    if (target instanceof HTMLScriptElement || (target instanceof HTMLLinkElement && target.rel === "stylesheet")) miss();
  }, true);
  window.addEventListener("unhandledrejection", ({ reason }) => MODULE.test(reason?.message ?? "") && miss());
})();
