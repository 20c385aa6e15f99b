/** The contract and its reader, which needs nothing from elsewhere: no network, no script in the page. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import type { Contract } from './openapi.ts';

const READER_FILES = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const SHOWN = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'];

export function docsReader(contract: Contract): RequestHandler {
  const text = JSON.stringify(contract);
  const reader = Router();
  reader.get('/v1/openapi.json', (_request, response) => {
    response.type('application/json').send(text);
  });
  reader.get('/docs', (_request, response) => {
    response.type('html').send(PAGE);
  });
  reader.get('/docs/start.js', (_request, response) => {
    response.type('text/javascript').send(START);
  });
  const files = express.static(READER_FILES, { index: false, redirect: false });
  reader.use('/docs/files', (request, response, next) => {
    if (SHOWN.includes(request.path.slice(1))) files(request, response, next);
    else next();
  });
  return reader;
}

const PAGE = `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<title>Stageplan: de API</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="/docs/files/favicon-32x32.png">
<link rel="stylesheet" href="/docs/files/swagger-ui.css">
</head>
<body>
<main id="reader"></main>
<script src="/docs/files/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;

const START = `SwaggerUIBundle({
  url: '/v1/openapi.json',
  dom_id: '#reader',
  docExpansion: 'none',
  filter: true,
  validatorUrl: null,
  requestInterceptor: (request) => {
    const csrf = document.cookie.match(/(?:^|; )(?:__Host-)?stageplan-csrf=([^;]*)/);
    if (csrf) request.headers['X-CSRF-Token'] = csrf[1];
    return request;
  },
});
`;
