// @ts-check
// The page of the playground: holds the newest View, and hands each part of it to the module that shows it.
import { act, complaint, watch } from "./page-api.js";
import { Composer } from "./page-composer.js";
import { byId, element, hiddenText } from "./page-dom.js";
import { refreshTimes } from "./page-markdown.js";
import { MessageList } from "./page-messages.js";
import { ModalDialog } from "./page-modal.js";
import { SettingsDialog } from "./page-settings.js";
import { showViolations } from "./page-violations.js";
import { showWelcome } from "./page-welcome.js";

/** @typedef {import("./page-api.js").View} View */
/** @typedef {import("./page-api.js").Place} Place */
/** @typedef {import("./page-api.js").Message} Message */
/** @typedef {import("./page-components.js").Surroundings} Surroundings */

const RETRY_AFTER = 2000;
const CLOCK = 30_000;
const ANNOUNCED_KEPT = 3;
/** Discord's interface languages. */
const LOCALES = (
  "en-US en-GB bg cs da de el es-ES es-419 fi fr hi hr hu id it ja ko lt nl no pl pt-BR ro ru sv-SE th tr uk vi zh-CN zh-TW"
).split(" ");

const state = {
  /** @type {View|null} */
  view: null,
  person: parameter("as"),
  placeId: parameter("place"),
  /** The last message one has seen, by place. @type {Map<string, string|undefined>} */
  seen: new Map(),
  /** @type {EventSource|null} */
  stream: null,
};

const personSwitch = /** @type {HTMLSelectElement} */ (byId("person"));
const localeSwitch = /** @type {HTMLSelectElement} */ (byId("locale"));
const composer = new Composer(byId("composer"), { view: () => state.view, place: currentPlace, answered: showAnswer });
const messages = new MessageList(byId("log"), {
  around: surroundings,
  view: () => /** @type {View} */ (state.view),
  place: currentPlace,
  dismiss: dismissMessage,
  reply: (message) => composer.replyTo(message),
  useOn: (name, message) => interact(message, `menu ${name}`, { kind: "message-command", name, message: message.id }),
  announce,
  behind: (behind) => { byId("newer").hidden = !behind; },
});
const modal = new ModalDialog(/** @type {HTMLDialogElement} */ (byId("modal")), {
  around: () => surroundings(null),
  submit: async ({ interaction, custom_id }, values) => complaint(await perform({ kind: "modal", interaction, custom_id, values })),
  dismiss: () => perform({ kind: "dismiss-modal" }),
  closed: () => { if (document.activeElement === document.body) byId("composer-text").focus(); },
});

const settings = new SettingsDialog(/** @type {HTMLDialogElement} */ (byId("settings")), {
  perform: (request) => perform(request),
  locales: LOCALES.map((locale) => [locale, localeName(locale)]),
});

/**
 * Says something to screen readers. Old sentences go, so that nobody finds a second copy of the conversation.
 * @param {string} text
 */
function announce(text) {
  const region = byId("polite");
  region.append(element("p", {}, text));
  while (region.childElementCount > ANNOUNCED_KEPT) region.firstElementChild?.remove();
}

/** @param {string} name */
function parameter(name) {
  return new URLSearchParams(location.search).get(name);
}

/**
 * Keeps the URL telling who and where one is, so that it can be reloaded and passed on.
 * @param {Record<string, string>} changes
 * @param {boolean} [step]
 */
function writeUrl(changes, step = false) {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(changes)) url.searchParams.set(name, value);
  if (url.href === location.href) return;
  if (step) history.pushState(null, "", url);
  else history.replaceState(null, "", url);
}

/** @param {Record<string, unknown>} request */
const perform = (request) => act({ as: state.view?.me.id, place: state.placeId, ...request });

/**
 * Uses a control of a message, and shows on it that an answer is awaited.
 * @param {Message} message
 * @param {string} customId
 * @param {Record<string, unknown>} request
 */
async function interact(message, customId, request) {
  messages.notice(message.id, "");
  messages.wait(message.id, customId, 1);
  const answer = await perform(request);
  messages.wait(message.id, customId, -1);
  showAnswer(answer);
  messages.notice(message.id, complaint(answer));
}

/** A message that one asked for should not come unseen, wherever one has scrolled to. @param {import("./page-api.js").Answer} answer */
function showAnswer({ message, outcome }) {
  if (outcome === "message" && message) messages.reveal(message.id);
}

/** @param {Message} message */
async function dismissMessage(message) {
  const problem = complaint(await perform({ kind: "dismiss", message: message.id }));
  if (problem) messages.notice(message.id, problem);
  else if (document.activeElement === document.body || !document.activeElement) byId("composer-text").focus();
}

