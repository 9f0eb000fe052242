/** Costly files and the measure of their import, for benches. */
export { endlessFiles, heavyFiles, hostilePeakMebibytes, tenVolumes } from './hostile-files.factory';
export { MeasuredImports } from './measured-imports.factory';
