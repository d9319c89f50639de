"use strict";
const data = JSON.parse(document.getElementById("data").textContent), words = data.words, items = data.items;
const grades = ["proposed", "asserted", "uncoded", "excluded", "sums"].filter(grade => grade !== "sums" || data.sums.length);
const names = new Map(data.codes), decided = new Map(), marks = new Map();
let shown = items.some(item => item.grade === "proposed") ? "proposed" : "asserted", here = -1, editing = false, saved = true;
const byId = id => document.getElementById(id);
const make = (name, text, type) => { const node = document.createElement(name); if (text) node.textContent = text; if (type) node.className = type; return node; };
const article = byId("text"), list = byId("list"), by = byId("by");

// The text as published.
function marked(paragraph, own) {
  const node = make("p", "", paragraph.title ? "title" : paragraph.part ? "part" : "");
  let at = 0, last = null;
  own.forEach(index => {
    const item = items[index];
    if (item.start < at) { if (last) marks.set(index, last); return; }
    node.append(paragraph.text.slice(at, item.start));
    last = make("mark", paragraph.text.slice(item.start, item.end), item.grade);
    last.addEventListener("click", () => { show(item.grade); go(index); });
    marks.set(index, last);
    node.append(last);
    at = item.end;
  });
  node.append(paragraph.text.slice(at));
  return node;
}
function table(cells) {
  const rows = new Map(), covered = new Set();
  cells.forEach(([cell, node]) => {
    const [, row, column] = cell, key = column;
    if (!rows.has(row)) rows.set(row, new Map());
    if (!rows.get(row).has(key)) rows.get(row).set(key, [cell, []]);
    rows.get(row).get(key)[1].push(node);
  });
  const body = make("tbody");
  [...rows.keys()].sort((a, b) => a - b).forEach(row => {
    const line = make("tr");
    let column = 0;
    const fill = end => { for (; column < end; column++) if (!covered.has(row + "," + column)) line.append(make("td")); };
    [...rows.get(row).values()].sort((a, b) => a[0][2] - b[0][2]).forEach(([[, , start, down, across], nodes]) => {
      fill(start);
      const cell = make("td");
      cell.rowSpan = down;
      cell.colSpan = across;
      cell.append(...nodes);
      line.append(cell);
      for (let r = row + 1; r < row + Math.min(down, 200); r++) for (let c = start; c < start + Math.min(across, 200); c++) covered.add(r + "," + c);
      column = start + across;
    });
    body.append(line);
  });
  const frame = make("div", "", "table"), whole = make("table");
  whole.append(body);
  frame.append(whole);
  frame.tabIndex = 0;
  frame.setAttribute("role", "group");
  frame.setAttribute("aria-label", words.table);
  return frame;
}
function publish() {
  const of = new Map();
  items.forEach((item, index) => { if (!of.has(item.paragraph)) of.set(item.paragraph, []); of.get(item.paragraph).push(index); });
  let cells = [];
  const flush = () => { if (cells.length) article.append(table(cells)); cells = []; };
  if (data.notes.length) {
    const notes = make("ul", "", "notes");
    notes.lang = document.documentElement.lang;
    data.notes.forEach(note => notes.append(make("li", note)));
    article.append(notes);
  }
  data.paragraphs.forEach((paragraph, number) => {
    const node = marked(paragraph, of.get(number) || []);
    if (!paragraph.cell) { flush(); article.append(node); return; }
    if (cells.length && cells[0][0][0] !== paragraph.cell[0]) flush();
    cells.push([paragraph.cell, node]);
  });
  flush();
}

// Decisions.
const nameOf = code => names.get(code) || code;
const said = decision => decision.verdict === "LEAVE_UNCODED" ? words.leave : decision.verdict === "REJECT" ? words.reject
  : nameOf(decision.code) + (decision.verdict === "CORRECT" ? " = " + decision.value : "");
const looks = index => { const decision = decided.get(index);
  return !decision ? items[index].grade : decision.verdict === "REJECT" ? "excluded" : decision.verdict === "LEAVE_UNCODED" ? "uncoded" : "asserted"; };
