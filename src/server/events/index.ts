export { answeringAsEvents, type AnswerAsEvents, type Ending } from './answer.js';
export { Places } from './places.js';
export { Subscriptions } from './subscriptions.js';
