// @ts-check
// What the bot did wrong, in red: a count in the header, and a panel with each fault.
import { byId, element } from "./page-dom.js";

/** @typedef {import("./page-api.js").Violation} Violation */

let shownKey = "";
/** @type {string|undefined} */
let newest;
let hidden = false;

/** @param {Violation[]} violations @param {() => void} clear */
export function showViolations(violations, clear) {
  const key = violations.map((violation) => violation.id).join(" ");
  if (key === shownKey) return;
  const last = violations.at(-1)?.id;
  const grown = last !== undefined && last !== newest;
  shownKey = key;
  newest = last;
  if (grown) announce(violations);
  const had = byId("violations").contains(document.activeElement);
  byId("violations").replaceChildren(...panel(violations, clear));
  show(violations.length, grown ? false : hidden);
  if (had) byId("log").focus();
}

/** @param {number} count @param {boolean} hide */
function show(count, hide) {
  hidden = hide;
  byId("violations").hidden = hide || count === 0;
  const button = byId("violation-count");
  button.hidden = count === 0;
  button.textContent = counted(count);
  button.setAttribute("aria-expanded", String(!hide));
  button.onclick = () => show(count, !hidden);
}

/** @param {number} count */
function hide(count) {
  show(count, true);
  byId("violation-count").focus();
}

/** @param {number} count */
const counted = (count) => `${count} ${count === 1 ? "violation" : "violations"}`;

/** @param {Violation[]} violations */
function announce(violations) {
  byId("assertive").replaceChildren(`Violation: ${violations.at(-1)?.what ?? ""}`);
}

/** @param {Violation[]} violations @param {() => void} clear */
function panel(violations, clear) {
  return [
    element("div", { class: "violations-head" },
      element("h3", { id: "violations-title" }, `The bot broke the rules: ${counted(violations.length)}`),
      element("button", { type: "button", class: "plain", onclick: () => hide(violations.length) }, "Hide"),
      element("button", { type: "button", class: "plain", "data-testid": "clear-violations", onclick: clear }, "Clear")),
    element("ul", {}, violations.map(line)),
  ];
}

/** @param {Violation} violation */
function line({ id, at, where, what, body }) {
  const text = typeof body === "string" ? body : JSON.stringify(body, null, 2);
  return element("li", { "data-testid": "violation", "data-violation-id": id },
    element("p", { class: "violation-what" }, what),
    element("p", { class: "subtext" }, element("code", {}, where), ` · ${new Date(at).toLocaleTimeString()}`),
    body !== null && body !== undefined && element("details", {}, element("summary", {}, "What was sent"), element("pre", { tabindex: 0 }, text)));
}
