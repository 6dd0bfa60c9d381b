// @ts-check
// The messages of a place: keyed rendering that keeps focus and scroll position over edits.
import { NO_ANSWER } from "./page-api.js";
import { element, freshId, hiddenText, keepBeside } from "./page-dom.js";
import { markdown } from "./page-markdown.js";
import { buildAttachments, buildComponents, buildEmbed } from "./page-components.js";

/** @typedef {import("./page-api.js").Message} Message */
/** @typedef {import("./page-api.js").View} View */
/** @typedef {import("./page-components.js").Surroundings} Surroundings */
/**
 * What the list asks of the page.
 * @typedef {{around: (message: Message) => Surroundings, view: () => View, place: () => import("./page-api.js").Place|undefined, dismiss: (message: Message) => void,
 *   reply: (message: Message) => void, useOn: (command: string, message: Message) => void, announce: (text: string) => void,
 *   behind: (behind: boolean) => void}} Desk
 */
/** @typedef {{article: HTMLElement, key: string}} Shown */

const COMPONENTS_V2 = 1 << 15;
const REPLY = 19;
const NEAR = 48;
const ANNOUNCED_LENGTH = 400;
const CONTROLS = "button[data-custom-id]:not(:disabled), a.button[href]";
const FOCUSABLE = "a[href], button:not(:disabled), [tabindex='0']";

export class MessageList {
  /** @param {HTMLElement} log @param {Desk} desk */
  constructor(log, desk) {
    this.log = log;
    this.desk = desk;
    this.place = "";
    /** @type {Map<string, Shown>} */
    this.shown = new Map();
    /** How many answers each control waits for, by message and custom id. @type {Map<string, number>} */
    this.waiting = new Map();
    /**
     * The control that last had the focus, by message, should an edit disable it for a while.
     * @type {Map<string, FocusMemory>}
     */
    this.focused = new Map();
    this.following = true;
    this.aligned = 0;
    /** A message to be brought into sight once it is there. */
    this.awaited = "";
    /** A message whose focus went to another control than before. @type {HTMLElement|null} */
    this.moved = null;
    log.addEventListener("scroll", () => this.noteScroll(), { passive: true });
    log.addEventListener("keydown", ignoreHeldEnter);
    new ResizeObserver(() => (this.following ? this.align() : this.tellBehind())).observe(log);
  }

  /** @param {string} place @param {Message[]} messages */
  show(place, messages) {
    const fresh = place !== this.place;
    if (fresh) this.startOver(place);
    this.forget(new Set(messages.map((message) => message.id)));
    const changed = messages.filter((message, index) => this.showOne(message, index));
    if (changed.length > 0 && this.following) this.align(this.inUse(changed));
    this.keepFocusInSight();
    if (this.shown.has(this.awaited)) this.reveal(this.awaited);
    this.tellBehind();
    if (!fresh) changed.forEach((message) => this.announce(message));
  }

  /** @param {string} place */
  startOver(place) {
    this.place = place;
    this.shown.clear();
    this.focused.clear();
    this.log.replaceChildren();
    this.following = true;
    this.awaited = "";
  }

  /** Brings a message into sight, now or as soon as it is there. @param {string} id */
  reveal(id) {
    const article = this.shown.get(id)?.article;
    this.awaited = article ? "" : id;
    if (article) this.align(article);
  }

  /** @param {Set<string>} kept */
  forget(kept) {
    for (const [id, { article }] of this.shown) {
      if (kept.has(id)) continue;
      article.remove();
      this.shown.delete(id);
    }
  }

  /** Brings one message up to date; true if anything of it was new. @param {Message} message @param {number} index */
  showOne(message, index) {
    const key = [message.revision, message.state, message.thread, this.threadName(message), this.messageCommands().length].join("|");
    const old = this.shown.get(message.id);
    if (old?.key === key) return false;
    const article = this.build(message);
    this.shown.set(message.id, { article, key });
    if (old) this.replace(message.id, old.article, article);
    else this.log.insertBefore(article, this.log.children[index] ?? null);
    this.paintWaiting(message.id);
    return true;
  }

  /** @param {string} id @param {HTMLElement} old @param {HTMLElement} next */
  replace(id, old, next) {
    const memory = document.activeElement === old ? this.focused.get(id) : focusMemory(old);
    const scroll = this.log.scrollTop;
    old.replaceWith(next);
    this.log.scrollTop = scroll;
    if (!memory) return;
    this.focused.set(id, memory);
    if (!restoreFocus(next, memory)) this.moved = next;
  }

  /** The message one is working in, if it is among these. @param {Message[]} messages */
  inUse(messages) {
    const articles = messages.map(({ id }) => this.shown.get(id)?.article);
    return articles.find((article) => article?.contains(document.activeElement));
  }

  /** Nobody should press by mistake a control that took the place of another out of sight: then the message has the focus. */
  keepFocusInSight() {
    const active = document.activeElement;
    if (active && this.moved?.contains(active)) {
      const bottom = this.log.getBoundingClientRect().bottom;
      if (active.getBoundingClientRect().top > bottom) this.moved.focus({ preventScroll: true });
    }
    this.moved = null;
  }

