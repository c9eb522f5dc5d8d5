/** How far a run is. */
export interface Progress {
  readonly files: number;
  readonly allFiles: number;
  readonly bytes: number;
  readonly allBytes: number;
  readonly provisions: number;
  readonly seconds: number;
}

const width = 24;

/** A bar, what is done, the rate and the time left; time is told by bytes, because files differ in size. */
export const progressText = ({ files, allFiles, bytes, allBytes, provisions, seconds }: Progress): string => {
  const share = allBytes === 0 ? 1 : bytes / allBytes;
  const filled = Math.floor(share * width);
  const bar = `[${'█'.repeat(filled)}${'·'.repeat(width - filled)}]`;
  const rate = `${(files / Math.max(seconds, 0.001)).toFixed(1)} files and ${Math.round(provisions / Math.max(seconds, 0.001))} new provisions per second`;
  const left = share === 0 ? 'time left not known yet' : `${duration((seconds / share) * (1 - share))} left`;
  return `${bar} ${files} of ${allFiles} files, ${rate}, ${left}`;
};

const duration = (seconds: number): string => {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  return minutes < 60 ? `${minutes} min ${whole % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
};
