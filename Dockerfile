# For those with Docker. Not tested by this project's own checks, which run without a Docker engine.
# It holds no Java: give it a Neo4j with NEO4J_URI, as compose.yaml does.
FROM node:20-slim AS build
WORKDIR /samspil
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:20-slim
WORKDIR /samspil
ENV NODE_ENV=production
COPY --from=build /samspil/package.json ./
COPY --from=build /samspil/node_modules ./node_modules
COPY --from=build /samspil/dist ./dist
COPY --from=build /samspil/cypher ./cypher
COPY --from=build /samspil/neo4j ./neo4j
COPY --from=build /samspil/seed ./seed
COPY --from=build /samspil/examples ./examples
USER node
EXPOSE 4000
CMD ["node", "--enable-source-maps", "dist/main.js"]
