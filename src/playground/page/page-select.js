// @ts-check
// A select menu: a button that opens a listbox. One value: choosing is the answer. Several: ticks, then Done.
import { element, freshId, hiddenText, openBeside } from "./page-dom.js";

/** @typedef {{value: string, label: string, description?: string, emoji?: string, chosen?: boolean}} SelectChoice */
/**
 * @typedef {{customId: string, placeholder: string, choices: SelectChoice[], min: number, max: number,
 *   disabled?: boolean, labelledBy?: string, onChoose?: (values: string[]) => void}} SelectSpec
 */

const TYPEAHEAD_PAUSE = 600;

export class SelectMenu {
  /** @param {SelectSpec} spec */
  constructor(spec) {
    this.spec = spec;
    this.several = spec.max > 1;
    this.chosen = new Set(spec.choices.filter((choice) => choice.chosen).map((choice) => choice.value));
    this.sent = this.values().join("\n");
    this.active = 0;
    this.typed = "";
    this.typedAt = 0;
    /** @type {HTMLElement|null} */
    this.popup = null;
    this.shown = element("span", { class: "select-shown", id: freshId("shown") });
    this.button = this.buildButton();
    this.element = element("div", { class: "select" }, this.button);
    this.showChosen();
  }

  /** The chosen values, in the order of the list. */
  values() {
    return this.spec.choices.map((choice) => choice.value).filter((value) => this.chosen.has(value));
  }

