// @ts-check
// Small building blocks for the DOM. Text always becomes a text node: nothing here parses HTML.

/** @typedef {Node|string|null|undefined|false} Child */

/**
 * Builds an element. Functions in `props` become listeners (`onclick`), everything else an attribute.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, unknown>} [props]
 * @param {...(Child|Child[])} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) setProp(node, name, value);
  node.append(...present(children.flat()));
  return node;
}

/** @param {HTMLElement} node @param {string} name @param {unknown} value */
function setProp(node, name, value) {
  if (value === undefined || value === null || value === false) return;
  if (typeof value === "function") node.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
  else node.setAttribute(name, value === true ? "" : String(value));
}

/** @param {Child[]} children @returns {(Node|string)[]} */
const present = (children) =>
  children.filter((child) => child !== null && child !== undefined && child !== false && child !== "")
    .map((child) => /** @type {Node|string} */ (child));

/** @param {string} text */
export const hiddenText = (text) => element("span", { class: "visually-hidden" }, text);

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no #${id}`);
  return found;
}

let lastId = 0;
/** An id that is unique in the document, for labels and active descendants. @param {string} stem */
export const freshId = (stem) => `${stem}-${++lastId}`;

/**
 * An absolute address one may link to, or null. This is what keeps `javascript:` out of the page.
 * @param {unknown} address
 * @param {string[]} [schemes]
 */
export function safeLink(address, schemes = ["http:", "https:"]) {
  try {
    const url = new URL(String(address));
    return schemes.includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** A file of the stand-in itself, or null: the page loads nothing from elsewhere. @param {unknown} address */
export function ownFile(address) {
  try {
    const url = new URL(String(address), location.origin);
    return url.origin === location.origin ? url.href : null;
  } catch {
    return null;
  }
}

/** @param {HTMLElement} popup @param {HTMLElement} anchor */
export function openBeside(popup, anchor) {
  popup.showPopover();
  keepBeside(popup, anchor);
}

/**
 * Puts an open popover beside its anchor (below if there is room, else above), and keeps it there while it is open.
 * @param {HTMLElement} popup
 * @param {HTMLElement} anchor
 */
export function keepBeside(popup, anchor) {
  const stop = new AbortController();
  const place = () => (popup.matches(":popover-open") ? placeBeside(popup, anchor) : stop.abort());
  for (const kind of ["scroll", "resize"]) window.addEventListener(kind, place, { capture: true, passive: true, signal: stop.signal });
  place();
}

const GAP = 4;
/** With this much room below, a list opens below, even if it then has to scroll. */
const ENOUGH = 240;

/** @param {HTMLElement} popup @param {HTMLElement} anchor */
export function placeBeside(popup, anchor) {
  const box = anchor.getBoundingClientRect();
  // Measured from the edge, for a popover is only as wide as the room to its right.
  popup.style.setProperty("left", "0px");
  const below = window.innerHeight - box.bottom - 2 * GAP;
  const above = box.top - 2 * GAP;
  popup.style.setProperty("min-width", `${Math.min(box.width, window.innerWidth - 2 * GAP)}px`);
  const up = below < Math.min(popup.scrollHeight, ENOUGH) && above > below;
  popup.style.setProperty("max-height", `${Math.min(up ? above : below, 480)}px`);
  const left = Math.max(GAP, Math.min(box.left, window.innerWidth - popup.offsetWidth - GAP));
  popup.style.setProperty("left", `${left}px`);
  popup.style.setProperty("top", `${up ? box.top - popup.offsetHeight - GAP : box.bottom + GAP}px`);
}
