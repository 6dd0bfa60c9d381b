// @ts-check
// Slash commands: which ones a person can use here, and the form for the options of one.
import { act } from "./page-api.js";
import { element, freshId } from "./page-dom.js";
import { filePicker } from "./page-files.js";
import { Suggestions } from "./page-suggestions.js";

/** @typedef {import("./page-api.js").Command} Command */
/** @typedef {import("./page-api.js").CommandOption} CommandOption */
/** @typedef {import("./page-api.js").View} View */
/** @typedef {import("./page-api.js").Place} Place */
/**
 * A command or subcommand that can be sent.
 * @typedef {{name: string, label: string, description: string, options: CommandOption[]}} Runnable
 */
/** @typedef {string|number|boolean} OptionValue */
/**
 * @typedef {{option: CommandOption, input: HTMLInputElement|HTMLSelectElement|null,
 *   element: HTMLElement, value: () => OptionValue|undefined, settle?: () => Promise<string>}} Field
 */

const SLASH_COMMAND = 1;
/** Where Discord looks when there is nothing in the language itself. @type {Record<string, string>} */
const NEIGHBOURS = { "en-GB": "en-US", "en-US": "en-GB", "es-419": "es-ES" };

/** @param {View} view @param {Place|undefined} place @returns {Runnable[]} */
export function runnableCommands(view, place) {
  return view.commands
    .filter((command) => (command.type ?? SLASH_COMMAND) === SLASH_COMMAND && place?.commands.includes(command.id))
    .flatMap((command) => withSubcommands(command, "", "", view.me.locale ?? "en-US"));
}

/**
 * @param {CommandOption} command
 * @param {string} path
 * @param {string} labels
 * @param {string} locale
 * @returns {Runnable[]}
 */
function withSubcommands(command, path, labels, locale) {
  const name = `${path}${command.name}`;
  const label = `${labels}${localName(command, locale)}`;
  const inner = (command.options ?? []).filter((option) => option.type === 1 || option.type === 2);
  if (inner.length > 0) return inner.flatMap((option) => withSubcommands(option, `${name} `, `${label} `, locale));
  return [{ name, label, description: localDescription(command, locale), options: command.options ?? [] }];
}

/** @param {{name: string, name_localizations?: Record<string, string>|null}} named @param {string} locale */
const localName = (named, locale) => inLanguage(named.name_localizations, locale) ?? named.name;

/** @param {CommandOption} option @param {string} locale */
const localDescription = (option, locale) => inLanguage(option.description_localizations, locale) ?? option.description ?? "";

/** @param {Record<string, string>|null|undefined} texts @param {string} locale */
const inLanguage = (texts, locale) => texts?.[locale] ?? texts?.[NEIGHBOURS[locale] ?? ""];

/** The form for one command; sending and leaving are the composer's affair. */
export class CommandForm {
  /**
   * @param {Runnable} command
   * @param {View} view
   * @param {{place: () => string, onSend: (name: string, options: Record<string, OptionValue>) => void, onCancel: () => void}} desk
   */
  constructor(command, view, desk) {
    this.command = command;
    this.view = view;
    this.desk = desk;
    this.fields = command.options.map((option) => this.buildField(option));
    this.notice = element("p", { class: "notice", role: "alert" });
    this.send = element("button", { class: "button primary", "data-testid": "send" }, "Send");
    this.element = element("form", {
      class: "command-form", "aria-label": `Command /${command.label}`, "data-command": command.name,
      onsubmit: (/** @type {Event} */ event) => { event.preventDefault(); this.submit(); },
      onkeydown: (/** @type {KeyboardEvent} */ event) => { if (event.key === "Escape" && !event.defaultPrevented) desk.onCancel(); },
    },
    element("p", { class: "command-head" }, element("b", {}, `/${command.label}`), " ", element("span", { class: "subtext" }, command.description)),
    this.fields.map((field) => field.element), this.notice,
    element("div", { class: "command-buttons" }, this.send,
      element("button", { type: "button", class: "plain", onclick: desk.onCancel }, "Cancel")));
  }

  /** Files have to be there before the command that names them. */
  async submit() {
    this.notice.replaceChildren();
    for (const { settle } of this.fields) {
      const problem = await settle?.();
      if (problem) return this.notice.replaceChildren(problem);
    }
    this.desk.onSend(this.command.name, this.values());
  }

  focus() {
    (this.fields.find((field) => field.input)?.input ?? this.send).focus();
  }

  /** Puts text into the first field that takes text, for a command that was pasted with its text. @param {string} text */
  prefill(text) {
    const input = this.fields.find((field) => field.option.type === 3 && field.input instanceof HTMLInputElement)?.input;
    if (input && text) input.value = text;
  }