  buildButton() {
    const { customId, disabled, labelledBy } = this.spec;
    return element("button", {
      type: "button", class: "select-button", "data-custom-id": customId, disabled,
      "aria-haspopup": "listbox", "aria-expanded": "false",
      "aria-labelledby": labelledBy && `${labelledBy} ${this.shown.id}`,
      onclick: () => (this.popup ? this.leave(true) : this.open()),
      onkeydown: (/** @type {KeyboardEvent} */ event) => {
        if (this.popup || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
        event.preventDefault();
        this.open();
      },
    }, this.shown, element("span", { class: "chevron", "aria-hidden": "true" }, "▾"));
  }

  showChosen() {
    const labels = this.spec.choices.filter((choice) => this.chosen.has(choice.value)).map((choice) => choice.label);
    const { placeholder } = this.spec;
    this.shown.classList.toggle("empty", labels.length === 0);
    if (labels.length === 0) this.shown.replaceChildren(placeholder);
    else this.shown.replaceChildren(hiddenText(`${placeholder}: `), labels.join(", "));
  }

  open() {
    this.before = new Set(this.chosen);
    this.active = Math.max(0, this.spec.choices.findIndex((choice) => this.chosen.has(choice.value)));
    this.list = this.buildList();
    this.hint = element("p", { class: "select-hint", id: freshId("hint"), role: "status" });
    this.done = element("button", { type: "button", class: "button primary", "data-testid": "done", onclick: () => this.finish() }, "Done");
    this.popup = element("div", {
      class: "popup select-popup", popover: "manual",
      onkeydown: (/** @type {KeyboardEvent} */ event) => this.onKey(event),
      onfocusout: (/** @type {FocusEvent} */ event) => this.onFocusOut(event),
    }, this.list, this.several && element("div", { class: "select-foot" }, this.hint, this.done));
    this.element.append(this.popup);
    this.button.setAttribute("aria-expanded", "true");
    this.paint();
    openBeside(this.popup, this.button);
    this.list.focus();
    this.scrollToActive();
  }

  buildList() {
    return element("ul", {
      role: "listbox", tabindex: 0, "aria-label": this.spec.placeholder, "aria-multiselectable": this.several && "true",
    }, this.spec.choices.map((choice, index) => this.buildOption(choice, index)));
  }

  /** @param {SelectChoice} choice @param {number} index */
  buildOption(choice, index) {
    return element("li", {
      role: "option", id: freshId("option"), "data-value": choice.value,
      onclick: () => { this.active = index; this.choose(); },
    },
    element("span", { class: "tick", "aria-hidden": "true" }),
    choice.emoji && element("span", { class: "option-emoji" }, choice.emoji),
    element("span", { class: "option-text" },
      element("span", { class: "option-label" }, choice.label),
      choice.description && element("span", { class: "option-description" }, choice.description)));
  }

  options() {
    return this.list ? /** @type {HTMLElement[]} */ ([...this.list.children]) : [];
  }

  /** Shows what is active, chosen, and no longer choosable. */
  paint() {
    const full = this.several && this.chosen.size >= this.spec.max;
    this.options().forEach((option, index) => {
      const chosen = this.chosen.has(option.dataset.value ?? "");
      option.setAttribute("aria-selected", String(chosen));
      option.setAttribute("aria-disabled", String(full && !chosen));
      option.classList.toggle("active", index === this.active);
    });
    this.list?.setAttribute("aria-activedescendant", this.options()[this.active]?.id ?? "");
    this.hint?.replaceChildren(this.hintText());
    if (this.done) this.done.disabled = !this.enough();
  }

  enough() {
    return this.chosen.size >= this.spec.min && this.chosen.size <= this.spec.max;
  }

  hintText() {
    const { min, max } = this.spec;
    const missing = min - this.chosen.size;
    if (missing > 0) return missing === min ? `Choose at least ${min}.` : `Choose ${missing} more.`;
    return `${this.chosen.size} of up to ${max} chosen.`;
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    if (event.key === "Escape") this.cancel();
    else if (event.target !== this.list) return;
    else if (this.isMove(event.key)) this.moveTo(this.isMove(event.key));
    else if (event.key === " " && !this.isTyping(event)) this.choose();
    else if (event.key === "Enter" && this.several) this.finish();
    else if (event.key === "Enter") this.choose();
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) this.typeAhead(event);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /**
   * How the key moves the active option, or nothing.
   * @param {string} key
   * @returns {((at: number, last: number) => number)|undefined}
   */
  isMove(key) {
    return {
      ArrowDown: (/** @type {number} */ at) => at + 1,
      ArrowUp: (/** @type {number} */ at) => at - 1,
      PageDown: (/** @type {number} */ at) => at + 8,
      PageUp: (/** @type {number} */ at) => at - 8,
      Home: () => 0,
      End: (/** @type {number} */ _at, /** @type {number} */ last) => last,
    }[key];
  }

  /** @param {((at: number, last: number) => number)|undefined} move */
  moveTo(move) {
    const last = this.spec.choices.length - 1;
    this.active = Math.max(0, Math.min(last, move?.(this.active, last) ?? this.active));
    this.paint();
    this.scrollToActive();
  }

  /** A blank within a word one is typing belongs to the word. @param {KeyboardEvent} event */
  isTyping(event) {
    return this.typed !== "" && event.timeStamp - this.typedAt < TYPEAHEAD_PAUSE;
  }

  /** @param {KeyboardEvent} event */
  typeAhead(event) {
    this.typed = (this.isTyping(event) ? this.typed : "") + event.key.toLowerCase();
    this.typedAt = event.timeStamp;
    const found = this.spec.choices.findIndex((choice) => choice.label.toLowerCase().startsWith(this.typed));
    if (found >= 0) this.moveTo(() => found);
  }

  scrollToActive() {
    this.options()[this.active]?.scrollIntoView({ block: "nearest" });
  }

  choose() {
    const option = this.options()[this.active];
    if (!option || option.getAttribute("aria-disabled") === "true") return;
    const value = option.dataset.value ?? "";
    if (!this.several) return this.chooseOnly(value);
    if (!this.chosen.delete(value)) this.chosen.add(value);
    this.paint();
  }

  /** @param {string} value */
  chooseOnly(value) {
    const clears = this.spec.min === 0 && this.chosen.has(value);
    this.chosen = new Set(clears ? [] : [value]);
    this.finish();
  }

  /** The person has said that this is the answer. */
  finish() {
    if (!this.enough()) return;
    this.close(true);
    this.send();
  }

  /** The person turned to something else: that sends what was changed, if it may be sent. @param {boolean} refocus */
  leave(refocus) {
    if (!this.enough()) return this.cancel(refocus);
    this.close(refocus);
    if (this.values().join("\n") !== this.sent) this.send();
  }

  cancel(refocus = true) {
    this.chosen = this.before ?? this.chosen;
    this.close(refocus);
  }

  send() {
    this.sent = this.values().join("\n");
    this.spec.onChoose?.(this.values());
  }

  /** @param {boolean} refocus */
  close(refocus) {
    const popup = this.popup;
    this.popup = null;
    this.button.setAttribute("aria-expanded", "false");
    this.showChosen();
    if (refocus) this.button.focus();
    popup?.remove();
  }

  /** @param {FocusEvent} event */
  onFocusOut(event) {
    const next = /** @type {Node|null} */ (event.relatedTarget);
    if (next && this.element.contains(next)) return;
    // Looked at a moment later: a re-render that takes the list away is not the person leaving it.
    setTimeout(() => {
      if (this.popup && this.element.isConnected && !this.element.contains(document.activeElement)) this.leave(false);
    });
  }
}
