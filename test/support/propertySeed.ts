/**
 * Makes the texts that property tests draw the same in every run, so that a change is not refused for a corner that it has
 * nothing to do with. New ones are drawn by `npm run properties`, and every week (`.github/workflows/long-runs.yml`); what they
 * find becomes an example.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.JIAOKAN_SEED ?? 20_261_201) });
