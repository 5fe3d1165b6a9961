/** The part of `edtf` that Samspil uses; the package ships no types of its own. */
declare module 'edtf' {
  export interface ExtDate {
    readonly type: 'Date' | 'Year' | 'Decade' | 'Century' | 'Season' | 'Interval' | 'List' | 'Set';
    readonly edtf: string;
    readonly min: number;
    readonly max: number;
  }
  export default function edtf(text: string): ExtDate;
}
