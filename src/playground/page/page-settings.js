// @ts-check
// The settings of the world: what one may do, what the bot may do, roles, the server's language, webhooks.
import { byId, element, freshId } from "./page-dom.js";

/** @typedef {import("./page-api.js").View} View */
/** @typedef {import("./page-api.js").Place} Place */
/** @typedef {import("./page-api.js").Server} Server */
/** @typedef {import("./page-api.js").Answer} Answer */
/** @typedef {(request: Record<string, unknown>) => Promise<Answer>} Perform */
/** @typedef {{view: View, place: Place|undefined, server: Server, perform: Perform, locales: string[][]}} Here */

/** Discord's own words for its permissions. @type {Record<string, string>} */
const WORDS = {
  MANAGE_GUILD: "Manage Server", MANAGE_MESSAGES: "Manage Messages", VIEW_CHANNEL: "View Channel", SEND_MESSAGES: "Send Messages",
  SEND_MESSAGES_IN_THREADS: "Send Messages in Threads", CREATE_PUBLIC_THREADS: "Create Public Threads", ATTACH_FILES: "Attach Files",
  EMBED_LINKS: "Embed Links", READ_MESSAGE_HISTORY: "Read Message History",
};
/** What one has in a whole server. */
const OF_SERVER = "MANAGE_GUILD";
/** What a bot needs for none of its answers. */
const OF_PEOPLE = [OF_SERVER, "MANAGE_MESSAGES"];

export class SettingsDialog {
  /** @param {HTMLDialogElement} dialog @param {{perform: Perform, locales: string[][]}} desk */
  constructor(dialog, desk) {
    this.dialog = dialog;
    this.desk = desk;
    this.about = "";
    this.body = element("div", { class: "settings-body" });
    this.notice = element("p", { class: "notice", role: "alert" });
    dialog.append(element("h2", { id: "settings-title" }, "Settings"), this.body, this.notice,
      element("div", { class: "modal-buttons" },
        element("button", { type: "button", class: "button primary", "data-testid": "settings-close", onclick: () => dialog.close() }, "Close")));
  }

  /** @param {View} view @param {Place|undefined} place */
  open(view, place) {
    this.notice.replaceChildren();
    this.dialog.showModal();
    this.refresh(view, place);
    /** @type {HTMLElement|null} */ (this.body.querySelector("input, select, button"))?.focus();
  }

  /** To be called with each new View. What is only switched is switched in place, so that the focus stays. @param {View} view @param {Place|undefined} place */
  refresh(view, place) {
    const server = view.servers.find(({ id }) => id === place?.server) ?? view.servers[0];
    if (!this.dialog.open || !server) return;
    const perform = (/** @type {Record<string, unknown>} */ request) => this.perform(request);
    const next = element("div", {}, sections({ view, place, server, perform, locales: this.desk.locales }));
    const about = JSON.stringify([view.me.id, place?.id, server.id, settingsIn(next).map((one) => one.dataset.setting)]);
    if (about !== this.about) this.replace(next);
    else settingsIn(this.body).forEach((one, index) => copyState(settingsIn(next)[index], one));
    this.about = about;
  }

  /** @param {HTMLElement} next */
  replace(next) {
    const focused = this.body.contains(document.activeElement) ? document.activeElement?.getAttribute("data-setting") : null;
    this.body.replaceChildren(...next.childNodes);
    settingsIn(this.body).find((one) => one.dataset.setting === focused)?.focus();
  }

  /** @param {Record<string, unknown>} request */
  async perform(request) {
    const answer = await this.desk.perform(request);
    this.notice.replaceChildren(answer.error ?? "");
    return answer;
  }
}

/** @param {HTMLElement} root @returns {HTMLElement[]} */
const settingsIn = (root) => [...root.querySelectorAll("[data-setting]")].map((one) => /** @type {HTMLElement} */ (one));

/** What a text field holds is the person's own until it is sent. @param {HTMLElement|undefined} from @param {HTMLElement} to */
function copyState(from, to) {
  if (from instanceof HTMLInputElement && to instanceof HTMLInputElement && to.type === "checkbox") to.checked = from.checked;
  if (from instanceof HTMLSelectElement && to instanceof HTMLSelectElement) to.value = from.value;
}

/** @param {Here} here */
function sections(here) {
  return [ownPermissions(here), roles(here), botPermissions(here), serverSettings(here), webhooks(here), application(here)].filter((one) => one !== null);
}

/** @param {string} title @param {...(Node|Node[]|null)} children */
function group(title, ...children) {
  return element("fieldset", {}, element("legend", {}, title), ...children);
}

