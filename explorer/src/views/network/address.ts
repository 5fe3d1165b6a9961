import { anId, aSwitch, network, oneOf, sure, theme, when, type Address, type When } from '../../address.js';

/**
 * Who knows whom outlasts what they did together, and most of it carries no dates: a network of today alone would show
 * as strangers those of whom only the time is not known. So this page, unlike the others, opens on all time.
 */
const whenNetwork = { ...when, usual: 'ever' as When };

/** All that can be chosen on the page of networks. */
export const parameters = {
  mode: oneOf('who-in-what', 'who-with-whom', 'networks'),
  when: whenNetwork,
  sure,
  theme,
  network,
  size: oneOf('between', 'degree'),
  colour: oneOf('cut', 'group'),
  focus: anId,
  steps: oneOf('1', '2'),
  all: aSwitch,
  from: anId,
  to: anId,
  /** By itself a picture, or on a narrow screen the table. */
  view: oneOf('by-itself', 'picture', 'table'),
};

export type NetworkAddress = Address<typeof parameters>;
export type Mode = NetworkAddress['values']['mode'];