const open = () => items.flatMap((item, index) => item.grade === "proposed" && !decided.has(index) ? [index] : []);
const today = () => { const now = new Date(); return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`; };
function paint(index) {
  const mark = marks.get(index);
  if (!mark) return;
  mark.className = looks(index) + (decided.has(index) ? " done" : "") + (index === here ? " here" : "");
}
function decide(index, decision) {
  decided.set(index, { ...decision, on: today(), by: by.value.trim() });
  editing = saved = false;
  paint(index);
  tell(items[index].label + " " + items[index].quote + words.colon + said(decision));
  const left = open();
  if (items[index].grade === "proposed" && left.length) go(left.find(other => other > index) ?? left[0]);
  else go(index);
}
function undo() {
  const index = decided.has(here) ? here : [...decided.keys()].pop();
  if (index === undefined) return;
  decided.delete(index);
  saved = editing = false;
  paint(index);
  show(items[index].grade);
  go(index);
}
function file() {
  const lines = items.flatMap((item, index) => {
    const decision = decided.get(index);
    if (!item.review || !decision && item.grade !== "proposed") return [];
    const line = { start: item.at, quote: item.quote, before: item.before, behind: item.behind, label: item.label,
      offered: item.candidates.map(candidate => candidate.code), verdict: decision ? decision.verdict : "OPEN" };
    if (decision) ["code", "value", "by", "on"].forEach(key => { if (decision[key]) line[key] = decision[key]; });
    return [line];
  });
  return JSON.stringify({ zhunsheng: "review/1", source: data.source, sha256: data.sha256, decisions: [...lines, ...data.kept] }, null, 1) + "\n";
}
function store() {
  const link = make("a");
  link.href = URL.createObjectURL(new Blob([file()], { type: "application/yaml" }));
  link.download = "review.yaml";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  saved = true;
  tell(words.saved);
}
const tell = text => { byId("status").textContent = text; };

// The list on the right.
function tally() {
  const left = open().length, all = items.filter(item => item.grade === "proposed").length;
  const bar = byId("tally");
  bar.replaceChildren();
  grades.forEach(grade => {
    const count = grade === "sums" ? data.sums.length : items.filter(item => item.grade === grade).length;
    const button = make("button", words[grade] + " " + (grade === "proposed" ? `${all - left}/${all}` : count), grade);
    button.setAttribute("aria-pressed", String(grade === shown));
    button.addEventListener("click", () => show(grade, true));
    bar.append(button);
  });
  byId("bar").style.width = (all ? 100 * (all - left) / all : 100) + "%";
}
function button(text, pressed, action) {
  const node = make("button", text);
  node.setAttribute("aria-pressed", String(pressed));
  node.addEventListener("click", action);
  return node;
}
function choices(item, index) {
  const node = make("div", "", "choices"), decision = decided.get(index);
  item.candidates.forEach((candidate, number) => {
    node.append(button(`${number + 1}  ${nameOf(candidate.code)}`, !!decision && decision.code === candidate.code, () => decide(index, { verdict: "ACCEPT", code: candidate.code })));
    node.append(make("div", candidate.code, "code"));
    const reasons = make("ul", "", "reasons");
    candidate.reasons.forEach(([supports, text]) => reasons.append(make("li", text, supports ? "" : "against")));
    node.append(reasons);
  });
  const row = make("div", "", "row");
  [["U", "LEAVE_UNCODED", words.leave], ["X", "REJECT", words.reject]].forEach(([key, verdict, text]) =>
    row.append(button(`${key}  ${text}`, !!decision && decision.verdict === verdict, () => decide(index, { verdict }))));
  row.append(button(`E  ${words.edit}`, editing, () => edit(index)));
  node.append(row);
  if (editing) node.append(editor(item, index));
  return node;
}
function editor(item, index) {
  const form = make("form"), code = make("input"), value = make("input");
  code.setAttribute("list", "codes");
  code.required = true;
  if (item.candidates.length) code.value = item.candidates[0].code;
  value.placeholder = item.quote;
  value.inputMode = "decimal";
  value.pattern = "-?[0-9]{1,20}([.][0-9]{1,20})?";
  [[words.code, code], [words.value, value]].forEach(([text, input]) => { const label = make("label", text); input.autocomplete = "off"; label.append(input); form.append(label); });
  code.addEventListener("input", () => code.setCustomValidity(""));
  form.append(make("button", words.confirm));
  form.addEventListener("submit", event => {
    event.preventDefault();
    const chosen = code.value.trim().split(/\s+/).pop();
    if (!names.has(chosen)) { code.setCustomValidity(words.unknown); code.reportValidity(); return; }
    decide(index, value.value ? { verdict: "CORRECT", code: chosen, value: value.value } : { verdict: "ACCEPT", code: chosen });
  });
  return form;
}
function edit(index) {
  editing = true;
  go(index);
  const input = list.querySelector("form input");
  if (input) { input.focus(); input.select(); }
}
function card(item, index) {
  const node = make("li", "", "card " + looks(index) + (index === here ? " here" : ""));
  node.id = "card" + index;
  node.tabIndex = -1;
  const what = make("div", "", "what");
  what.append(make("span", item.label), make("span", item.quote, "value"));
  const decision = decided.get(index);
  node.append(what, make("div", decision ? "✓ " + said(decision) : item.code ? nameOf(item.code) : words[item.grade], "grade"));
  if (index === here && item.code) node.append(make("div", item.code, "code"));
  if (index === here && item.review) node.append(choices(item, index));
  node.addEventListener("click", event => { if (index !== here && !event.target.closest("button, form")) go(index); });
  return node;
}
function sum(one) {
  const node = make("li", "", "card sums" + (one.state === "above" ? " over" : "")), total = items[one.total];
  const what = make("div", "", "what");
  what.append(make("span", total.name || total.label), make("span", total.quote, "value"));
  const stack = make("div", "", "stack"), parts = make("ul", "", "parts");
  stack.setAttribute("aria-hidden", "true");
  const whole = Math.max(Number(one.value), Number(one.sum)) || 1;
  one.parts.forEach((index, at) => {
    const piece = make("div");
    piece.style.width = 100 * Number(one.values[at]) / whole + "%";
    stack.append(piece);
    const line = make("li");
    line.append(make("span", items[index].name || items[index].label), make("span", items[index].quote));
    line.addEventListener("click", () => lead(index));
    parts.append(line);
  });
  if (one.state === "below") { const gap = make("div", "", "gap"); gap.style.width = 100 * Number(one.gap) / whole + "%"; stack.append(gap); }
  const verdict = words["sum-" + one.state].replace("{0}", one.gap);
  node.append(what, stack, parts, make("div", (one.state === "closes" ? "✓ " : one.state === "above" ? "≠ " : "… ") + verdict, "verdict"));
  if (one.missing.length) node.append(make("div", words.missing + words.colon + one.missing.map(nameOf).join(document.documentElement.lang === "en" ? ", " : "、"), "code"));
  what.addEventListener("click", () => lead(one.total));
  return node;
}
function render() {
  tally();
  list.replaceChildren();
  const own = items.flatMap((item, index) => item.grade === shown ? [index] : []);
  if (shown === "sums") data.sums.forEach(one => list.append(sum(one)));
  else own.forEach(index => list.append(card(items[index], index)));
  if (shown !== "sums" && !own.length) list.append(make("li", words.none, "none"));
}
function help() {
  [["N", words.next], ["P", words.previous], ["1–9", words.accept], ["U", words.leave], ["X", words.reject], ["E", words.edit], ["Z", words.undo], ["G", words.filter], ["S", words.save]]
    .forEach(([key, text]) => { const pair = make("span"); pair.append(make("kbd", key), " " + text); byId("keys").append(pair); });
}
function show(grade, first) {
  if (shown !== grade) { const before = here; shown = grade; here = -1; if (before >= 0) paint(before); }
  editing = false;
  const own = items.findIndex(item => item.grade === grade);
  if (first && own >= 0) go(own); else render();
}
function lead(index) {
  const before = here;
  here = index;
  paint(before);
  paint(index);
  const mark = marks.get(index);
  if (mark) mark.scrollIntoView({ block: "center" });
}
function go(index) {
  if (index !== here && editing) editing = false;
  lead(index);
  render();
  const node = byId("card" + index);
  if (node) { node.focus({ preventScroll: true }); node.scrollIntoView({ block: "nearest" }); }
}
function move(step) {
  const own = items.flatMap((item, index) => item.grade === shown ? [index] : []);
  const among = shown === "proposed" && step > 0 && open().length ? own.filter(index => !decided.has(index)) : own;
  const next = step > 0 ? among.find(index => index > here) ?? among[0] : among.filter(index => index < here).pop() ?? among[among.length - 1];
  if (next !== undefined) go(next);
}
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input")) {
    if (event.key === "Escape") { editing = false; event.target.blur(); if (here >= 0) go(here); }
    return;
  }
  const key = event.key.toLowerCase(), item = items[here], statement = item && item.review && item.grade === shown;
  if (key === "n" || key === "j") move(1);
  else if (key === "p" || key === "k") move(-1);
  else if (key === "s") store();
  else if (key === "z") undo();
  else if (key === "g") show(grades[(grades.indexOf(shown) + 1) % grades.length], true);
  else if (statement && /^[1-9]$/.test(key) && item.candidates[key - 1]) decide(here, { verdict: "ACCEPT", code: item.candidates[key - 1].code });
  else if (statement && key === "u") decide(here, { verdict: "LEAVE_UNCODED" });
  else if (statement && key === "x") decide(here, { verdict: "REJECT" });
  else if (statement && key === "e") edit(here);
  else return;
  event.preventDefault();
});
window.addEventListener("beforeunload", event => { if (!saved) event.preventDefault(); });

byId("title").textContent = data.title;
byId("save").textContent = words.save;
byId("save").addEventListener("click", store);
const back = byId("back");
if (back) back.addEventListener("submit", () => { byId("review").value = file(); saved = true; });
byId("by-label").textContent = words.by;
byId("tally").setAttribute("aria-label", words.filter);
article.setAttribute("aria-label", words.text);
byId("side").setAttribute("aria-label", words.list);
list.setAttribute("aria-label", words.list);
data.codes.forEach(([code, name]) => { const option = make("option", name); option.value = code; byId("codes").append(option); });
items.forEach((item, index) => { if (item.decision) { decided.set(index, item.decision); if (item.decision.by) by.value = item.decision.by; } });
publish();
help();
items.forEach((item, index) => paint(index));
const first = open()[0] ?? items.findIndex(item => item.grade === shown);
if (first >= 0) go(first); else render();
