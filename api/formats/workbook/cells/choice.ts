/** One of a few words, or several of them: the word in Dutch for each value of the semester's format. */
import { likelyWord } from '../../../../solver/domain/likely-values.ts';
import { type Sentence, say } from '../../../../solver/domain/sentence.ts';
import { didYouMean, disjunction } from '../../../../solver/domain/shape-sentences.ts';
import { type CellKind, read, refuse, refusePart } from './cell-kind.ts';
import { asTexts, listItems, listText } from './list-text.ts';
import { look } from './look.ts';
import { displayedText, typedText } from './typed-text.ts';

/** Per value of the format: the word that is written, then the others that mean the same. */
export type ChoiceWords = Readonly<Record<string, readonly [string, ...string[]]>>;

interface Choice {
  readonly words: readonly string[];
  readonly expected: Sentence;
  readonly valueFor: (word: string) => string | undefined;
  readonly wordFor: (value: string) => string;
  readonly advice: (typed: string) => Sentence;
}

function choiceOf(known: ChoiceWords): Choice {
  const valueByLook = new Map<string, string>();
  for (const [value, words] of Object.entries(known)) {
    for (const word of [value, ...words]) valueByLook.set(look(word), value);
  }
  const words = Object.values(known).map(([word]) => word);
  const wordByValue = new Map(Object.entries(known).map(([value, [word]]) => [value, word]));
  return {
    words,
    expected: disjunction(words.map((word) => `"${word}"`)),
    valueFor: (word) => valueByLook.get(look(word)),
    wordFor: (value) => wordByValue.get(value) ?? value,
    advice: (typed) => {
      const likely = likelyWord(typed, words);
      return likely === undefined ? say('Kies er één.', 'Choose one.') : didYouMean(likely);
    },
  };
}

export function choice(known: ChoiceWords): CellKind {
  const { words, expected, valueFor, wordFor, advice } = choiceOf(known);
  return {
    format: 'text',
    expected,
    choices: words,
    read: (cell) => {
      const value = valueFor(displayedText(cell));
      return value === undefined ? refuse(advice(displayedText(cell))) : read(value);
    },
    write: (value) => wordFor(String(value)),
  };
}

/** In the order that is typed. */
export function choiceList(known: ChoiceWords): CellKind {
  const { expected, valueFor, wordFor, advice } = choiceOf(known);
  return {
    format: 'text',
    expected,
    read: (cell) => {
      const values: string[] = [];
      for (const item of listItems(typedText(cell))) {
        const value = valueFor(item);
        if (value === undefined) return refusePart(item, advice(item));
        values.push(value);
      }
      return read(values);
    },
    write: (value) => listText(asTexts(value).map(wordFor)),
  };
}
