/** Which slots of a table are taken, a bit each: a file holds this and the taken slots only. */
export function slotBitmap(slots: number, isTaken: (slot: number) => boolean): Uint8Array {
  const bits = new Uint8Array(slots / 8);
  for (let slot = 0; slot < slots; slot++)
    if (isTaken(slot)) bits[slot >> 3] = (bits[slot >> 3] as number) | (1 << (slot & 7));
  return bits;
}

/** The slots that are taken, in order. */
export function takenSlots(bitmap: Uint8Array): Int32Array {
  const slots = new Int32Array(bitmap.length * 8);
  let count = 0;
  for (let index = 0; index < bitmap.length; index++)
    for (let bits = bitmap[index] as number, slot = 8 * index; bits !== 0; bits >>= 1, slot++)
      if ((bits & 1) === 1) slots[count++] = slot;
  return slots.subarray(0, count);
}
