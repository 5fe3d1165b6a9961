/** A picture, what a frame of it may cost while it is dragged about, and what it did. */
interface Cost {
  readonly marks: number;
  readonly lines: number;
  /** How many lines one of the marks has. */
  readonly hub: number;
  readonly most: number;
  readonly first: number;
  readonly dragging: number;
  readonly zooming: number;
}

export function costs(drawing: { readonly webgl: boolean; readonly zoomed: boolean }): AsyncGenerator<Cost>;
