/** A point of the landscape: where it stands across (0 to 1) and down (in pixels), and how long its name is told. */
export type LandscapePoint = { across: number; y: number; name: string };

export type Placement = { dx: number; dy: number; anchor: 'start' | 'end' | 'middle' };

type Box = { left: number; right: number; top: number; bottom: number };

const RIGHT: Placement = { dx: 11, dy: 4.5, anchor: 'start' };
const LEFT: Placement = { dx: -11, dy: 4.5, anchor: 'end' };
const ABOVE: Placement = { dx: 0, dy: -12, anchor: 'middle' };
const BELOW: Placement = { dx: 0, dy: 21, anchor: 'middle' };
const CHOICES = [RIGHT, LEFT, ABOVE, BELOW] as const;

/** How wide letters are set at 13 px, on the safe side. */
const LETTER = 8;
const SLIM_LETTER = 5.5;
const BROAD_LETTER = 10;
const DOT = 8;

/**
 * Where each point's name may stand on a drawing of this width without touching a dot, another name or the edge;
 * null where there is no room. Earlier points choose first. On a wider drawing the names stand as freely.
 */
export function placeLabels(points: readonly LandscapePoint[], width: number, height: number): Array<Placement | null> {
  const taken: Box[] = points.map((point) => around(point.across * width, point.y));
  return points.map((point, index) => {
    for (const choice of CHOICES) {
      const box = boxOf(point, choice, width);
      const inside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
      const free = taken.every((other, which) => which === index || !touch(box, other));
      if (inside && free) {
        taken.push(box);
        return choice;
      }
    }
    return null;
  });
}

function around(x: number, y: number): Box {
  return { left: x - DOT, right: x + DOT, top: y - DOT, bottom: y + DOT };
}

function boxOf(point: LandscapePoint, placement: Placement, width: number): Box {
  const long = lengthOf(point.name);
  const x = point.across * width + placement.dx;
  const left = placement.anchor === 'start' ? x : placement.anchor === 'end' ? x - long : x - long / 2;
  const base = point.y + placement.dy;
  return { left, right: left + long, top: base - 11, bottom: base + 4 };
}

function lengthOf(name: string): number {
  const widths = Array.from(name, (letter) => {
    if (/[ijlftr1I.,()' -]/.test(letter)) return SLIM_LETTER;
    return /[A-Zmw]/.test(letter) ? BROAD_LETTER : LETTER;
  });
  return widths.reduce((sum, width) => sum + width, 0);
}

function touch(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
