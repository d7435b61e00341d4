import { Global, Module } from '@nestjs/common';
import { Alerts } from './alerts.js';
import { ApiKeys } from './api-keys.js';
import { Directory } from './directory.js';
import { EndpointStore } from './endpoint.store.js';
import { RegisterTenant } from './register-tenant.usecase.js';
import { TenantVault } from './tenant-vault.js';

const PROVIDERS = [TenantVault, Directory, ApiKeys, RegisterTenant, EndpointStore, Alerts];

/** Tenants, keys, channels, numbers and people's endpoints. */
@Global()
@Module({ providers: PROVIDERS, exports: PROVIDERS })
export class TenancyModule {}
