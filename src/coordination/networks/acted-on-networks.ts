import { actedOn, When } from '../declaration/arguments.js';
import { oneOf, optional } from '../declaration/fields.js';

/** The arguments of lists about networks that somebody acts on. What no longer exists has to be asked for by name. */
export const actedOnNetworks = {
  ...actedOn,
  when: optional(
    oneOf(
      When,
      'NOW leaves out what is over, EVER takes in networks that no longer exist; where it is left out, what is over is there, these are not.',
    ),
  ),
};
