import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { SamspilError } from '../errors.js';
import { extensionsOf } from './graphql-errors.js';
import { isHeavy, pauseRequest, type Turns } from './limits/index.js';
import type { Told } from './request.js';

/** Lets heavy requests wait for each other, and for what is light. To stand after what answers from memory, which waits for nobody. */
export function heavyTurns<Context extends Told>(turns: Turns): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      let end: (() => void) | undefined;
      return {
        async responseForOperation({ contextValue }) {
          if (!isHeavy(contextValue)) return null;
          try {
            end = await turns.takeHeavy(contextValue.signal);
            pauseRequest(contextValue, turns.lettingLightGoOn());
            return null;
          } catch (error) {
            if (!(error instanceof SamspilError)) throw error;
            const { message } = error;
            return {
              http: { headers: new HeaderMap() },
              body: { kind: 'single', singleResult: { errors: [{ message, extensions: extensionsOf(error) }] } },
            };
          }
        },
        async willSendResponse() {
          end?.();
        },
      };
    },
  };
}