  /** @returns {Record<string, OptionValue>} */
  values() {
    const filled = this.fields.map(({ option, value }) => [option.name, value()]).filter(([, value]) => value !== undefined);
    return Object.fromEntries(filled);
  }

  /** @param {CommandOption} option @returns {Field} */
  buildField(option) {
    const locale = this.view.me.locale ?? "en-US";
    const field = this.buildInput(option, locale);
    const { input } = field;
    const hint = freshId("hint");
    input?.setAttribute("data-option", option.name);
    input?.setAttribute("aria-describedby", hint);
    if (input) input.required = option.required === true;
    return {
      option, ...field,
      element: element("div", { class: "field" },
        element("label", { for: input?.id }, localName(option, locale),
          !option.required && element("span", { class: "subtext" }, " (optional)")),
        input,
        element("p", { class: "subtext", id: hint }, localDescription(option, locale))),
    };
  }

  /** @param {CommandOption} option @param {string} locale @returns {Pick<Field, "input"|"value"|"settle">} */
  buildInput(option, locale) {
    const choices = this.listFor(option, locale);
    if (choices) return chooser(choices);
    if (option.type === 11) {
      const picker = filePicker({ person: this.view.me.id });
      return { input: picker.input, value: () => picker.ids()[0], settle: picker.settle };
    }
    const numeric = option.type === 4 || option.type === 10;
    const input = element("input", {
      id: freshId("option"), type: numeric && !option.autocomplete ? "number" : "text", autocomplete: "off",
      min: option.min_value, max: option.max_value, step: option.type === 4 ? "1" : "any",
      minlength: option.min_length || null, maxlength: option.max_length,
    });
    const read = (/** @type {string} */ text) => (numeric ? Number(text) : text);
    if (option.autocomplete) return this.completing(option, input, read);
    return { input, value: () => (input.value === "" ? undefined : read(input.value)) };
  }

  /** The values of an option one can only choose, or nothing. @param {CommandOption} option @param {string} locale */
  listFor(option, locale) {
    const named = (/** @type {{id: string, name: string}[]} */ all, /** @type {string} */ sign) =>
      all.map(({ id, name }) => ({ name: `${sign}${name}`, value: /** @type {OptionValue} */ (id) }));
    const place = this.view.places.find(({ id }) => id === this.desk.place());
    const roles = named(this.view.servers.find(({ id }) => id === place?.server)?.roles ?? [], "@");
    const people = named(this.view.people, "@");
    const given = (/** @type {import("./page-api.js").Choice} */ choice) =>
      ({ name: localName(choice, locale), value: /** @type {OptionValue} */ (choice.value) });
    if (option.choices?.length) return option.choices.map(given);
    return /** @type {Record<number, {name: string, value: OptionValue}[]>} */ ({
      5: [{ name: "True", value: true }, { name: "False", value: false }],
      6: people, 7: named(this.view.places.filter(({ server }) => server && server === place?.server), "#"), 8: roles, 9: [...people, ...roles],
    })[option.type];
  }

  /**
   * A field for which the bot suggests values.
   * @param {CommandOption} option
   * @param {HTMLInputElement} input
   * @param {(text: string) => OptionValue} read
   * @returns {Pick<Field, "input"|"value">}
   */
  completing(option, input, read) {
    /** @type {{name: string, value: OptionValue}|null} */
    let chosen = null;
    let asked = 0;
    let timer = 0;
    const suggestions = new Suggestions(input, "Suggestions", (choice) => {
      chosen = { name: choice.label, value: /** @type {OptionValue} */ (choice.value) };
      input.value = choice.label;
    });
    const ask = async () => {
      const turn = ++asked;
      const { choices } = await act({
        as: this.view.me.id, place: this.desk.place(), kind: "autocomplete",
        name: this.command.name, option: option.name, text: input.value, options: this.values(),
      });
      if (turn !== asked || document.activeElement !== input) return;
      suggestions.show((choices ?? []).map(({ name, value }) => ({ key: String(value), label: name, value })));
    };
    const askSoon = () => { clearTimeout(timer); timer = window.setTimeout(ask, 150); };
    input.addEventListener("input", () => { chosen = null; askSoon(); });
    input.addEventListener("focus", askSoon);
    return { input, value: () => (input.value === "" ? undefined : chosen?.name === input.value ? chosen.value : read(input.value)) };
  }
}

/**
 * A native list: it is short, and every keyboard knows it.
 * @param {{name: string, value: OptionValue}[]} choices
 * @returns {Pick<Field, "input"|"value">}
 */
function chooser(choices) {
  const input = element("select", { id: freshId("option") },
    element("option", { value: "" }, "Choose…"),
    choices.map(({ name, value }) => element("option", { value }, name)));
  return { input, value: () => choices.find(({ value }) => input.value !== "" && String(value) === input.value)?.value };
}
