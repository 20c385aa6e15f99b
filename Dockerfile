# De dienst, en met een ander commando een worker (zie compose.yaml en docs/beheer.md).
FROM node:20-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Zonder scripts: gebouwd wordt hieronder, waar de bronnen zijn, en geen enkel pakket heeft de zijne nodig.
RUN npm ci --omit=dev --ignore-scripts

FROM node:20-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 STAGEPLAN_DATA=/data STAGEPLAN_CACHE=/data/cache
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json ./
COPY bin ./bin
COPY solver ./solver
COPY api ./api
COPY scenarios ./scenarios
RUN node bin/build.mjs
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/readyz').then((answer)=>process.exit(answer.ok?0:1),()=>process.exit(1))"]
# Zonder npm ervoor: signalen om te stoppen komen dan bij de dienst zelf aan.
CMD ["node", "bin/service.mjs"]
