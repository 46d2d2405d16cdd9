/**
 * Writes ONNX files: the few messages of onnx.proto (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto) that small graphs
 * need, with their public field numbers.
 */
import protobuf from "protobufjs";

const field = (id: number, type: string) => ({ id, type });
const list = (id: number, type: string) => ({ id, type, rule: "repeated", options: { packed: false } });

const ONNX = protobuf.Root.fromJSON({
  nested: {
    ModelProto: {
      fields: {
        irVersion: field(1, "int64"),
        producerName: field(2, "string"),
        graph: field(7, "GraphProto"),
        opsetImport: list(8, "OperatorSetIdProto"),
      },
    },
    OperatorSetIdProto: { fields: { domain: field(1, "string"), version: field(2, "int64") } },
    GraphProto: {
      fields: {
        node: list(1, "NodeProto"),
        name: field(2, "string"),
        initializer: list(5, "TensorProto"),
        input: list(11, "ValueInfoProto"),
        output: list(12, "ValueInfoProto"),
      },
    },
    NodeProto: {
      fields: {
        input: list(1, "string"),
        output: list(2, "string"),
        name: field(3, "string"),
        opType: field(4, "string"),
        attribute: list(5, "AttributeProto"),
      },
    },
    AttributeProto: {
      fields: { name: field(1, "string"), i: field(3, "int64"), ints: list(8, "int64"), type: field(20, "int32") },
    },
    TensorProto: {
      fields: {
        dims: list(1, "int64"),
        dataType: field(2, "int32"),
        name: field(8, "string"),
        rawData: field(9, "bytes"),
      },
    },
    ValueInfoProto: { fields: { name: field(1, "string"), type: field(2, "TypeProto") } },
    TypeProto: { fields: { tensorType: field(1, "TensorTypeProto") } },
    TensorTypeProto: { fields: { elemType: field(1, "int32"), shape: field(2, "ShapeProto") } },
    ShapeProto: { fields: { dim: list(1, "DimensionProto") } },
    DimensionProto: { fields: { dimValue: field(1, "int64"), dimParam: field(2, "string") } },
  },
});

/** TensorProto.DataType */
export const ElementType = { float: 1, int8: 3, int64: 7 } as const;
/** AttributeProto.AttributeType */
const ATTRIBUTE_INT = 2;
const ATTRIBUTE_INTS = 7;
/** IR 8 with operator set 13: read by every onnxruntime since 1.8. */
const IR_VERSION = 8;
const OPSET = 13;

export interface OnnxTensor {
  name: string;
  dims: number[];
  data: Float32Array | Int8Array | BigInt64Array;
}

export interface OnnxValue {
  name: string;
  type: number;
  /** A number is fixed, a name varies from call to call. */
  shape: (number | string)[];
}

export interface OnnxNode {
  op: string;
  inputs: string[];
  output: string;
  attributes?: Record<string, number | number[]>;
}

export interface OnnxGraph {
  name: string;
  nodes: OnnxNode[];
  initializers: OnnxTensor[];
  inputs: OnnxValue[];
  outputs: OnnxValue[];
}

function tensorProto({ name, dims, data }: OnnxTensor) {
  const type = data instanceof Float32Array ? "float" : data instanceof Int8Array ? "int8" : "int64";
  const rawData = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return { name, dims, dataType: ElementType[type], rawData };
}

function valueProto({ name, type, shape }: OnnxValue) {
  const dim = shape.map((d) => (typeof d === "number" ? { dimValue: d } : { dimParam: d }));
  return { name, type: { tensorType: { elemType: type, shape: { dim } } } };
}

function nodeProto({ op, inputs, output, attributes = {} }: OnnxNode) {
  const attribute = Object.entries(attributes).map(([name, value]) =>
    typeof value === "number" ? { name, i: value, type: ATTRIBUTE_INT } : { name, ints: value, type: ATTRIBUTE_INTS },
  );
  return { input: inputs, output: [output], name: output, opType: op, attribute };
}

/** The bytes of a model file with this graph. Same graph, same bytes. */
export function encodeOnnx(graph: OnnxGraph): Uint8Array {
  const type = ONNX.lookupType("ModelProto");
  const message = {
    irVersion: IR_VERSION,
    producerName: "planlens",
    opsetImport: [{ domain: "", version: OPSET }],
    graph: {
      name: graph.name,
      node: graph.nodes.map(nodeProto),
      initializer: graph.initializers.map(tensorProto),
      input: graph.inputs.map(valueProto),
      output: graph.outputs.map(valueProto),
    },
  };
  return type.encode(type.create(message)).finish();
}
