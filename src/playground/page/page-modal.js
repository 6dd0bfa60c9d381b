// @ts-check
// Modals: a dialog with the fields a bot asks for.
import { element, freshId } from "./page-dom.js";
import { buildComponent, selectMenu } from "./page-components.js";
import { filePicker } from "./page-files.js";

/** @typedef {import("./page-api.js").Modal} Modal */
/** @typedef {import("./page-api.js").Component} Component */
/** @typedef {import("./page-components.js").Surroundings} Surroundings */
/** @typedef {string|string[]|boolean} FieldValue */
/**
 * A field; `problem` says what keeps it from being sent, where the browser itself does not.
 * @typedef {{customId: string, element: HTMLElement, labelFor?: string, value: () => FieldValue|undefined,
 *   problem?: () => string, settle?: () => Promise<string>, focus?: () => void}} Field
 */

const PARAGRAPH = 2;

export class ModalDialog {
  /**
   * @param {HTMLDialogElement} dialog
   * @param {{around: () => Surroundings, submit: (modal: Modal, values: Record<string, FieldValue>) => Promise<string>,
   *   dismiss: () => void, closed: () => void}} desk
   */
  constructor(dialog, desk) {
    this.dialog = dialog;
    this.desk = desk;
    this.interaction = "";
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      this.desk.dismiss();
    });
  }

  /** @param {Modal|null} modal */
  show(modal) {
    if ((modal?.interaction ?? "") === this.interaction) return;
    this.interaction = modal?.interaction ?? "";
    if (modal) this.open(modal);
    else this.close();
  }

  close() {
    this.dialog.close();
    this.dialog.replaceChildren();
    this.desk.closed();
  }

  /** @param {Modal} modal */
  open(modal) {
    /** @type {Field[]} */
    const fields = [];
    const body = modal.components.map((component) => this.build(component, fields));
    const notice = element("p", { class: "notice", role: "alert" });
    const submit = element("button", { class: "button primary", "data-testid": "modal-submit" }, "Submit");
    this.dialog.replaceChildren(element("form", {
      onsubmit: (/** @type {Event} */ event) => {
        event.preventDefault();
        this.submit(modal, fields, notice, submit);
      },
    },
    element("h2", { id: "modal-title" }, modal.title), body, notice,
    element("div", { class: "modal-buttons" },
      element("button", { type: "button", class: "button secondary", onclick: () => this.desk.dismiss() }, "Cancel"), submit)));
    if (!this.dialog.open) this.dialog.showModal();
    const first = fields[0];
    if (first?.focus) first.focus();
    else first?.element.querySelector("input")?.focus();
  }

  /** @param {Modal} modal @param {Field[]} fields @param {HTMLElement} notice @param {HTMLElement} submit */
  async submit(modal, fields, notice, submit) {
    const wrong = fields.find((field) => field.problem?.());
    notice.replaceChildren(wrong?.problem?.() ?? "");
    if (wrong) return wrong.focus?.();
    for (const { settle } of fields) {
      const problem = await settle?.();
      if (problem) return notice.replaceChildren(problem);
    }
    const filled = fields.map(({ customId, value }) => [customId, value()]).filter(([, value]) => value !== undefined);
    submit.setAttribute("aria-busy", "true");
    notice.replaceChildren(await this.desk.submit(modal, Object.fromEntries(filled)));
    submit.removeAttribute("aria-busy");
  }

  /**
   * Builds a top-level component, and notes the fields that are in it.
   * @param {Component} component
   * @param {Field[]} fields
   * @returns {Node}
   */
  build(component, fields) {
    if (component.type === 18) return this.buildLabel(component, fields);
    if (component.type !== 1) return buildComponent(component, this.desk.around());
    return element("div", {}, (component.components ?? []).map((/** @type {Component} */ inner) =>
      this.buildLabel({ label: inner.label, component: inner }, fields)));
  }

  /**
   * A group of choices is a fieldset with a legend; a single control has a label.
   * @param {Component} label
   * @param {Field[]} fields
   */
  buildLabel(label, fields) {
    const labelId = freshId("label");
    const hintId = label.description ? freshId("hint") : undefined;
    const inner = label.component ?? {};
    const field = this.buildField(inner, labelId, hintId);
    if (field) fields.push(field);
    const group = inner.type === 21 || inner.type === 22;
    return element(group ? "fieldset" : "div", { class: "field", "aria-describedby": group && hintId },
      element(group ? "legend" : "label", { id: labelId, for: field?.labelFor }, label.label,
        isRequired(inner) ? null : element("span", { class: "subtext" }, " (optional)")),
      label.description && element("p", { class: "subtext", id: hintId }, label.description),
      field ? field.element : element("p", { class: "subtext" }, "This kind of field cannot be filled in here."));
  }

  /** @param {Component} component @param {string} labelId @param {string|undefined} hintId @returns {Field|null} */
  buildField(component, labelId, hintId) {
    switch (component.type) {
      case 4: return textField(component, hintId);
      case 3: case 5: case 6: case 7: case 8: return selectField(component, labelId, this.desk.around());
      case 19: return fileField(component, this.desk.around().me);
      case 21: case 22: return groupField(component);
      case 23: return checkboxField(component, labelId);
      default: return null;
    }
  }
}

