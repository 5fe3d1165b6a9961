/** Told what a long step is doing now. The edge decides how to show it. */
export type Report = (step: string) => void;
