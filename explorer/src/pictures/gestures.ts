import { dragged, zoomed, type Camera, type Point, type Size } from './camera.js';

/** What moves about in a window, and what hears of the rest. */
interface Moved {
  camera(): Camera;
  size(): Size;
  look(camera: Camera): void;
  hover(x: number, y: number): void;
  leave(): void;
  press(x: number, y: number): void;
  /** Whether a finger or the mouse is down: what is dragged has not come to rest. */
  hold(isHeld: boolean): void;
}

/** So many pixels a press may tremble. */
const TREMBLE = 4;
/** How much nearer a turn of the wheel goes. */
const WHEEL = 0.002;

/**
 * Drag to move, two fingers or Ctrl and the wheel to come nearer. The wheel alone scrolls the page, as a finger that goes
 * up or down does: nobody gets stuck in a picture.
 * @returns what ends it
 */
export function gesturesOn(host: HTMLElement, moved: Moved): () => void {
  const fingers = new Map<number, Point>();
  let start: Point | null = null;
  const pointOf = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = host.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const listeners = {
    pointerdown: (event: PointerEvent) => {
      if (event.button !== 0 || event.target instanceof HTMLButtonElement) return;
      fingers.set(event.pointerId, pointOf(event));
      start = fingers.size === 1 ? pointOf(event) : null;
      moved.hold(true);
    },
    pointermove: (event: PointerEvent) => {
      const here = pointOf(event);
      const before = fingers.get(event.pointerId);
      if (!before) {
        moved.hover(here.x, here.y);
        return;
      }
      if (start && Math.hypot(here.x - start.x, here.y - start.y) > TREMBLE) {
        start = null;
        host.setPointerCapture(event.pointerId);
      }
      if (start) return;
      fingers.set(event.pointerId, here);
      const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
      if (!other) {
        moved.look(dragged(moved.camera(), here.x - before.x, here.y - before.y));
        return;
      }
      const by = Math.hypot(here.x - other.x, here.y - other.y) / Math.hypot(before.x - other.x, before.y - other.y);
      moved.look(zoomed(moved.camera(), by, other, moved.size()));
    },
    pointerup: (event: PointerEvent) => {
      if (start && fingers.has(event.pointerId)) moved.press(start.x, start.y);
      fingers.delete(event.pointerId);
      start = null;
      moved.hold(fingers.size > 0);
    },
    pointercancel: (event: PointerEvent) => {
      fingers.delete(event.pointerId);
      start = null;
      moved.hold(fingers.size > 0);
    },
    pointerleave: () => moved.leave(),
    wheel: (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      moved.look(zoomed(moved.camera(), Math.exp(-event.deltaY * WHEEL), pointOf(event), moved.size()));
    },
  };
  const entries = Object.entries(listeners) as [string, (event: Event) => void][];
  for (const [name, listener] of entries) host.addEventListener(name, listener, { passive: false });
  return () => {
    for (const [name, listener] of entries) host.removeEventListener(name, listener);
  };
}
