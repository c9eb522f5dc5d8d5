import packageJson from '../../package.json' with { type: 'json' };

export const codeVersion = packageJson.version;
