// @ts-check
// A list of suggestions under (or over) a text field. The focus stays in the field; arrows move through the list.
import { element, freshId, openBeside, placeBeside } from "./page-dom.js";

/** @typedef {{key: string, label: string, value: unknown, description?: string}} Suggestion */

export class Suggestions {
  /**
   * @param {HTMLInputElement|HTMLTextAreaElement} input
   * @param {string} label
   * @param {(chosen: Suggestion) => void} onChoose
   * @param {boolean} [preselect]  whether Enter and Tab take the first suggestion without an arrow key
   */
  constructor(input, label, onChoose, preselect = false) {
    this.input = input;
    this.onChoose = onChoose;
    /** @type {Suggestion[]} */
    this.items = [];
    this.first = preselect ? 0 : -1;
    this.active = this.first;
    this.list = element("ul", { role: "listbox", "aria-label": label, id: freshId("suggestions") });
    this.popup = element("div", { class: "popup suggestions", popover: "manual" }, this.list);
    this.setUpInput();
  }

  /** A text area may not be a combobox, so it says less: what is active, and that there is a list. */
  setUpInput() {
    const { input } = this;
    if (input instanceof HTMLInputElement) {
      input.setAttribute("role", "combobox");
      input.setAttribute("aria-expanded", "false");
    }
    input.setAttribute("aria-autocomplete", "list");
    input.addEventListener("keydown", (event) => this.onKey(/** @type {KeyboardEvent} */ (event)));
    input.addEventListener("blur", () => this.hide());
  }

  get open() {
    return this.popup.isConnected;
  }

  /** @param {Suggestion[]} items */
  show(items) {
    this.items = items;
    this.active = this.first;
    if (items.length === 0) return this.hide();
    this.list.replaceChildren(...items.map((item, index) => this.buildOption(item, index)));
    if (this.open) placeBeside(this.popup, this.input);
    else this.unfold();
    this.paint();
  }

  unfold() {
    this.input.after(this.popup);
    this.tellOpen(true);
    openBeside(this.popup, this.input);
  }

  /** @param {Suggestion} item @param {number} index */
  buildOption(item, index) {
    return element("li", {
      role: "option", id: freshId("suggestion"), "data-value": item.key,
      onpointerdown: (/** @type {Event} */ event) => event.preventDefault(),
      onclick: () => { this.active = index; this.choose(); },
    },
    element("span", { class: "option-label" }, item.label),
    item.description && element("span", { class: "option-description" }, item.description));
  }

  hide() {
    this.popup.remove();
    this.input.removeAttribute("aria-activedescendant");
    this.tellOpen(false);
  }

  /** @param {boolean} open */
  tellOpen(open) {
    if (open) this.input.setAttribute("aria-controls", this.list.id);
    else this.input.removeAttribute("aria-controls");
    if (this.input.getAttribute("role") === "combobox") this.input.setAttribute("aria-expanded", String(open));
  }

  paint() {
    [...this.list.children].forEach((option, index) => {
      option.setAttribute("aria-selected", String(index === this.active));
      option.classList.toggle("active", index === this.active);
    });
    const active = this.list.children[this.active];
    if (active) this.input.setAttribute("aria-activedescendant", active.id);
    else this.input.removeAttribute("aria-activedescendant");
    active?.scrollIntoView({ block: "nearest" });
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    if (!this.open || event.isComposing) return;
    if (event.key === "ArrowDown") this.move(1);
    else if (event.key === "ArrowUp") this.move(-1);
    else if (this.active >= 0 && (event.key === "Enter" || (event.key === "Tab" && !event.shiftKey))) this.choose();
    else if (event.key === "Escape") this.hide();
    else return;
    event.preventDefault();
  }

  /** @param {number} by */
  move(by) {
    const from = this.active < 0 && by < 0 ? 0 : this.active;
    this.active = (from + by + this.items.length) % this.items.length;
    this.paint();
  }

  choose() {
    const chosen = this.items[this.active];
    this.hide();
    if (chosen) this.onChoose(chosen);
  }
}
