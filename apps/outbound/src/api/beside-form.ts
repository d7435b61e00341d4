import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { catchError, type Observable } from 'rxjs';
import { FormRefused, invalid, type Fault } from '#libs/platform';
import type { AuthenticatedRequest } from './api.guard.js';

/** A body whose form has faults, and the fields that have them. */
export interface FaultyForm {
  readonly request: AuthenticatedRequest;
  readonly body: Readonly<Record<string, unknown>>;
  /** Names of fields of the body itself; what they hold may not be looked at. */
  readonly broken: ReadonlySet<string>;
  readonly faults: readonly Fault[];
}

/** Tells with the faults of a form what else can be known to be wrong, so that nobody mends a request twice. Nothing is written, and nothing is guessed from a field that has a fault. */
export abstract class BesideForm implements NestInterceptor {
  /** The faults of whatever can be judged without the broken fields. */
  protected abstract judge(form: FaultyForm): Promise<readonly Fault[]>;

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      catchError(async (error: unknown) => {
        if (!(error instanceof FormRefused) || error.part !== 'body') throw error;
        const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
        const { body } = request;
        if (typeof body !== 'object' || body === null || Array.isArray(body)) throw error;
        const { faults } = error;
        const broken = new Set(faults.map(({ field }) => field.split('.', 1)[0]!));
        const beside = await this.judge({ request, body: body as FaultyForm['body'], broken, faults });
        const told = new Set(faults.map(({ field }) => field));
        throw invalid([...faults, ...beside.filter(({ field }) => !told.has(field))]);
      }),
    );
  }
}
