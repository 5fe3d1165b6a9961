/** So many of so many: a bar, and the sentence that says it. Where nobody knows, it is not drawn. */
export function Share({ part, whole, text }: { readonly part: number; readonly whole: number; readonly text: string }) {
  return (
    <span className="share">
      <span className="share-line" aria-hidden="true">
        <span style={{ inlineSize: `${whole === 0 ? 0 : (part / whole) * 100}%` }} />
      </span>
      <span className="small">{text}</span>
    </span>
  );
}