/** @param {Message|null} message @returns {Surroundings} */
function surroundings(message) {
  const view = state.view;
  const id = message?.id ?? "";
  return {
    refs: {
      person: (person) => (person === view?.bot.id ? view.bot.name : view?.people.find((one) => one.id === person)?.name),
      place: (place) => view?.places.find((one) => one.id === place)?.name,
      openPlace,
      openCommand: (name) => composer.openCommand(name),
    },
    attachments: message?.attachments ?? [],
    ...choosable(),
    press: (customId) => message && interact(message, customId, { kind: "press", message: id, custom_id: customId }),
    select: (customId, values) => message && interact(message, customId, { kind: "select", message: id, custom_id: customId, values }),
  };
}

/** Whom and what one can choose here: people, roles and channels of the server around the place. */
function choosable() {
  const view = state.view;
  const server = currentPlace()?.server ?? null;
  const bot = view ? [{ id: view.bot.id, name: view.bot.name }] : [];
  const direct = (view?.people ?? []).filter(({ id }) => id === view?.me.id);
  return {
    me: view?.me.id ?? "",
    people: [...(server ? view?.people ?? [] : direct), ...bot],
    roles: view?.servers.find(({ id }) => id === server)?.roles ?? [],
    places: (view?.places ?? []).filter((place) => server !== null && place.server === server),
  };
}

function currentPlace() {
  return state.view?.places.find((place) => place.id === state.placeId);
}

/** @param {string} id */
function openPlace(id) {
  if (id === state.placeId) return;
  state.placeId = id;
  composer.reset();
  toggleMenu(false);
  writeUrl({ place: id }, true);
  if (state.view) render(state.view);
}

/**
 * Where one lands when the place asked for is not to be had: another person's direct messages are one's own.
 * @param {View} view
 * @param {string|undefined} kind
 */
function settlePlace(view, kind) {
  if (view.places.some((place) => place.id === state.placeId)) return;
  const place = view.places.find((candidate) => candidate.kind === kind) ?? view.places[0];
  state.placeId = place?.id ?? null;
}

/** @param {View} view */
function receive(view) {
  const kind = currentPlace()?.kind;
  state.view = view;
  state.person = view.me.id;
  settlePlace(view, kind);
  writeUrl({ as: view.me.id, place: state.placeId ?? "" });
  render(view);
}

/** @param {View} view */
function render(view) {
  const placeId = state.placeId ?? "";
  const here = view.messages[placeId] ?? [];
  state.seen.set(placeId, here.at(-1)?.id);
  renderTop(view);
  renderPlaces(view);
  modal.show(view.modal);
  messages.show(`${view.me.id} ${placeId}`, here);
  byId("typing").replaceChildren(view.typing.includes(placeId) ? `${view.bot.name} is typing…` : "");
  composer.refresh();
  showWelcome(byId("welcome"), here.length > 0 ? null : {
    title: placeTitle(currentPlace()), bot: view.bot, commands: composer.commands(), openCommand: (name) => composer.openCommand(name),
  });
  settings.refresh(view, currentPlace());
  showViolations(view.violations, () => perform({ kind: "clear-violations" }));
}

/** @param {View} view */
function renderTop(view) {
  const place = currentPlace();
  const server = view.servers.find(({ id }) => id === place?.server) ?? view.server;
  byId("server").textContent = server.name;
  byId("place-name").textContent = placeTitle(place);
  document.title = `${placeTitle(place)} · ${server.name}`;
  byId("bot").textContent = `${view.bot.name} is ${view.bot.connected ? "online" : "offline"}`;
  byId("bot").classList.toggle("online", view.bot.connected);
  fillSwitch(personSwitch, view.people.map(({ id, name, role }) => [id, `${name} (${role})`]), view.me.id);
  fillSwitch(localeSwitch, LOCALES.map((locale) => [locale, localeName(locale)]), view.me.locale ?? "en-US");
}

/** @param {Place|undefined} place */
function placeTitle(place) {
  if (!place) return "No place";
  return `${place.kind === "dm" ? "@" : "#"}${place.name}${place.archived ? " (archived)" : ""}`;
}

/**
 * Left alone when nothing changed, so that an open list is not closed.
 * @param {HTMLSelectElement} control
 * @param {string[][]} choices
 * @param {string} value
 */
function fillSwitch(control, choices, value) {
  const key = JSON.stringify(choices);
  if (control.dataset.key !== key) control.replaceChildren(...choices.map(([id, name = ""]) => element("option", { value: id }, name)));
  control.dataset.key = key;
  if (control.value !== value) control.value = value;
}

