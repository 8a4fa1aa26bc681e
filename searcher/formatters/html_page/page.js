"use strict";
(() => {
  const form = document.getElementById("filters");
  const words = document.getElementById("text");
  const choices = Array.from(form.querySelectorAll("select"));
  const hits = Array.from(document.querySelectorAll("article.hit"));
  const marks = Array.from(document.querySelectorAll("svg a[data-place], svg a[data-when]"));
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const texts = new Map(hits.map((hit) => [hit, fold(hit.textContent)]));
  const values = (element, name) => (element.dataset[name] || "").split("|");

  // A year or month holds the days in it.
  const tells = (hit, name, wanted) => {
    if (name === "source") return hit.dataset.source === wanted;
    return values(hit, name).some((value) => name === "when" ? value.startsWith(wanted) : value === wanted);
  };

  const shows = (hit, asked) =>
    choices.every((choice) => !choice.value || tells(hit, choice.name, choice.value)) &&
    asked.every((word) => texts.get(hit).includes(word));

  const remember = () => {
    const state = new URLSearchParams();
    for (const field of [...choices, words]) {
      if (field.value) state.set(field.name || field.id, field.value);
    }
    history.replaceState(null, "", "#" + state.toString().replaceAll("+", "%20"));
  };

  const apply = () => {
    const asked = fold(words.value).split(/\s+/).filter(Boolean);
    const shown = hits.filter((hit) => {
      hit.hidden = !shows(hit, asked);
      return !hit.hidden;
    });
    for (const mark of marks) {
      const name = mark.dataset.place === undefined ? "when" : "place";
      mark.classList.toggle("off", !shown.some((hit) => tells(hit, name, mark.dataset[name])));
    }
    document.querySelector(".none").hidden = shown.length > 0 || hits.length === 0;
    form.querySelector(".status").textContent =
      shown.length === hits.length ? "" : `${shown.length} of ${hits.length} passages shown`;
  };

  const choose = (choice, value) => {
    if (value && !Array.from(choice.options).some((option) => option.value === value)) choice.add(new Option(value, value));
    choice.value = value;
  };

  const recall = () => {
    const state = new URLSearchParams(location.hash.slice(1));
    if (![...state.keys()].some((key) => key === "text" || choices.some((choice) => choice.name === key))) return;
    for (const choice of choices) choose(choice, state.get(choice.name) || "");
    words.value = state.get("text") || "";
    apply();
  };

  const clear = () => {
    form.reset();
    remember();
    apply();
  };

  const step = (distance) => {
    const shown = hits.filter((hit) => !hit.hidden);
    const here = shown.indexOf(document.activeElement.closest("article.hit"));
    const next = shown[Math.max(0, Math.min(shown.length - 1, here + distance))];
    if (next) next.focus();
  };

  const keys = { j: () => step(1), k: () => step(-1), "/": () => words.focus(), Escape: clear };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.matches("input, select, textarea");
    if (typing && event.key === "Escape") {
      event.target.blur();
      return;
    }
    if (typing || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });
  form.addEventListener("input", () => {
    remember();
    apply();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    if (!event.isTrusted) return;
    setTimeout(() => {
      remember();
      apply();
    });
  });
  window.addEventListener("hashchange", recall);
  form.hidden = false;
  document.querySelector(".keys").hidden = false;
  recall();
})();
