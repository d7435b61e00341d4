import { Inject, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '#libs/platform';
import { ApiKeys, type Action, type Principal } from '#libs/tenancy';
import type { CountedRequest } from './rate-limit.guard.js';
import { UnverifiedCallers } from './unverified-callers.js';

const ACTION = 'parley:action';

/** What a caller must be allowed to do to reach this door. A door without it is closed. */
export const Allow = (action: Action): MethodDecorator => SetMetadata(ACTION, action);

/** A request whose caller is known. */
export interface AuthenticatedRequest extends FastifyRequest, CountedRequest {
  principal: Principal;
}

/** Knows the caller by the API key and asks the one policy function. */
@Injectable()
export class ApiGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(ApiKeys) private readonly keys: ApiKeys,
    @Inject(UnverifiedCallers) private readonly unverified: UnverifiedCallers,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const action = this.reflector.get<Action | undefined>(ACTION, context.getHandler());
    if (action === undefined) throw new ProblemError('ERR_FORBIDDEN', 'This door is closed.');
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    request.principal = await this.unverified.around(request, () =>
      this.keys.authorise(request.headers.authorization, action),
    );
    request.countedAs = request.principal.id;
    return true;
  }
}
