import { createBuiltInEmbedder } from './built-in.ts';
import { embedderContract } from './embedder.contract.ts';

embedderContract('built-in', createBuiltInEmbedder);
