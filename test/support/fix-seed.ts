import { configureGlobal } from 'fast-check'

/**
 * Property tests draw the same cases in every run, so that a change is judged and not luck.
 * `PROPERTY_SEED=7 npm test` looks elsewhere; a failure prints the seed to repeat it with.
 */
configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 2517) })