/** @param {string} locale */
function localeName(locale) {
  return new Intl.DisplayNames(["en"], { type: "language" }).of(locale) ?? locale;
}

/** @param {View} view */
function renderPlaces(view) {
  const list = byId("place-list");
  const key = JSON.stringify([view.places, state.placeId, view.places.map((place) => isUnread(view, place))]);
  if (list.dataset.key === key) return;
  list.dataset.key = key;
  const focused = list.contains(document.activeElement) && document.activeElement?.getAttribute("data-place-id");
  list.replaceChildren(...placeGroups(view));
  if (focused) /** @type {HTMLElement|null} */ (list.querySelector(`[data-place-id="${CSS.escape(focused)}"]`))?.focus();
}

/** @param {View} view */
function placeGroups(view) {
  const of = (/** @type {string} */ kind) => view.places.filter((place) => place.kind === kind);
  const threads = of("thread");
  const withThreads = of("channel").flatMap((channel) => [channel, ...threads.filter((thread) => thread.parent === channel.id)]);
  const servers = view.servers.map(({ id, name }) => placeGroup(name, withThreads.filter(({ server }) => server === id), view));
  return [...servers, placeGroup("Direct messages", of("dm"), view)];
}

/** @param {string} title @param {Place[]} places @param {View} view */
function placeGroup(title, places, view) {
  return element("section", {}, element("h2", {}, title), element("ul", {}, places.map((place) => element("li", {}, placeLink(place, view)))));
}

/** @param {string} place */
function placeAddress(place) {
  const url = new URL(location.href);
  url.searchParams.set("place", place);
  return url.pathname + url.search;
}

/** A real link, so that a place can be opened in a second window. @param {Place} place @param {View} view */
function placeLink(place, view) {
  const unread = isUnread(view, place);
  return element("a", {
    href: placeAddress(place.id),
    class: `place ${place.kind} ${unread ? "unread" : ""}`,
    "data-place-id": place.id, "aria-current": place.id === state.placeId && "page",
    onclick: (/** @type {MouseEvent} */ event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      openPlace(place.id);
    },
  }, placeTitle(place), unread && hiddenText(" (new messages)"));
}

/** @param {View} view @param {Place} place */
function isUnread(view, place) {
  const last = view.messages[place.id]?.at(-1)?.id;
  if (!state.seen.has(place.id) && place.kind !== "thread") state.seen.set(place.id, last);
  return state.seen.get(place.id) !== last;
}

/** @param {boolean} open */
function toggleMenu(open) {
  byId("menu").setAttribute("aria-expanded", String(open));
  byId("places").classList.toggle("open", open);
  if (open) /** @type {HTMLElement|null} */ (byId("places").querySelector("[aria-current]"))?.focus();
}

/** Starts to follow the Views of the person one is. */
function connect() {
  state.stream?.close();
  const stream = watch(state.person, receive, (online) => {
    byId("offline").hidden = online;
    // A browser retries a lost line by itself, but not one that was refused: then the world is a new one.
    if (stream.readyState === EventSource.CLOSED) setTimeout(() => { state.person = null; connect(); }, RETRY_AFTER);
  });
  state.stream = stream;
}

/** @param {string} person */
function becomePerson(person) {
  state.person = person;
  state.seen.clear();
  composer.reset();
  writeUrl({ as: person }, true);
  connect();
}

function followUrl() {
  state.placeId = parameter("place");
  if (parameter("as") !== state.person) becomePerson(parameter("as") ?? "");
  else if (state.view) receive(state.view);
}

/** @param {string|null} theme */
function setTheme(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
  byId("theme-name").textContent = isDark() ? " Light theme" : " Dark theme";
}

function isDark() {
  const theme = document.documentElement.dataset.theme;
  return theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

function start() {
  setTheme(parameter("theme"));
  byId("theme").addEventListener("click", () => {
    const theme = isDark() ? "light" : "dark";
    writeUrl({ theme });
    setTheme(theme);
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => setTheme(null));
  byId("settings-open").addEventListener("click", () => { if (state.view) settings.open(state.view, currentPlace()); });
  byId("newer").addEventListener("click", () => messages.showNewest());
  byId("menu").addEventListener("click", () => toggleMenu(byId("menu").getAttribute("aria-expanded") !== "true"));
  byId("places").addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    toggleMenu(false);
    byId("menu").focus();
  });
  personSwitch.addEventListener("change", () => becomePerson(personSwitch.value));
  localeSwitch.addEventListener("change", () => perform({ kind: "locale", locale: localeSwitch.value }));
  window.addEventListener("popstate", followUrl);
  setInterval(() => refreshTimes(document), CLOCK);
  connect();
}

start();
