/** Loaded into a server before its own code: notes in a file each time that its main thread worked for long without a pause. */
import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { watchWork } from './main-thread-work.js';

/** In milliseconds. */
const LONG = 20;

const { WATCHED_FILE: file } = process.env;
if (isMainThread && file !== undefined)
  watchWork((work) => {
    if (work >= LONG) appendFileSync(file, `${Date.now()} ${work}\n`);
  }).unref();
