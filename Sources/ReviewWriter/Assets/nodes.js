// What pages and their list share: texts, and nodes. Words of documents become text nodes and nothing else.
"use strict";

const read = (id) => JSON.parse(document.getElementById(id).textContent);
const texts = read("texts");
const view = { language: document.documentElement.lang.startsWith("zh") ? 0 : 1 };
const languageTags = ["zh-CN", "en"];

// A text in the reader's language, with {0}, {1} … filled in; of a key without one the key.
const t = (key, ...values) =>
  (texts[key]?.[view.language] ?? key).replace(/\{(\d)\}/g, (_, index) => values[index] ?? "");

function fitOut(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value == null || value === false) continue;
    if (name === "on") for (const [event, listener] of Object.entries(value)) made.addEventListener(event, listener);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child != null && child !== ""));
  return made;
}
const shape = (tag, attributes = {}, ...children) =>
  fitOut(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
const node = (tag, attributes = {}, ...children) => fitOut(document.createElement(tag), attributes, children);
