/** The part of `edtf` that Samspil uses; the package ships no types of its own. */
declare module 'edtf' {
  export interface ExtDate {
    readonly type: 'Date' | 'Year' | 'Decade' | 'Century' | 'Season' | 'List' | 'Set';
    readonly edtf: string;
    readonly min: number;
    readonly max: number;
  }
  export interface Interval {
    readonly type: 'Interval';
    readonly edtf: string;
    readonly min: number;
    readonly max: number;
    /** `null` is unknown; an `Infinity` object is an open end. */
    readonly lower: ExtDate | null | number;
    readonly upper: ExtDate | null | number;
  }
  export default function edtf(text: string): ExtDate | Interval;
}
