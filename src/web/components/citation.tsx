/** A citation to be selected, or copied with the button that the script puts beside it. */
export const Citation = ({ text }: { text: string }) => (
  <p>
    <span data-citation="">{text}</span>
  </p>
);
