// @ts-check
// Discord's subset of markdown, from text to DOM nodes. Never through HTML: what a bot sends stays text.
import { element, safeLink } from "./page-dom.js";

/**
 * What a text may refer to, and what happens when a reference is pressed.
 * @typedef {{person: (id: string) => string|undefined, place: (id: string) => string|undefined,
 *   openPlace: (id: string) => void, openCommand: (name: string) => void, insideLink?: boolean}} References
 */

/** @param {string} text @param {References} refs @returns {HTMLElement} */
export function markdown(text, refs) {
  const parts = text.replace(/\r\n?/g, "\n").split(/(```[\s\S]+?```)/);
  return element("div", { class: "markdown" },
    parts.flatMap((part, at) => (at % 2 ? [codeBlock(part)] : blocks(part.replace(/^\n|\n$/g, "").split("\n"), refs))));
}

/** @param {string} fenced */
function codeBlock(fenced) {
  const [, code] = /^```(?:[\w+#-]*\n)?([\s\S]*?)\n?```$/.exec(fenced) ?? [];
  return element("pre", { tabindex: 0 }, element("code", {}, code ?? ""));
}

/** @typedef {{node: HTMLElement, next: number}} Read  the block that was read, and the line after it */

/** @param {string[]} lines @param {References} refs */
function blocks(lines, refs) {
  /** @type {HTMLElement[]} */
  const nodes = [];
  for (let at = 0; at < lines.length;) {
    if (lines[at]?.trim() === "") { at += 1; continue; }
    const read = heading(lines, at, refs) ?? quote(lines, at, refs) ?? list(lines, at, refs) ?? paragraph(lines, at, refs);
    nodes.push(read.node);
    at = read.next;
  }
  return nodes;
}

