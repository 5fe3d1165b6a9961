/* Loaded before each file, and what it loads once: its types are declared in the order of the product, whatever a test takes first. */
export { schema } from './product-schema.js';