/** @param {Component} component */
const isRequired = (component) => component.type === 23 || component.required !== false;

/** @param {Component} component @param {string|undefined} hintId @returns {Field} */
function textField(component, hintId) {
  const input = element(component.style === PARAGRAPH ? "textarea" : "input", {
    id: freshId("text"), "data-custom-id": component.custom_id, placeholder: component.placeholder, autocomplete: "off",
    minlength: component.min_length || null, maxlength: component.max_length, required: isRequired(component), "aria-describedby": hintId,
    rows: component.style === PARAGRAPH && 5,
  });
  input.value = component.value ?? "";
  return { customId: component.custom_id, element: input, labelFor: input.id, value: () => input.value, focus: () => input.focus() };
}

/** @param {Component} component @param {string} labelId @param {Surroundings} around @returns {Field} */
function selectField(component, labelId, around) {
  const menu = selectMenu(component, around, undefined, labelId);
  const least = isRequired(component) ? Math.max(1, component.min_values ?? 1) : 0;
  return {
    customId: component.custom_id, element: menu.element, value: () => menu.values(), focus: () => menu.button.focus(),
    problem: () => (menu.values().length < least ? `Choose at least ${least} in the marked list.` : ""),
  };
}

/** @param {Component} component @param {string} person @returns {Field} */
function fileField(component, person) {
  const required = isRequired(component);
  const picker = filePicker({ person, several: (component.max_values ?? 1) > 1, required });
  picker.input.dataset.customId = component.custom_id;
  const least = required ? Math.max(1, component.min_values ?? 1) : 0;
  const most = component.max_values ?? 1;
  const count = () => picker.input.files?.length ?? 0;
  return {
    customId: component.custom_id, element: picker.input, labelFor: picker.input.id, value: picker.ids, settle: picker.settle,
    problem: () => (count() < least || count() > most ? `Choose ${least} to ${most} files.` : ""), focus: () => picker.input.focus(),
  };
}

/** Radio buttons (21) or checkboxes (22). @param {Component} component @returns {Field} */
function groupField(component) {
  const several = component.type === 22;
  const required = isRequired(component);
  const name = freshId("group");
  const options = /** @type {Component[]} */ (component.options ?? []);
  const inputs = options.map((option) => element("input", {
    type: several ? "checkbox" : "radio", name, value: option.value, checked: option.default === true, required: !several && required,
  }));
  const chosen = () => inputs.filter((input) => input.checked).map((input) => input.value);
  const least = required ? Math.max(1, component.min_values ?? 1) : 0;
  const most = component.max_values ?? options.length;
  return {
    customId: component.custom_id,
    element: element("div", { class: "choices", "data-custom-id": component.custom_id },
      options.map((option, index) => choiceLine(option, inputs[index]))),
    value: () => (several ? chosen() : chosen()[0]),
    problem: () => (several && (chosen().length < least || chosen().length > most) ? `Tick ${least} to ${most}.` : ""),
    focus: () => inputs[0]?.focus(),
  };
}

/** @param {Component} option @param {HTMLElement|undefined} input */
function choiceLine(option, input) {
  return element("label", { class: "choice" }, input,
    element("span", { class: "option-text" }, option.label,
      option.description && element("span", { class: "option-description" }, option.description)));
}

/** @param {Component} component @param {string} labelId @returns {Field} */
function checkboxField(component, labelId) {
  const input = element("input", {
    type: "checkbox", id: freshId("check"), "data-custom-id": component.custom_id, checked: component.default === true, "aria-labelledby": labelId,
  });
  return { customId: component.custom_id, element: input, labelFor: input.id, value: () => input.checked, focus: () => input.focus() };
}
