import type { FastifyInstance } from 'fastify';
import { DomainError } from '../platform/errors.ts';

/** The address of the API cannot be used. */
class PortTakenError extends DomainError {
  override readonly name = 'PortTakenError';
  readonly code = 'PORT_TAKEN';
}

/** Listens on loopback and gives the address; a taken port is one sentence. */
export const listen = async (server: FastifyInstance, port: number): Promise<string> => {
  try {
    return await server.listen({ host: '127.0.0.1', port });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw new PortTakenError(`Port ${port} is taken. Stop the other program, or set YIJU_PORT to another port.`, {
        cause: error,
      });
    throw error;
  }
};
