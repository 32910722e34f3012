import { fdatasyncSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type Init = Parameters<NodeFS['init']>;

/** The part of Emscripten's Node file system that is touched here. */
interface NodeFileSystem {
  stream_ops: { fsync?: (stream: { nfd: number }) => number };
}

/**
 * PGlite's file system on a directory, with an fsync that reaches the disk: the one that comes with it does nothing,
 * so an acknowledged commit would not survive a loss of power.
 */
export function createDurableFs(directory: string): NodeFS & { syncCount(): number } {
  return new DurableFs(directory);
}

// a class because PGlite recognises its file systems by inheritance
class DurableFs extends NodeFS {
  #syncs = 0;

  syncCount(): number {
    return this.#syncs;
  }

  override async init(pg: Init[0], options: Init[1]): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pg, options);
    const patch = (module: { FS: { filesystems: unknown } }) => {
      const { NODEFS } = module.FS.filesystems as { NODEFS: NodeFileSystem };
      NODEFS.stream_ops.fsync = (stream) => {
        fdatasyncSync(stream.nfd);
        this.#syncs++;
        return 0;
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [patch, ...(emscriptenOpts.preRun ?? [])] } };
  }
}
