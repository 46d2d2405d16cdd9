/** The order of places: GB/T 2260 codes put prefectures after their province and counties after their prefecture; no place comes last. */
import type { Document } from "../model/index.ts";

type Placed = Pick<Document, "docId" | "region">;

export function byPlace(a: Placed, b: Placed): number {
  const [left, right] = [keyOf(a), keyOf(b)];
  return left === right ? 0 : left < right ? -1 : 1;
}

const LAST = "~";

const keyOf = ({ region, docId }: Placed): string => `${region?.code ?? LAST} ${docId}`;
