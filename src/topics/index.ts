import { ThemeListResolver } from './theme.js';
import { MethodListResolver } from './method.js';
import { AudienceListResolver } from './audience.js';
import { ProcessListResolver } from './process.js';
import { PlaceListResolver } from './place.js';

/** What this room gives to the schema. */
export const topics = [
  ThemeListResolver,
  MethodListResolver,
  AudienceListResolver,
  ProcessListResolver,
  PlaceListResolver,
] as const;
