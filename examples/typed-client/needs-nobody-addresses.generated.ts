/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** How sure a statement is, from the least to the most sure. Along a relation `minConfidence` keeps the claims at least this sure, their ends included; UNCONFIRMED keeps all. */
export type Confidence =
  /** General knowledge or a guess. Shown only where somebody asks for it by name. (unconfirmed; da: ubekræftet) */
  | 'UNCONFIRMED'
  /** Concluded from what a source says, such as a theme from a title. (inferred; da: udledt) */
  | 'INFERRED'
  /** An organisation says so of itself or of another. (reported; da: oplyst) */
  | 'REPORTED'
  /** Stated in a source that is named beside it. (confirmed; da: bekræftet) */
  | 'CONFIRMED';

/** What kind of gap a need has: the first that fits. */
export type GapType =
  /** Nobody is on record as asking, or nobody is on record in any of its initiatives: listed apart, neither a gap nor none. (not known; da: ikke kendt) */
  | 'UNKNOWN'
  /** No initiative addresses it. (no initiative; da: ingen indsats) */
  | 'ABSOLUTE'
  /** Initiatives exist, but nobody who asks is in them. (misses those who ask; da: når ikke dem, der beder) */
  | 'REACH'
  /** Some of those who ask are served. (partly met; da: delvist dækket) */
  | 'PARTIAL'
  /** All who ask were served, and all that served them is over. (no longer met; da: ikke længere dækket) */
  | 'LAPSED'
  /** All who ask are served, and one alone answers for what is not over. (rests on one; da: hænger på én) */
  | 'FRAGILE';

export type NeedsNobodyAddressesQueryVariables = Exact<{
  first: number;
  confidence: Confidence;
}>;


export type NeedsNobodyAddressesQuery = { needGaps: { nodes: Array<{ type: GapType, need: { name: { da: string | null, en: string | null } }, askers: Array<{ shortName: string | null, name: { da: string | null, en: string | null } }> }> } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const NeedsNobodyAddressesDocument = new TypedDocumentString(`
    query NeedsNobodyAddresses($first: Int!, $confidence: Confidence!) {
  needGaps(first: $first, minConfidence: $confidence) {
    nodes {
      type
      need {
        name {
          da
          en
        }
      }
      askers {
        name {
          da
          en
        }
        ... on Organisation {
          shortName
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NeedsNobodyAddressesQuery, NeedsNobodyAddressesQueryVariables>;