  /** @param {Message} message */
  build(message) {
    const nameId = freshId("author");
    return element("article", {
      class: message.ephemeral ? "message ephemeral" : "message",
      "data-message-id": message.id, "aria-labelledby": nameId, tabindex: -1,
    },
    avatar(message),
    element("div", { class: "message-main" },
      message.invoked && element("p", { class: "invoked" },
        element("b", {}, message.invoked.person), " used ", element("code", {}, message.invoked.command)),
      this.buildReply(message),
      this.buildHeader(message, nameId),
      element("div", { class: "message-body" }, this.buildBody(message)),
      this.buildFoot(message),
      element("p", { class: "notice", role: "alert" }, message.state === "failed" && NO_ANSWER)));
  }

  /** Whom an ordinary message replies to. @param {Message} message */
  buildReply({ type, message_reference, interaction_metadata }) {
    if (type !== REPLY || interaction_metadata) return null;
    const all = Object.values(this.desk.view().messages).flat();
    const author = all.find(({ id }) => id === message_reference?.message_id)?.author.username;
    return element("p", { class: "invoked" }, `↪ reply to ${author ?? "a message that is gone"}`);
  }

  /** @param {Message} message @param {string} nameId */
  buildHeader(message, nameId) {
    const date = new Date(message.timestamp);
    return element("header", { class: "message-header" },
      element("span", { class: "author", id: nameId }, message.author.username),
      message.author.bot && element("span", { class: "tag" }, "APP"),
      element("time", { datetime: message.timestamp, title: date.toLocaleString() }, shortTime(date)),
      message.edited_timestamp && element("span", { class: "edited" }, "(edited)"),
      this.buildMenu(message));
  }

  /** What one can do with a message: reply to it, or use a command on it. @param {Message} message */
  buildMenu(message) {
    const commands = this.messageCommands();
    if (message.ephemeral || message.state !== "sent") return null;
    const reply = () => { menu.hidePopover(); this.desk.reply(message); };
    const use = (/** @type {string} */ name) => { menu.hidePopover(); this.desk.useOn(name, message); };
    const unfolded = (/** @type {Event} */ event) => {
      if (/** @type {ToggleEvent} */ (event).newState !== "open") return;
      keepBeside(menu, opener);
      menu.querySelector("button")?.focus();
    };
    const menu = element("div", { class: "popup menu", popover: "auto", id: freshId("menu"), ontoggle: unfolded },
      element("button", { type: "button", class: "plain", "data-testid": "reply", onclick: reply }, "Reply"),
      commands.map(({ name }) => element("button", { type: "button", class: "plain", "data-command": name, onclick: () => use(name) }, name)));
    const opener = element("button", {
      type: "button", class: "plain opener", "aria-label": "Reply, and apps for this message", "data-testid": "message-menu", popovertarget: menu.id,
    }, "⋯");
    return element("span", { class: "menu-place" }, opener, menu);
  }

  messageCommands() {
    const offered = this.desk.place()?.commands ?? [];
    return this.desk.view().commands.filter((command) => command.type === 3 && offered.includes(command.id));
  }

  /** @param {Message} message @returns {(Node|string|null)[]} */
  buildBody(message) {
    const dots = () => element("span", { class: "dots", "aria-hidden": "true" });
    if (message.state === "thinking") return [element("p", { class: "thinking" }, "Thinking", dots())];
    // A message without components stands for an answer that never came; one with them had a control that got none.
    if (message.state === "failed" && !message.components?.length) return [];
    const around = this.desk.around(message);
    const attachments = (message.flags ?? 0) & COMPONENTS_V2 ? [] : buildAttachments(message.attachments ?? []);
    return [
      message.content ? markdown(message.content, around.refs) : null,
      ...(message.embeds ?? []).map((embed) => buildEmbed(embed, around)),
      ...attachments,
      ...buildComponents(message.components, around),
    ];
  }

  /** @param {Message} message */
  buildFoot(message) {
    const thread = message.thread;
    if (thread) {
      const open = () => this.desk.around(message).refs.openPlace(thread);
      return element("p", { class: "foot" },
        element("button", { type: "button", class: "plain", "data-thread-id": thread, onclick: open }, `Thread: ${this.threadName(message)} ›`));
    }
    if (!message.ephemeral) return null;
    return element("p", { class: "foot" }, "Only you can see this · ",
      element("button", { type: "button", class: "plain", "data-testid": "dismiss", onclick: () => this.desk.dismiss(message) },
        "Dismiss", hiddenText(" message")));
  }

  /** @param {Message} message */
  threadName(message) {
    return this.desk.view().places.find((place) => place.id === message.thread)?.name ?? "thread";
  }

