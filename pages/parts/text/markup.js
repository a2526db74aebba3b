// A piece of HTML that is drawn anew by changing only what differs: what is the same stays the same node. So news takes
// neither the focus nor marked text, loses no press that has begun, and closes nothing that was opened.
// `data-key`, an id or an address tell which part is which when a list moves; parts without one go by their place.

const keyOf = (node) =>
  node.nodeType === Node.ELEMENT_NODE ? node.dataset.key || node.id || node.getAttribute("href") || "" : "";
const nameOf = (node) => `${node.nodeName} ${keyOf(node)}`;

function patch(old, fresh) {
  if (old.isEqualNode(fresh)) return;
  if (old.nodeType !== Node.ELEMENT_NODE) {
    old.data = fresh.data;
    return;
  }
  const { since, until } = old.dataset;
  const counts = (since || until) && since === fresh.dataset.since && until === fresh.dataset.until;
  patchAttributes(old, fresh);
  if (!counts) patchChildren(old, fresh); // an age counts on by itself
}

function patchAttributes(old, fresh) {
  for (const { name } of [...old.attributes]) {
    const isOpened = name === "open" && old.nodeName === "DETAILS"; // by whoever reads it
    if (!fresh.hasAttribute(name) && !isOpened) old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
}

function patchChildren(old, fresh) {
  const wanted = new Set([...fresh.childNodes].map(nameOf));
  for (const node of [...old.childNodes]) if (!wanted.has(nameOf(node))) node.remove();
  let here = old.firstChild;
  for (const next of [...fresh.childNodes]) {
    let known = here;
    while (known && nameOf(known) !== nameOf(next)) known = known.nextSibling;
    if (!known) old.insertBefore(next, here);
    else {
      if (known !== here) old.insertBefore(known, here);
      else here = here.nextSibling;
      patch(known, next);
    }
  }
  while (here) {
    const rest = here.nextSibling;
    here.remove();
    here = rest;
  }
}

export default {
  template: `<component :is="tag"></component>`,
  props: { innerHTML: String, tag: String, sanitize: Boolean },
  mounted() {
    this.$el.innerHTML = this.drawn = this.innerHTML;
  },
  updated() {
    if (this.innerHTML === this.drawn) return;
    const focused = document.activeElement;
    const fresh = this.$el.cloneNode(false);
    fresh.innerHTML = this.drawn = this.innerHTML;
    patchChildren(this.$el, fresh);
    if (focused !== document.activeElement && this.$el.contains(focused)) focused.focus({ preventScroll: true });
  },
};
