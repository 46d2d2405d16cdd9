/** 举措 3 · 未提及 2: a line may break between the parts, never inside one. */
export const CountList = ({ counts }: { counts: readonly (readonly [name: string, count: number])[] }) =>
  counts.map(([name, count], at) => (
    <>
      {at > 0 && " · "}
      <span class="unbroken">
        {name} {count}
      </span>
    </>
  ));