/** @param {string} label @param {string} setting @param {boolean} checked @param {(checked: boolean) => void} onSet @param {boolean} [disabled] */
function tick(label, setting, checked, onSet, disabled = false) {
  const input = element("input", { type: "checkbox", "data-setting": setting, disabled, checked });
  input.addEventListener("change", () => onSet(input.checked));
  return element("label", { class: "choice" }, input, element("span", {}, label));
}

/** The permissions of a thread are those of its channel. @param {Place} place */
const scopeOf = (place) => place.parent ?? place.id;

/** @param {Here} here */
function ownPermissions({ view, place, server, perform }) {
  if (!place?.server) return group(`${view.me.name} in direct messages`, element("p", { class: "subtext" }, "Nothing can be set here; open a channel."));
  const administrates = view.me.role === "administrator";
  const ticks = view.permissions.map((name) => {
    const scope = name === OF_SERVER ? server.id : scopeOf(place);
    const label = name === OF_SERVER ? `${WORDS[name]} (everywhere in ${server.name})` : WORDS[name] ?? name;
    return tick(label, `me ${name}`, place.may.includes(name), (allowed) => perform({ kind: "permit", scope, permission: name, allowed }), administrates);
  });
  return group(`${view.me.name} in #${place.name}`,
    administrates ? element("p", { class: "subtext" }, "An administrator may do everything.") : null, element("div", { class: "choices several" }, ticks));
}

/** @param {Here} here */
function roles({ view, server, perform }) {
  const [, ...named] = server.roles;
  const ticks = named.map((role) => tick(`@${role.name}`, `role ${role.id}`, role.mine, (has) => perform({ kind: "role", role: role.id, has })));
  const id = freshId("role");
  const input = element("input", { id, type: "text", maxlength: 100, "data-setting": "new role", autocomplete: "off" });
  const add = async () => {
    const name = input.value.trim();
    if (name && !(await perform({ kind: "add-role", server: server.id, name })).error) input.value = "";
  };
  input.addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); add(); } });
  return group(`Roles of ${view.me.name} in ${server.name}`,
    ticks.length ? element("div", { class: "choices several" }, ticks) : element("p", { class: "subtext" }, "There are no roles yet."),
    element("div", { class: "settings-line" }, element("label", { for: id }, "New role"), input,
      element("button", { type: "button", class: "button secondary", "data-setting": "add role", onclick: add }, "Add")));
}

/** @param {Here} here */
function botPermissions({ view, place, perform }) {
  if (!place?.server) return null;
  const ticks = view.permissions.filter((name) => !OF_PEOPLE.includes(name)).map((name) =>
    tick(WORDS[name] ?? name, `bot ${name}`, place.bot_may.includes(name),
      (allowed) => perform({ kind: "permit", scope: scopeOf(place), permission: name, allowed, bot: true })));
  return group(`${view.bot.name} in #${place.name}`, element("div", { class: "choices several" }, ticks));
}

/** @param {Here} here */
function serverSettings({ view, server, perform, locales }) {
  const id = freshId("server-locale");
  const language = element("select", { id, "data-setting": "server locale", "data-testid": "server-locale" },
    locales.map(([locale = "", name]) => element("option", { value: locale, selected: locale === server.locale }, name)));
  language.addEventListener("change", () => perform({ kind: "server-locale", server: server.id, locale: language.value }));
  return group(server.name,
    element("div", { class: "settings-line" }, element("label", { for: id }, "Language of the server"), language),
    tick(`${view.bot.name} is a member`, "keep bot", server.bot, (keeps) => perform({ kind: "keep-bot", server: server.id, keeps })));
}

/** @param {Here} here */
function webhooks({ view, server }) {
  if (server.hooks.length === 0) return null;
  return group(`Webhooks of ${server.name}`, server.hooks.map(({ name, place, url }) => {
    const id = freshId("hook");
    const channel = view.places.find((one) => one.id === place)?.name ?? place;
    const address = element("input", { id, type: "text", readonly: true, value: url, "data-setting": `hook ${place}`, "data-testid": "webhook" });
    address.addEventListener("focus", () => address.select());
    return element("div", { class: "settings-line" }, element("label", { for: id }, `${name} → #${channel}`), address,
      element("button", { type: "button", class: "button secondary", onclick: () => copy(url) }, "Copy"));
  }));
}

/** @param {string} text */
async function copy(text) {
  await navigator.clipboard.writeText(text);
  byId("polite").append(element("p", {}, "Copied."));
}

/** @param {Here} here */
function application({ view, perform }) {
  if (!view.events) return null;
  return group("Authorised apps", element("button", {
    type: "button", class: "button danger", "data-setting": "deauthorise", onclick: () => perform({ kind: "deauthorise" }),
  }, `Remove ${view.bot.name} from the account of ${view.me.name}`));
}
