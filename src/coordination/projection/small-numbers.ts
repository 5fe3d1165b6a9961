/** Whole numbers from 0 on. */
export type SmallNumbers = Uint8Array | Uint16Array | Uint32Array;

/** Room for numbers up to the largest in as few bytes each as it takes, with some to start with. */
export function smallNumbers(largest: number, length: number, numbers?: Uint32Array): SmallNumbers {
  const room =
    largest > 0xffff ? new Uint32Array(length) : largest > 0xff ? new Uint16Array(length) : new Uint8Array(length);
  if (numbers) room.set(numbers);
  return room;
}
