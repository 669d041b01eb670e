// Lays out a template's fields as a task's form does, and keeps its rules while it is filled in.
// The address can fill it in: page.html#title=Nightly&wait=true&open=deployment

const template = JSON.parse(document.getElementById("template").textContent);
const samples = JSON.parse(document.getElementById("samples").textContent);
const fields = template.fields.toSorted((one, other) => one.sequence - other.sequence);
const byMapping = new Map(fields.map((field) => [field.fieldMapping, field]));
const views = new Map(); // by the field's name: its element, its control, its list if it has one

function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

// --- controls

function control(field) {
  const id = `field-${field.name}`;
  if (field.fieldType === "Boolean") return element("input", { id, type: "checkbox" });
  if (field.fieldMapping.startsWith("Large Text")) {
    const lines = (field.fieldValue ?? "").split("\n").length;
    return element("textarea", { id, rows: Math.max(3, lines + 1) });
  }
  if (field.fieldType === "Choice" && !field.choiceDynamic) return select(field, id);
  const text = element("input", { id, type: "text", readOnly: isOutput(field) });
  if (field.fieldType === "Integer") text.inputMode = "numeric";
  return text;
}

function select(field, id) {
  const options = field.choices.map(
    (choice) => new Option(choice.fieldValueLabel, choice.fieldValue),
  );
  if (field.choiceAllowEmpty) options.unshift(new Option("", ""));
  return element("select", { id }, ...options);
}

function hasList(field) {
  return field.choiceDynamic || field.fieldType === "Credential";
}

function list(field, input) {
  const options = (samples[field.name] ?? []).map((value) => {
    const option = element("li", { role: "option", textContent: value });
    option.addEventListener("click", () => {
      input.value = value;
      close(field);
      applyRules();
    });
    return option;
  });
  const made = element("ul", { className: "list", role: "listbox", hidden: true }, ...options);
  if (field.choiceDynamic) {
    const from = `Depends on ${labels(field.choiceFields)}`;
    made.prepend(element("li", { className: "from", role: "presentation", textContent: from }));
  }
  return made;
}

function open(field) {
  const view = views.get(field.name);
  for (const option of view.list.querySelectorAll("[role=option]")) {
    option.ariaSelected = String(option.textContent === view.control.value);
  }
  view.list.hidden = false;
}

function close(field) {
  views.get(field.name).list.hidden = true;
}

// --- layout

function isOutput(field) {
  return field.fieldRestriction === "Output Only";
}

function view(field) {
  const input = control(field);
  const label = element("label", { htmlFor: input.id, textContent: field.label });
  const made = element("div", { className: "field" });
  made.dataset.name = field.name;
  const parts = { element: made, control: input, list: null };
  if (field.fieldType === "Boolean") {
    made.classList.add("box");
    label.prepend(input);
    made.append(label);
  } else if (hasList(field)) {
    parts.list = list(field, input);
    const button = element("button", { type: "button", textContent: "▾" });
    button.ariaLabel = `Choices of ${field.label}`;
    button.addEventListener("click", () => (parts.list.hidden ? open : close)(field));
    const combo = element("div", { className: "combo" }, input, button);
    made.append(label, combo, parts.list);
  } else {
    made.append(label, input);
  }
  if (field.hint) made.append(element("p", { className: "hint", textContent: field.hint }));
  return parts;
}

function layOut() {
  let rowEnded = true;
  for (const field of fields) {
    const parts = view(field);
    const start = field.formStartRow || rowEnded ? "1" : "auto";
    parts.element.style.gridColumn = `${start} / span ${field.formColumnSpan}`;
    rowEnded = field.formEndRow;
    parts.control.addEventListener("change", applyRules);
    const section = isOutput(field) ? "outputs" : "inputs";
    document.querySelector(`#${section} .grid`).append(parts.element);
    views.set(field.name, parts);
  }
}

function labels(mappings) {
  return mappings.map((mapping) => byMapping.get(mapping).label).join(", ");
}

function listCommands() {
  for (const command of template.commands) {
    const cells = [command.label, command.statuses.join(", "), labels(command.fields)];
    const row = element("tr", {}, ...cells.map((textContent) => element("td", { textContent })));
    row.dataset.name = command.name;
    document.querySelector("#commands tbody").append(row);
  }
}

// --- rules

function value(field) {
  const parts = views.get(field.name);
  if (isHidden(field) && !field.preserveValueIfHidden) return "";
  return field.fieldType === "Boolean" ? String(parts.control.checked) : parts.control.value;
}

function holds(mapping, values) {
  return values.split(",").includes(value(byMapping.get(mapping)));
}

function isHidden(field) {
  if (field.showIfField === null) return false;
  const other = byMapping.get(field.showIfField);
  return isHidden(other) || !holds(field.showIfField, field.showIfFieldValue);
}

function isRequired(field) {
  if (isHidden(field) || isOutput(field)) return false;
  if (field.required || field.requireIfVisible) return true;
  if (field.requireIfField !== null) return holds(field.requireIfField, field.requireIfFieldValue);
  return field.fieldType === "Choice" && !field.choiceAllowEmpty;
}

function applyRules() {
  for (const field of fields) {
    const { element, control } = views.get(field.name);
    const hidden = isHidden(field);
    element.classList.toggle("gone", hidden && field.noSpaceIfHidden);
    element.classList.toggle("blank", hidden && !field.noSpaceIfHidden);
    element.classList.toggle("required", isRequired(field));
    control.required = isRequired(field);
  }
}

// --- values

function fill(field, text) {
  const input = views.get(field.name).control;
  if (field.fieldType === "Boolean") input.checked = text === "true";
  else input.value = text;
}

function fillIn() {
  const given = new URLSearchParams(location.hash.slice(1));
  const opened = given.get("open");
  document.getElementById("title").textContent = given.get("title") ?? "New";
  given.delete("title");
  given.delete("open");
  for (const field of fields) {
    fill(field, given.get(field.name) ?? field.fieldValue ?? "");
    given.delete(field.name);
    if (hasList(field)) (field.name === opened ? open : close)(field);
  }
  const hasOutput = fields.some((field) => isOutput(field) && value(field));
  for (const id of ["outputs", "commands"]) document.getElementById(id).hidden = !hasOutput;
  if (given.size) throw new Error(`No such field: ${[...given.keys()].join(", ")}`);
  applyRules();
}

layOut();
listCommands();
fillIn();
addEventListener("hashchange", fillIn);
