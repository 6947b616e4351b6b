/** Which slots of a table are taken, a bit each: a file holds this and the taken slots only. */
export function slotBitmap(slots: number, isTaken: (slot: number) => boolean): Uint8Array {
  const bits = new Uint8Array(slots / 8);
  for (let slot = 0; slot < slots; slot++)
    if (isTaken(slot)) bits[slot >> 3] = (bits[slot >> 3] as number) | (1 << (slot & 7));
  return bits;
}

/** Calls `visit` with each taken slot, in order. */
export function forEachTaken(bitmap: Uint8Array, visit: (slot: number) => void): void {
  for (let slot = 0; slot < bitmap.length * 8; slot++)
    if ((((bitmap[slot >> 3] as number) >> (slot & 7)) & 1) === 1) visit(slot);
}