const HEADING = /^(#{1,3}|-#) +(\S.*)$/;
const QUOTE = /^> ?(.*)$/;
const LONG_QUOTE = /^>>> ?(.*)$/;
const ITEM = /^( *)(?:[-*]|(\d{1,9})\.) +(\S.*)$/;

/** @param {string[]} lines @param {number} at @param {References} refs @returns {Read|null} */
function heading(lines, at, refs) {
  const [, marks = "", text = ""] = HEADING.exec(lines[at] ?? "") ?? [];
  if (!marks) return null;
  // Bots choose a size for its look, and skip levels; in the outline of the page each is one below the place.
  const node = marks === "-#" ? element("p", { class: "subtext" }, inline(text, refs))
    : element("h3", { class: `size-${marks.length}` }, inline(text, refs));
  return { node, next: at + 1 };
}

/** @param {string[]} lines @param {number} at @param {References} refs @returns {Read|null} */
function quote(lines, at, refs) {
  const long = LONG_QUOTE.exec(lines[at] ?? "");
  if (long) return { node: element("blockquote", {}, blocks([long[1] ?? "", ...lines.slice(at + 1)], refs)), next: lines.length };
  const quoted = linesMatching(QUOTE, lines, at).map((match) => match[1] ?? "");
  if (quoted.length === 0) return null;
  return { node: element("blockquote", {}, blocks(quoted, refs)), next: at + quoted.length };
}

/** @param {string[]} lines @param {number} at @param {References} refs @returns {Read|null} */
function list(lines, at, refs) {
  const items = linesMatching(ITEM, lines, at)
    .map(([, indent = "", number, text = ""]) => ({ indent: indent.length, number, text }));
  return items.length === 0 ? null : { node: listOf(items, refs), next: at + items.length };
}

/**
 * Items that stand further in than the first belong to the item above them.
 * @param {{indent: number, number: string|undefined, text: string}[]} items
 * @param {References} refs
 */
function listOf(items, refs) {
  const first = items[0] ?? { indent: 0, number: undefined };
  const node = first.number === undefined ? element("ul") : element("ol", { start: first.number });
  for (let at = 0; at < items.length;) {
    const next = items.findIndex((item, index) => index > at && item.indent <= first.indent);
    const end = next === -1 ? items.length : next;
    const inner = items.slice(at + 1, end);
    node.append(element("li", {}, inline(items[at]?.text ?? "", refs), inner.length > 0 && listOf(inner, refs)));
    at = end;
  }
  return node;
}

/** @param {string[]} lines @param {number} at @param {References} refs @returns {Read} */
function paragraph(lines, at, refs) {
  let next = at + 1;
  while (next < lines.length && lines[next]?.trim() && ![HEADING, QUOTE, ITEM].some((start) => start.test(lines[next] ?? ""))) next += 1;
  return { node: element("p", {}, inline(lines.slice(at, next).join("\n"), refs)), next };
}

/**
 * The matches of the run of lines from `at` that fit a pattern.
 * @param {RegExp} pattern
 * @param {string[]} lines
 * @param {number} at
 */
function linesMatching(pattern, lines, at) {
  /** @type {RegExpExecArray[]} */
  const matches = [];
  for (let match; (match = pattern.exec(lines[at + matches.length] ?? "")); ) matches.push(match);
  return matches;
}

/** @typedef {[RegExp, (match: RegExpExecArray, refs: References) => Node|string]} Rule */

/** Tried in order at every character that can begin a mark. @type {Rule[]} */
const RULES = [
  [/\\([^\p{L}\p{N}\s])/uy, (match) => match[1] ?? ""],
  [/(`+)([\s\S]*?[^`])\1(?!`)/y, (match) => element("code", {}, match[2] ?? "")],
  [/<t:(-?\d{1,13})(?::([tTdDfFR]))?>/y, (match) => timestamp(Number(match[1]), match[2] ?? "f")],
  [/<\/([^:<>\n]{1,98}):\d{1,20}>/y, (match, refs) => commandLink(match[1] ?? "", refs)],
  [/<@!?(\d{1,20})>/y, (match, refs) => element("span", { class: "mention" }, `@${refs.person(match[1] ?? "") ?? "someone"}`)],
  [/<#(\d{1,20})>/y, (match, refs) => placeLink(match[1] ?? "", refs)],
  [/<a?:(\w{2,32}):\d{1,20}>/y, (match) => `:${match[1]}:`],
  [/<(https?:\/\/[^\s<>]+)>/y, (match, refs) => link(match[1] ?? "", match[1] ?? "", refs)],
  [/\[((?:\\.|[^[\]\\])+)\]\(<?([^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*)>?(?: "[^"\n]*")?\)/y,
    (match, refs) => (safeLink(match[2]) ? link(match[2] ?? "", match[1] ?? "", refs) : match[0])],
  [/(?<!\w)https?:\/\/[^\s<>]*[^\s<>.,;:!?'")\]*_~|]/y, (match, refs) => link(match[0], match[0], refs)],
  [/\*\*(?!\s)([\s\S]+?)\*\*(?!\*)/y, (match, refs) => element("strong", {}, inline(match[1] ?? "", refs))],
  [/\*(?![\s*])([\s\S]*?[^\s*])\*(?!\*)/y, (match, refs) => element("em", {}, inline(match[1] ?? "", refs))],
  [/__([\s\S]+?)__(?!_)/y, (match, refs) => element("u", {}, inline(match[1] ?? "", refs))],
  [/(?<!\w)_(?!\s)([^_]+)_(?!\w)/y, (match, refs) => element("em", {}, inline(match[1] ?? "", refs))],
  [/~~([\s\S]+?)~~/y, (match, refs) => element("s", {}, inline(match[1] ?? "", refs))],
  [/\|\|([\s\S]+?)\|\|/y, (match, refs) => spoiler(() => element("span", { class: "revealed" }, inline(match[1] ?? "", refs)))],
];
const MARK_STARTS = "\\`<[h*_~|";

/** @param {string} text @param {References} refs @returns {(Node|string)[]} */
export function inline(text, refs) {
  /** @type {(Node|string)[]} */
  const nodes = [];
  let plain = "";
  for (let at = 0; at < text.length;) {
    const found = MARK_STARTS.includes(text.charAt(at)) ? markAt(text, at, refs) : null;
    if (found) {
      nodes.push(plain, found.node);
      plain = "";
      at += found.length;
    } else {
      plain += text.charAt(at);
      at += 1;
    }
  }
  nodes.push(plain);
  return nodes;
}

/** @param {string} text @param {number} at @param {References} refs */
function markAt(text, at, refs) {
  for (const [pattern, build] of RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { node: build(match, refs), length: match[0].length };
  }
  return null;
}

/**
 * A link to the web, or, if the address is that of a place we have, to that place.
 * @param {string} address
 * @param {string} label
 * @param {References} refs
 */
function link(address, label, refs) {
  const href = safeLink(address);
  if (!href || refs.insideLink) return label;
  const content = label === address ? [label] : inline(label, { ...refs, insideLink: true });
  const place = placeOf(href);
  return element("a", {
    href, title: href, target: "_blank", rel: "noopener noreferrer",
    onclick: (/** @type {Event} */ event) => {
      if (!place || refs.place(place) === undefined) return;
      event.preventDefault();
      refs.openPlace(place);
    },
  }, content);
}

/** The channel or thread that a discord.com address names. @param {string} href */
export const placeOf = (href) => /^https:\/\/(?:\w+\.)?discord\.com\/channels\/(?:\d+|@me)\/(\d+)/.exec(href)?.[1] ?? null;

/** @param {string} id @param {References} refs */
function placeLink(id, refs) {
  const name = refs.place(id);
  if (name === undefined || refs.insideLink) return element("span", { class: "mention" }, `#${name ?? "unknown"}`);
  return element("button", { type: "button", class: "mention", onclick: () => refs.openPlace(id) }, `#${name}`);
}

/** @param {string} name @param {References} refs */
const commandLink = (name, refs) =>
  element("button", { type: "button", class: "mention", onclick: () => refs.openCommand(name) }, `/${name}`);

/**
 * Hides something until it is asked for; built only then, so that nothing can read it before.
 * @param {() => HTMLElement} reveal
 */
export function spoiler(reveal) {
  const button = element("button", {
    type: "button", class: "spoiler",
    onclick: () => {
      const shown = reveal();
      shown.tabIndex = -1;
      button.replaceWith(shown);
      shown.focus();
    },
  }, "Spoiler: show");
  return button;
}

/** @type {Record<string, Intl.DateTimeFormatOptions>} */
const TIME_STYLES = {
  t: { timeStyle: "short" }, T: { timeStyle: "medium" }, d: { dateStyle: "short" }, D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" }, F: { dateStyle: "full", timeStyle: "short" },
};

/** @param {number} unix @param {string} style */
function timestamp(unix, style) {
  const date = new Date(unix * 1000);
  if (Number.isNaN(date.getTime())) return "(no such time)";
  const full = new Intl.DateTimeFormat(undefined, TIME_STYLES.F).format(date);
  const shown = style === "R" ? relative(unix) : new Intl.DateTimeFormat(undefined, TIME_STYLES[style]).format(date);
  return element("time", { datetime: date.toISOString(), title: full, "data-relative": style === "R" && unix }, shown);
}

/** @type {[Intl.RelativeTimeFormatUnit, number][]} */
const UNITS = [["year", 31_536_000], ["month", 2_592_000], ["day", 86_400], ["hour", 3600], ["minute", 60], ["second", 1]];

/** @param {number} unix */
function relative(unix) {
  const seconds = Math.round(unix - Date.now() / 1000);
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
  return new Intl.RelativeTimeFormat(undefined, { numeric: "auto" }).format(Math.trunc(seconds / size), unit);
}

/** Brings the "3 minutes ago" of a part of the page up to date. @param {ParentNode} root */
export function refreshTimes(root) {
  for (const node of root.querySelectorAll("time[data-relative]")) node.textContent = relative(Number(node.getAttribute("data-relative")));
}
