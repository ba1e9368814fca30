/** Which part of a page a phone shows; wide screens show all of them. */
export function ViewSwitch<View extends string>({
  label,
  views,
  shown,
  onShow,
}: {
  readonly label: string;
  readonly views: Readonly<Record<View, string>>;
  readonly shown: View;
  readonly onShow: (view: View) => void;
}) {
  return (
    <fieldset className="seg views phone-only">
      <legend className="sr">{label}</legend>
      {(Object.keys(views) as View[]).map((each) => (
        <button key={each} type="button" aria-pressed={shown === each} onClick={() => onShow(each)}>
          {views[each]}
        </button>
      ))}
    </fieldset>
  );
}
