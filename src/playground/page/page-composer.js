// @ts-check
// The message box: ordinary text, or `/` and then a command with its options.
import { act } from "./page-api.js";
import { element } from "./page-dom.js";
import { CommandForm, runnableCommands } from "./page-commands.js";
import { Suggestions } from "./page-suggestions.js";

/** @typedef {import("./page-api.js").View} View */
/** @typedef {import("./page-api.js").Place} Place */
/** @typedef {import("./page-api.js").Answer} Answer */
/** @typedef {import("./page-api.js").Message} Message */
/** @typedef {import("./page-commands.js").Runnable} Runnable */
/** @typedef {import("./page-commands.js").OptionValue} OptionValue */

export class Composer {
  /** @param {HTMLElement} root @param {{view: () => View|null, place: () => Place|undefined, answered: (answer: Answer) => void}} desk */
  constructor(root, desk) {
    this.root = root;
    this.desk = desk;
    /** @type {CommandForm|null} */
    this.form = null;
    this.text = element("textarea", {
      id: "composer-text", rows: 1, "data-testid": "composer", "aria-label": "Message", autocomplete: "off",
      oninput: () => this.onInput(),
      onkeydown: (/** @type {KeyboardEvent} */ event) => this.onKey(event),
    });
    this.palette = new Suggestions(this.text, "Commands", (chosen) => this.openForm(/** @type {Runnable} */ (chosen.value)), true);
    this.say = element("form", {
      class: "say", onsubmit: (/** @type {Event} */ event) => { event.preventDefault(); this.sendText(); },
    }, this.text, element("button", { class: "button primary", "data-testid": "send" }, "Send"));
    this.status = element("p", { class: "notice", role: "alert", "data-testid": "composer-notice" });
    this.reply = element("p", { class: "foot", "data-testid": "composer-reply", hidden: true });
    /** The message that is being replied to. @type {string|null} */
    this.repliesTo = null;
    root.append(this.status, this.reply, this.say);
  }

  /** To be called when the place or the View has changed. */
  refresh() {
    // Short enough for a phone, where a text area cannot shorten it.
    this.text.placeholder = this.desk.place()?.can_send ? "Message, or / for commands" : "Only / commands work here";
  }

  /** A form belongs to the person and place it was opened for. */
  reset() {
    this.closeForm();
    this.replyTo(null);
    this.text.value = "";
    this.palette.hide();
    this.status.replaceChildren();
  }

  /** Replies to a message, with a mention of its author; to none any more with `null`. @param {Message|null} message */
  replyTo(message) {
    this.repliesTo = message?.id ?? null;
    this.reply.hidden = message === null;
    if (message === null) return this.reply.replaceChildren();
    const stop = () => { this.replyTo(null); this.text.focus(); };
    this.closeForm();
    this.reply.replaceChildren(`Replying to ${message.author.username} · `,
      element("button", { type: "button", class: "plain", onclick: stop }, "No reply"));
    this.text.focus();
  }

  /** What is typed as @Name is a mention, as in the real client. @param {string} text */
  withMentions(text) {
    const view = this.desk.view();
    const named = view ? [...view.people, view.bot] : [];
    return named.reduce((mended, { id, name }) => mended.replaceAll(`@${name}`, `<@${id}>`), text);
  }

  /** @param {string} name the command's whole name, as a mention in a message gives it */
  openCommand(name) {
    const command = this.commands().find((candidate) => candidate.name === name);
    if (command) this.openForm(command);
    else this.status.replaceChildren(`There is no command /${name} here.`);
  }

  commands() {
    const view = this.desk.view();
    return view ? runnableCommands(view, this.desk.place()) : [];
  }

  onInput() {
    this.status.replaceChildren();
    this.fitHeight();
    const typed = this.text.value;
    if (!typed.startsWith("/") || typed.includes("\n")) return this.palette.hide();
    const whole = this.commands().find(({ label }) => typed.startsWith(`/${label} `));
    if (whole) return this.openForm(whole, typed.slice(whole.label.length + 2));
    this.palette.show(this.matching(typed.slice(1).toLowerCase()));
  }

  /** @param {string} typed */
  matching(typed) {
    const commands = this.commands();
    const starts = commands.filter(({ label }) => label.toLowerCase().startsWith(typed));
    const contains = commands.filter(({ label }) => !label.toLowerCase().startsWith(typed) && label.toLowerCase().includes(typed));
    return [...starts, ...contains].map((command) => ({
      key: command.name, label: `/${command.label}`, description: command.description, value: command,
    }));
  }

  fitHeight() {
    this.text.style.setProperty("height", "auto");
    this.text.style.setProperty("height", `${Math.min(this.text.scrollHeight + 2, 160)}px`);
  }

  /** While the list of commands is open, its keys are its own. @param {KeyboardEvent} event */
  onKey(event) {
    if (this.palette.open || event.isComposing || event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    this.sendText();
  }

  /** @param {Runnable} command @param {string} [text] */
  openForm(command, text = "") {
    const view = this.desk.view();
    if (!view) return;
    this.closeForm();
    this.palette.hide();
    this.form = new CommandForm(command, view, {
      place: () => this.desk.place()?.id ?? "",
      onSend: (name, options) => this.sendCommand(name, options),
      onCancel: () => { this.closeForm(); this.text.focus(); },
    });
    this.form.prefill(text);
    this.text.value = "";
    this.say.hidden = true;
    this.root.append(this.form.element);
    this.form.focus();
  }

  closeForm() {
    this.form?.element.remove();
    this.form = null;
    this.say.hidden = false;
  }

  async sendText() {
    const text = this.text.value.trim();
    if (!text) return;
    this.text.value = "";
    this.fitHeight();
    const problem = (await this.send({ kind: "say", text: this.withMentions(text), reply_to: this.repliesTo })).error ?? "";
    this.status.replaceChildren(problem);
    if (!problem) this.replyTo(null);
    if (problem && !this.text.value) this.text.value = text;
  }

  /**
   * The form stays until the stand-in has taken the command, so that a refused one can be mended.
   * That a command got no answer is told by a message in the place.
   * @param {string} name
   * @param {Record<string, OptionValue>} options
   */
  async sendCommand(name, options) {
    const form = this.form;
    form?.send.setAttribute("aria-busy", "true");
    const answer = await this.send({ kind: "command", name, options });
    this.desk.answered(answer);
    form?.send.removeAttribute("aria-busy");
    this.status.replaceChildren(answer.error ?? "");
    if (answer.error || !form || this.form !== form) return;
    const hadFocus = form.element.contains(document.activeElement);
    this.closeForm();
    if (hadFocus) this.text.focus();
  }

  /** @param {Record<string, unknown>} request */
  send(request) {
    this.status.replaceChildren();
    return act({ as: this.desk.view()?.me.id, place: this.desk.place()?.id, ...request });
  }
}