  /** A sentence under a message, gone with its next change. @param {string} id @param {string} text */
  notice(id, text) {
    const slot = this.shown.get(id)?.article.querySelector(".notice");
    slot?.replaceChildren(text);
    if (text) slot?.scrollIntoView({ block: "nearest" });
  }

  /**
   * Shows that a control waits for an answer. It stays pressable: a second click is the person's own affair.
   * @param {string} id
   * @param {string} customId
   * @param {1|-1} by
   */
  wait(id, customId, by) {
    const key = `${id} ${customId}`;
    const count = (this.waiting.get(key) ?? 0) + by;
    if (count > 0) this.waiting.set(key, count);
    else this.waiting.delete(key);
    this.paintWaiting(id);
  }

  /** @param {string} id */
  paintWaiting(id) {
    for (const control of this.shown.get(id)?.article.querySelectorAll("button[data-custom-id]") ?? []) {
      if (this.waiting.has(`${id} ${control.getAttribute("data-custom-id")}`)) control.setAttribute("aria-busy", "true");
      else control.removeAttribute("aria-busy");
    }
  }

  /** @param {Message} message */
  announce(message) {
    const article = this.shown.get(message.id)?.article;
    const said = [...article?.querySelectorAll(".markdown, .thinking, .embed-title") ?? []].map((part) => part.textContent).join(" ");
    const text = said.replace(/\s+/g, " ").slice(0, ANNOUNCED_LENGTH);
    if (message.author.id !== this.desk.view().me.id) this.desk.announce(`${message.author.username}: ${text}`);
  }

  /**
   * Shows the end of the conversation or the message in use; of one taller than the view, its beginning.
   * @param {HTMLElement} [inUse]
   */
  align(inUse) {
    const last = this.log.lastElementChild;
    const target = inUse ?? last;
    if (!(target instanceof HTMLElement)) return;
    if (target.offsetHeight > this.log.clientHeight) this.log.scrollTop = target.offsetTop;
    else if (target === last) this.log.scrollTop = this.log.scrollHeight;
    else target.scrollIntoView({ block: "nearest" });
    this.aligned = this.log.scrollTop;
  }

  /** Goes to the newest message, with the focus too, for one might have come by keyboard. */
  showNewest() {
    this.align();
    const last = this.log.lastElementChild;
    if (last instanceof HTMLElement) last.focus({ preventScroll: true });
  }

  /** Tells whether the newest message is out of sight, below. */
  tellBehind() {
    const top = this.log.lastElementChild?.getBoundingClientRect().top ?? 0;
    this.desk.behind(top > this.log.getBoundingClientRect().bottom - NEAR);
  }

  noteScroll() {
    const { scrollTop, scrollHeight, clientHeight } = this.log;
    this.following = scrollHeight - scrollTop - clientHeight < NEAR || Math.abs(scrollTop - this.aligned) < 4;
    this.tellBehind();
  }
}

/** @typedef {{customId: string|undefined, control: boolean, position: number}} FocusMemory */

/**
 * Where the focus is within a message, in words that outlive a re-render.
 * @param {HTMLElement} article
 * @returns {FocusMemory|null}
 */
function focusMemory(article) {
  const active = document.activeElement;
  if (!active || !article.contains(active)) return null;
  const target = active.closest(".select")?.querySelector("button") ?? active;
  const control = target.matches(CONTROLS);
  return {
    customId: target.getAttribute("data-custom-id") ?? undefined,
    control, position: [...article.querySelectorAll(control ? CONTROLS : FOCUSABLE)].indexOf(target),
  };
}

/**
 * By custom id, else by position, else the message itself, so that the keyboard never falls back to the top of the page.
 * @param {HTMLElement} article
 * @param {FocusMemory} memory
 * @returns {boolean} whether it is the same control
 */
function restoreFocus(article, { customId, control, position }) {
  const candidates = /** @type {HTMLElement[]} */ ([...article.querySelectorAll(control ? CONTROLS : FOCUSABLE)]);
  const same = candidates.find((candidate) => customId !== undefined && candidate.dataset.customId === customId);
  const near = candidates[Math.min(position, candidates.length - 1)];
  (same ?? near ?? article).focus({ preventScroll: true });
  return same !== undefined;
}

/** A held Enter key would press a button again and again; only real presses count. @param {KeyboardEvent} event */
function ignoreHeldEnter(event) {
  if (event.repeat && event.key === "Enter" && event.target instanceof HTMLButtonElement) event.preventDefault();
}

/** @param {Message} message */
function avatar({ author }) {
  const initials = author.username.split(/\s+/).map((word) => [...word][0] ?? "").slice(0, 2).join("").toUpperCase();
  const hue = [...author.id].reduce((sum, digit) => sum * 3 + digit.charCodeAt(0), 0) % 6;
  return element("div", { class: `avatar hue-${hue}`, "aria-hidden": "true" }, initials);
}

/** @param {Date} date */
function shortTime(date) {
  const today = date.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(undefined, today ? { timeStyle: "short" } : { dateStyle: "medium", timeStyle: "short" }).format(date);
}
