// @ts-check
// The hooks by which scripts find their parts of a page: ids, classes, attributes, names of form fields.
// Pages have them from overrides/, docs/ and macros/views/, where they are not changed without this list: a test holds
// that each stands in a built page, that a script uses it, and that no script knows another.
// An attribute whose value a script reads stands here by its bare name.

export const frame = {
  schemes: "button[data-scheme]",
  scheme: "data-scheme",
  menuLabel: "header .menu__plain",
  menu: "header .menu",
  contents: ".contents a",
  backUp: ".back-up",
};

export const search = {
  form: "form.search",
  base: "data-base",
  popup: ".search__popup",
  list: "[role=listbox]",
  mended: ".search__mended",
  status: "[role=status]",
  anyQuery: "[name=q]",
  pageQuery: "#search-page-input",
  results: "#search-results",
  summary: "#search-summary",
  more: "#search-more",
  kinds: "#search-kinds",
  pageMended: "#search-mended",
  lost: "#lost",
};

export const say = { texts: "#script-words" };

export const tips = { marks: "a.term, a.footnote-ref", meaning: "data-meaning" };

export const offline = { missed: "#offline-page" };

export const bodyMap = { map: ".body-map", region: ".body-map nav a" };

export const compare = { place: "#compare", most: "data-most", table: ".techniques-table table" };

export const matrix = {
  table: "table[data-matrix]",
  form: "form.matrix-filters",
  byGroup: "[name=group]",
  byCertainty: "[name=certainty]",
  status: "[role=status]",
  group: "data-group",
  certainty: "data-certainty",
  order: "data-order",
};

export const print = { buttons: "button[data-print]" };

export const questions = {
  form: "form.question-filter",
  words: "[name=words]",
  byTopic: "[name=topic]",
  status: "[role=status]",
  first: "section.asked-first",
  topics: "section.topic",
  also: "data-also",
};

export const safetyCheck = {
  place: "#safety-form",
  list: "[data-safety-list]",
  emergency: "[data-emergency]",
  title: ".admonition-title",
  part: ".safety-part",
  short: "data-short",
  entry: ".safety-entry",
  id: "data-id",
  group: "data-group",
  order: "data-order",
  sign: ".safety-signs li",
  headingLink: ".headerlink",
};

export const timeline = { eras: "nav.eras", parts: "[data-era]", era: "data-era" };
