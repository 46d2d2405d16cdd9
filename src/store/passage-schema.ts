/**
 * The columns of the LanceDB table of passages: one row is one passage; `seq` counts from 0 in reading order. Apart from the reading side,
 * which has no need of Arrow's types and starts faster without loading them.
 */
import { Binary, Field, FixedSizeList, Float32, Int32, List, Schema, Utf8 } from "apache-arrow";

const text = (name: string, nullable = false) => new Field(name, new Utf8(), nullable);

export function passageSchema(dims: number): Schema {
  return new Schema([
    new Field("seq", new Int32(), false),
    text("passageId"),
    text("passageKey"),
    text("docId"),
    text("region", true),
    text("docKind"),
    text("status", true),
    text("role"),
    text("strength"),
    new Field("topics", new List(new Field("item", new Utf8(), true)), false),
    text("words"),
    text("chars"),
    new Field("vector", new FixedSizeList(dims, new Field("item", new Float32(), true)), false),
    new Field("sentenceVectors", new Binary(), false),
    text("payload"),
  ]);
}
