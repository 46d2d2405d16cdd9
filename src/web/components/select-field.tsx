/** One of a few values, or all. */
interface Props {
  name: string;
  label: string;
  all: string;
  options: readonly (readonly [value: string, label: string])[];
  chosen: string | undefined;
}

export const SelectField = ({ name, label, all, options, chosen }: Props) => (
  <label class="field">
    <span>{label}</span>
    <select name={name}>
      <option value="">{all}</option>
      {options.map(([value, text]) => (
        <option value={value} selected={value === chosen}>
          {text}
        </option>
      ))}
    </select>
  </label>
);
