// What a search finds: guides first, then the names that programs import, then the project's own
// pages, and the generated client last. Only `score` differs from Sphinx's own.
var LATER = [/^reference\/ue_prefect/, /^(changelog|contributing|how-it-is)/, /^reference\//];

var Scorer = {
  score: ([page, , , , score]) => score - 100 * (1 + LATER.findIndex((each) => each.test(page))),
  objNameMatch: 11,
  objPartialMatch: 6,
  objPrio: { 0: 15, 1: 5, 2: -5 },
  objPrioDefault: 0,
  title: 15,
  partialTitle: 7,
  term: 5,
  partialTerm: 2,
};
