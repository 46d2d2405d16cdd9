/** A box that narrows a long list on the page to entries that hold its text. It shows where scripts run; the list is whole without it. */

interface Props {
  /** Id of the element whose `li` or `tr[data-entry]` are narrowed. */
  list: string;
  label: string;
}

export const ListFilter = ({ list, label }: Props) => (
  <input
    type="text"
    class="list-filter"
    data-filters={list}
    placeholder={label}
    aria-label={label}
    aria-controls={list}
    autocomplete="off"
    hidden
  />
);
