// @ts-check
// Slash commands: which ones a person can use here, and the form for the options of one.
import { act } from "./page-api.js";
import { element, freshId } from "./page-dom.js";
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
 *   element: HTMLElement, value: () => OptionValue|undefined}} Field
 */

const SLASH_COMMAND = 1;
/** Interaction contexts: a server, the direct messages with the bot. */
const IN_SERVER = 0;
const IN_DM = 1;

/** @param {View} view @param {Place|undefined} place @returns {Runnable[]} */
export function runnableCommands(view, place) {
  const context = place?.kind === "dm" ? IN_DM : IN_SERVER;
  return view.commands
    .filter((command) => (command.type ?? SLASH_COMMAND) === SLASH_COMMAND && (command.contexts?.includes(context) ?? true))
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
const localName = (named, locale) => named.name_localizations?.[locale] ?? named.name;

/** @param {CommandOption} option @param {string} locale */
const localDescription = (option, locale) => option.description_localizations?.[locale] ?? option.description ?? "";

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
    this.send = element("button", { class: "button primary", "data-testid": "send" }, "Send");
    this.element = element("form", {
      class: "command-form", "aria-label": `Command /${command.label}`, "data-command": command.name,
      onsubmit: (/** @type {Event} */ event) => { event.preventDefault(); desk.onSend(command.name, this.values()); },
      onkeydown: (/** @type {KeyboardEvent} */ event) => { if (event.key === "Escape" && !event.defaultPrevented) desk.onCancel(); },
    },
    element("p", { class: "command-head" }, element("b", {}, `/${command.label}`), " ", element("span", { class: "subtext" }, command.description)),
    this.fields.map((field) => field.element),
    element("div", { class: "command-buttons" }, this.send,
      element("button", { type: "button", class: "plain", onclick: desk.onCancel }, "Cancel")));
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
        input ?? element("p", { class: "subtext" }, "Files cannot be sent from here."),
        element("p", { class: "subtext", id: hint }, localDescription(option, locale))),
    };
  }

  /** @param {CommandOption} option @param {string} locale @returns {Pick<Field, "input"|"value">} */
  buildInput(option, locale) {
    const choices = this.listFor(option, locale);
    if (choices) return chooser(choices);
    if (option.type === 11) return { input: null, value: () => undefined };
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
    const roles = named(this.view.roles ?? [], "@");
    const people = named(this.view.people, "@");
    const given = (/** @type {import("./page-api.js").Choice} */ choice) =>
      ({ name: localName(choice, locale), value: /** @type {OptionValue} */ (choice.value) });
    if (option.choices?.length) return option.choices.map(given);
    return /** @type {Record<number, {name: string, value: OptionValue}[]>} */ ({
      5: [{ name: "True", value: true }, { name: "False", value: false }],
      6: people, 7: named(this.view.places.filter((place) => place.kind !== "dm"), "#"), 8: roles, 9: [...people, ...roles],
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
