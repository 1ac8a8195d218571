/** Distinct texts kept of one reading; a department's book has about a thousand. */
const MOST_TEXTS = 4000;
/** Longer texts are sentences, which seldom recur. */
const LONGEST = 40;

/**
 * A reading of texts that keeps its answers: headings, labels and units recur hundreds of times in a workbook. The answer must
 * follow from the text alone and be nothing that anybody changes. A full memory is emptied, so that endless texts cannot fill it.
 */
export function remembered<Answer extends object | string | number | boolean | null>(
  read: (text: string) => Answer,
): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    if (text.length > LONGEST) return read(text);
    let answer = answers.get(text);
    if (answer === undefined) {
      if (answers.size >= MOST_TEXTS) answers.clear();
      answers.set(text, (answer = read(text)));
    }
    return answer;
  };
}
