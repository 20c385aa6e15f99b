/** Why what is kept cannot be opened, read or written: said to whoever started it. */
import type { Sentence } from '../../solver/domain/sentence.ts';

export class StoreRefusal extends Error {
  readonly sentence: Sentence;

  constructor(sentence: Sentence, options?: ErrorOptions) {
    super(sentence.en, options);
    this.name = 'StoreRefusal';
    this.sentence = sentence;
  }
}
