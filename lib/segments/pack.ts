import { IndexFileError } from '../model/errors.ts'

/** Arrays of numbers, each with its type, as they are packed one after the other. */
type Arrays = (Uint8Array | Int8Array | Uint16Array | Uint32Array | Float32Array)[]
type ArrayType = 'u8' | 'i8' | 'u16' | 'u32' | 'f32'

const CONSTRUCTORS = { u8: Uint8Array, i8: Int8Array, u16: Uint16Array, u32: Uint32Array, f32: Float32Array }
type Unpacked<Types extends ArrayType[]> = {
  [I in keyof Types]: InstanceType<(typeof CONSTRUCTORS)[Types[I]]>
}

/** Arrays in one buffer: a version, how many there are, the bytes of each, then the arrays, each on a multiple of four. */
export function pack(version: number, arrays: Arrays): Uint8Array<ArrayBuffer> {
  const head = Uint32Array.from([version, arrays.length, ...arrays.map(({ byteLength }) => byteLength)])
  const packed = new Uint8Array(
    arrays.reduce((at, { byteLength }) => at + aligned(byteLength), head.byteLength),
  )
  let at = 0
  for (const { buffer, byteOffset, byteLength } of [head, ...arrays]) {
    packed.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at += aligned(byteLength)
  }
  return packed
}

/** The arrays again, in place. Throws `IndexFileError` where the version or the sizes do not fit. */
export function unpack<const Types extends ArrayType[]>(
  bytes: Uint8Array<ArrayBuffer>,
  version: number,
  types: Types,
): Unpacked<Types> {
  const headBytes = 4 * (2 + types.length)
  if (bytes.byteLength < headBytes) throw new IndexFileError(`it has only ${bytes.byteLength} bytes`)
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const [found, count, ...sizes] = new Uint32Array(buffer, byteOffset, 2 + types.length)
  if (found !== version) throw new IndexFileError(`its format is ${found}, not ${version}`)
  const expected = sizes.reduce((at, size) => at + aligned(size), headBytes)
  if (count !== types.length || bytes.byteLength !== expected)
    throw new IndexFileError(`it has ${bytes.byteLength} bytes, and should have ${expected}`)
  let at = byteOffset + headBytes
  return types.map((type, i) => {
    const Type = CONSTRUCTORS[type]
    const array = new Type(buffer, at, (sizes[i] as number) / Type.BYTES_PER_ELEMENT)
    at += aligned(sizes[i] as number)
    return array
  }) as Unpacked<Types>
}

const aligned = (bytes: number) => (bytes + 3) & ~3
