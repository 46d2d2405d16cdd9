/** Boxes to tick in a form, as a list that can be narrowed by typing where it is long. Ticked ones arrive as one list: `regions=a,b`. */
import { ListFilter } from "./list-filter.tsx";

export interface Choice {
  value: string;
  label: string;
  /** Said behind the label: how many documents, what kind. */
  note?: string | undefined;
}

interface Props {
  name: string;
  legend: string;
  choices: readonly Choice[];
  chosen: readonly string[];
}

/** From so many on one types rather than looks. */
const TYPED_FROM = 12;

export const Chooser = ({ name, legend, choices, chosen }: Props) => {
  const id = `choices-${name}`;
  const ticked = choices.filter(({ value }) => chosen.includes(value));
  return (
    <details class="chooser">
      <summary>
        {legend}
        {ticked.length === 0 ? "：全部" : `：${shortList(ticked)}`}
      </summary>
      <fieldset>
        <legend class="visually-hidden">{legend}</legend>
        {choices.length >= TYPED_FROM && <ListFilter list={id} label={`输入${legend}名称`} />}
        <ul class="plain-list" id={id}>
          {[...ticked, ...choices.filter((choice) => !ticked.includes(choice))].map((choice) => (
            <li>
              <label>
                <input type="checkbox" name={name} value={choice.value} checked={ticked.includes(choice)} />{" "}
                {choice.label}
                {choice.note && <span class="muted small"> {choice.note}</span>}
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
    </details>
  );
};

const NAMED = 3;

const shortList = (choices: readonly Choice[]) =>
  choices
    .slice(0, NAMED)
    .map(({ label }) => label)
    .join("、") + (choices.length > NAMED ? ` 等 ${choices.length} 项` : "");
