/** Pins a passage to the basket; it shows where scripts run, since the basket is kept in the browser. */
export const PinButton = ({ passageId }: { passageId: string }) => (
  <button type="button" class="pin" data-pin={passageId} aria-pressed="false" hidden>
    摘录
  </button>
);
