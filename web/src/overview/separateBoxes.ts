/** A box in a drawing, by its centre and half its size. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** Rounds of pushing: enough for the most that a drawing shows, and little work where nothing overlaps. */
const mostRounds = 200;

/**
 * Moves boxes apart that overlap, each pair by half along the way that is shorter, until none do or it has been tried for long. None
 * leaves the drawing, nor moves further than it must.
 */
export function separateBoxes(
  boxes: readonly Box[],
  { width, height }: { readonly width: number; readonly height: number },
): readonly Box[] {
  const placed = boxes.map((box) => ({ ...box }));
  for (let round = 0; round < mostRounds; round++) {
    let moved = false;
    placed.forEach((a, index) => {
      for (const b of placed.slice(index + 1)) moved = pushApart(a, b) || moved;
    });
    for (const box of placed) {
      box.x = Math.min(Math.max(box.x, box.halfWidth), width - box.halfWidth);
      box.y = Math.min(Math.max(box.y, box.halfHeight), height - box.halfHeight);
    }
    if (!moved) break;
  }
  return placed;
}

type MovableBox = { -readonly [Key in keyof Box]: Box[Key] };

/** Answers whether the two overlapped. */
function pushApart(a: MovableBox, b: MovableBox): boolean {
  const inX = a.halfWidth + b.halfWidth - Math.abs(a.x - b.x);
  const inY = a.halfHeight + b.halfHeight - Math.abs(a.y - b.y);
  if (inX <= 0 || inY <= 0) return false;
  // A little more than half, so that rounding does not leave them touching.
  if (inX < inY) {
    const step = (a.x <= b.x ? -1 : 1) * (inX / 2 + 0.1);
    a.x += step;
    b.x -= step;
  } else {
    const step = (a.y <= b.y ? -1 : 1) * (inY / 2 + 0.1);
    a.y += step;
    b.y -= step;
  }
  return true;
}
