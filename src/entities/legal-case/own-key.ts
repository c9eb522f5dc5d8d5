/** Whether a key names something of a decision that was brought in from a file of one's own, not a published one. */
export const isOwnKey = (key: string): boolean => /^[a-z]+:own:/u.test(key);
