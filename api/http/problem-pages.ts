/** Where the type of a problem leads: a page that tells what it means. */
import { type RequestHandler, Router } from 'express';
import type { Language } from '../../solver/domain/problem.ts';
import { say } from '../../solver/domain/sentence.ts';
import { languageOf } from './language.ts';
import { PROBLEM_TYPES } from './problem-types.ts';

export function problemPages(): RequestHandler {
  const pages = Router();
  pages.get('/problems', (request, response) => {
    response.type('html').send(page(languageOf(request), Object.keys(PROBLEM_TYPES)));
  });
  pages.get('/problems/:type', (request, response, next) => {
    const { type } = request.params;
    if (Object.hasOwn(PROBLEM_TYPES, type)) response.type('html').send(page(languageOf(request), [type]));
    else next();
  });
  return pages;
}

const TITLE = say('Wat een fout van de API betekent', 'What a problem of the API means');

function page(language: Language, types: readonly string[]): string {
  const entries = types.map(
    (type) => `<dt id="${type}">${type}</dt><dd>${PROBLEM_TYPES[type]?.[language]}</dd>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${TITLE[language]}</title></head>
<body><h1>${TITLE[language]}</h1><dl>${entries.join('\n')}</dl></body>
</html>
`;
}
