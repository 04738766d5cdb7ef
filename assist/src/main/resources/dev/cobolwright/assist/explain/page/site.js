"use strict";
// Search over the index of names (assets/index.js): rows of [name, page, kind, note].
(() => {
  const input = document.getElementById("q");
  const list = document.getElementById("hits");
  const root = document.body.dataset.root;
  const rows = window.COBOLWRIGHT_INDEX || [];
  let chosen = -1;

  function score(row, words) {
    const name = row[0].toLowerCase();
    let sum = 0;
    for (const word of words) {
      if (name === word) sum += 100;
      else if (name.startsWith(word)) sum += 40;
      else if (name.includes(word)) sum += 20;
      else if (row[3].toLowerCase().includes(word)) sum += 5;
      else return 0;
    }
    return sum + (row[2] === "Paragraph" ? 0 : 3);
  }

  function show() {
    const words = input.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const found = words.length === 0 ? [] : rows
      .map((row) => [score(row, words), row]).filter((hit) => hit[0] > 0)
      .sort((a, b) => b[0] - a[0] || (a[1][0] < b[1][0] ? -1 : 1)).slice(0, 30);
    list.replaceChildren(...found.map(([, row]) => {
      const link = document.createElement("a");
      link.href = root + row[1];
      const name = document.createElement("b");
      name.textContent = row[0];
      const note = document.createElement("small");
      note.textContent = " " + row[2] + (row[3] ? " · " + row[3] : "");
      link.append(name, note);
      const item = document.createElement("li");
      item.append(link);
      return item;
    }));
    if (words.length > 0 && found.length === 0) {
      const item = document.createElement("li");
      item.textContent = "Nothing found";
      list.append(item);
    }
    list.hidden = words.length === 0;
    chosen = -1;
  }

  function move(step) {
    const links = [...list.querySelectorAll("a")];
    if (links.length === 0) return;
    chosen = (chosen + step + links.length) % links.length;
    links.forEach((link, i) => link.classList.toggle("on", i === chosen));
    links[chosen].scrollIntoView({ block: "nearest" });
  }

  input.addEventListener("input", show);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") { move(1); event.preventDefault(); }
    else if (event.key === "ArrowUp") { move(-1); event.preventDefault(); }
    else if (event.key === "Escape") { input.value = ""; show(); }
    else if (event.key === "Enter") {
      const link = list.querySelectorAll("a")[Math.max(0, chosen)];
      if (link) location.href = link.href;
    }
  });
  document.addEventListener("click", (event) => { if (!event.target.closest(".search")) list.hidden = true; });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && document.activeElement !== input) { input.focus(); event.preventDefault(); }
  });

  // What a link leads to is opened, and everything before printing.
  function openTarget() {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    if (target) target.scrollIntoView();
  }
  window.addEventListener("hashchange", openTarget);
  window.addEventListener("beforeprint", () => document.querySelectorAll("main > details").forEach((d) => { d.open = true; }));
  if (location.hash) openTarget();
})();
