import type { Driver, Session, SessionConfig } from 'neo4j-driver';

/** The driver, with every query text changed on its way to the database. */
export const rewritingDriver = (driver: Driver, rewrite: (text: string) => string): Driver =>
  replacing(driver, 'session', (config: SessionConfig) => {
    const session = driver.session(config);
    return replacing(session, 'run', (text: string, ...rest: unknown[]) =>
      Reflect.apply(session.run, session, [rewrite(text), ...rest]),
    );
  });

const replacing = <Target extends Driver | Session>(target: Target, method: string, by: unknown): Target =>
  new Proxy(target, {
    get: (whole, name) => {
      if (name === method) return by;
      const value: unknown = Reflect.get(whole, name);
      return typeof value === 'function' ? value.bind(whole) : value;
    },
  });
