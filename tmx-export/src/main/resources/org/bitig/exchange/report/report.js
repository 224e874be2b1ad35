
"use strict";
(() => {
  const form = document.getElementById("filter");
  if (!form) return;
  form.hidden = false;
  const matches = [...document.querySelectorAll("#matches > .match")];
  // Both ways to make letters small: dotted and dotless i part ways in Azerbaijani.
  const fold = text => [text.toLowerCase(), text.toLocaleLowerCase("az")];
  const texts = matches.map(m =>
    fold([...m.querySelectorAll(".side, .decision")].map(e => e.textContent).join("\n")));
  const shown = document.getElementById("shown");

  function apply() {
    const wanted = fold(form.text.value.trim());
    const kinds = new Set([...form.querySelectorAll("[name=kind]:checked")].map(e => e.value));
    const least = Number(form.least.value);
    form.querySelector("output").textContent = least.toFixed(2);
    let count = 0;
    matches.forEach((match, i) => {
      const d = match.dataset;
      const fits = kinds.has(d.kind)
        && (form.pair.value === "all" || d.pair === form.pair.value)
        && (form.status.value === "all" || d.status === form.status.value)
        && Number(d.probability) >= least
        && texts[i].some((text, k) => text.includes(wanted[k]));
      match.hidden = !fits;
      if (fits) count++;
    });
    shown.textContent = count + " of " + matches.length + " shown.";
  }

  let here = -1;
  function move(step) {
    let next = here + step;
    while (next >= 0 && next < matches.length && matches[next].hidden) next += step;
    if (next < 0 || next >= matches.length) return;
    if (here >= 0) matches[here].classList.remove("here");
    here = next;
    matches[here].classList.add("here");
    matches[here].focus({ preventScroll: true });
    matches[here].scrollIntoView({ block: "center" });
  }

  form.addEventListener("input", apply);
  form.addEventListener("submit", event => event.preventDefault());
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, select, textarea")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (event.key === "/") { event.preventDefault(); form.text.focus(); }
    else if (event.key === "j") move(1);
    else if (event.key === "k") move(-1);
    else if (event.key === "e" && here >= 0) {
      const why = matches[here].querySelector("details");
      if (why) why.open = !why.open;
    }
  });
  // A mark on a map may lead to a match that is filtered away.
  addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.hidden) { form.reset(); apply(); target.scrollIntoView(); }
    const index = matches.indexOf(target);
    if (index >= 0) here = index;
  });
  apply();
})();
