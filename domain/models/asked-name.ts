/** "Is Llama really open source, and why?": the question that every model's page answers, as people put it. */
const QUESTION =
  /^(?:is|are|was|how open (?:is|are))\s+(.+?)(?:\s+(?:really|truly|actually|fully))*(?:\s+(?:an?\s+)?(?:open|closed|free)(?:[\s-]?(?:source|weights?|data|model))*)?(?:[\s,]+(?:and\s+)?why)?[\s?!.]*$/i;

/** What somebody names who asks a page's question in the search; all that they typed where it is no such question. */
export function askedName(typed: string): string {
  return QUESTION.exec(typed.trim())?.[1] ?? typed;
}
