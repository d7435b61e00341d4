/** Which number may carry a message. */
import { Module } from '@nestjs/common';
import { SenderMap } from './sender-map.js';

export { SenderMap, type ChosenSender } from './sender-map.js';

@Module({ providers: [SenderMap], exports: [SenderMap] })
export class SenderMappingModule {}
