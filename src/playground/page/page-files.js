// @ts-check
// A field that takes files: each is handed over as soon as it is chosen, and goes by its id from then on.
import { upload } from "./page-api.js";
import { element, freshId } from "./page-dom.js";

/**
 * @param {{person: string, several?: boolean, required?: boolean}} about
 */
export function filePicker({ person, several = false, required = false }) {
  /** @type {Promise<{id?: string, error?: string}[]>} */
  let handedOver = Promise.resolve([]);
  /** @type {string[]} */
  let ids = [];
  const input = element("input", { id: freshId("file"), type: "file", multiple: several, required });
  input.addEventListener("change", () => {
    ids = [];
    handedOver = Promise.all([...(input.files ?? [])].map((file) => upload(person, file)));
  });
  return {
    input,
    ids: () => ids,
    /** Waits until the files are there; what is wrong with them, or an empty string. */
    settle: async () => {
      const all = await handedOver;
      ids = all.flatMap(({ id }) => (id ? [id] : []));
      return all.find(({ error }) => error)?.error ?? "";
    },
  };
}
