import type { Request } from 'express';
import type { Language } from '../../solver/domain/problem.ts';

/** Dutch, unless English is what the reader would rather have. */
export function languageOf(request: Request): Language {
  return request.acceptsLanguages('nl', 'en') === 'en' ? 'en' : 'nl';
}
