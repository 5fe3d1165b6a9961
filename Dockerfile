# It holds no Java: give it a Neo4j with NEO4J_URI, as compose.yaml does.
# Node 24 is supported until April 2028. Whoever can reach a registry pins the image by its digest too
# (node:24.21.0-bookworm-slim@sha256:…), which the tag alone does not.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /samspil
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
# Without devDependencies in package.json, as npm would miss them; sbom.json lists what is installed (docs/licences.md).
RUN npm run build && npm prune --omit=dev && npm pkg delete devDependencies && \
    npm sbom --sbom-format=cyclonedx --sbom-type=application > sbom.json

FROM node:24.21.0-bookworm-slim
WORKDIR /samspil
ENV NODE_ENV=production
COPY --from=build /samspil/package.json /samspil/sbom.json /samspil/LICENSE ./
COPY --from=build /samspil/node_modules ./node_modules
COPY --from=build /samspil/dist ./dist
COPY --from=build /samspil/cypher ./cypher
COPY --from=build /samspil/neo4j ./neo4j
COPY --from=build /samspil/seed ./seed
COPY --from=build /samspil/examples ./examples
USER node
EXPOSE 4000
CMD ["node", "--enable-source-maps", "dist/main.js"]
