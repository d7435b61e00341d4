import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MESSAGE_STATES } from '#libs/messaging';
import { MESSAGE_STREAMS } from '#libs/sms';

/* The forms of answers, for the API's description; what makes the answers is beside their doors. */

/** One fault of a request. */
export class FaultAnswer {
  @ApiProperty({ description: 'Path such as recipients.3.variables.name; empty for the body as a whole.' })
  readonly field!: string;
  @ApiProperty({ example: 'ERR_FIELD_INVALID' }) readonly code!: string;
  @ApiProperty({ description: 'What is wrong; never the value.' }) readonly message!: string;
}

/** A refusal, RFC 9457. */
export class ProblemAnswer {
  @ApiProperty({ example: 'urn:parley:problem:request-invalid' }) readonly type!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ type: 'integer' }) readonly status!: number;
  @ApiProperty({ example: 'ERR_REQUEST_INVALID' }) readonly code!: string;
  @ApiProperty({ description: 'What to do next.' }) readonly detail!: string;
  @ApiProperty({ description: 'Quote it when you report a problem.' }) readonly instance!: string;
  @ApiPropertyOptional({ type: [FaultAnswer] }) readonly faults?: readonly FaultAnswer[];
}

/** What became of a text so far (S0.20). */
export class SentAnswer {
  @ApiProperty({ enum: ['submitted_to_gateway', 'failed', 'accepted'] }) readonly status!: string;
  @ApiProperty({ type: String, nullable: true }) readonly gateway_message_id!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'ERR_OPTED_OUT' }) readonly error_code!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'What to do.' }) readonly error_message!: string | null;
  @ApiProperty({ example: 'msg_0193…' }) readonly tracking_id!: string;
  @ApiPropertyOptional({ type: [String], description: 'Done otherwise than asked; the text leaves all the same.' })
  readonly warnings?: readonly string[];
  @ApiPropertyOptional({ format: 'date-time' }) readonly retry_at?: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly held_until?: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly scheduled_for?: string;
  @ApiPropertyOptional({ description: 'The rule that decided.' }) readonly rule?: string;
  @ApiPropertyOptional({ description: 'What the rule rests on.' }) readonly evidence?: string;
}

/** One recipient of a request to many. */
export class BulkResultAnswer extends SentAnswer {
  @ApiProperty({ type: 'integer', description: 'Place in the list, from 0.' }) readonly index!: number;
}

/** A request to many. */
export class BulkAnswerForm {
  @ApiProperty({ example: 'blk_0193…' }) readonly bulk_id!: string;
  @ApiProperty({ type: 'integer' }) readonly total!: number;
  @ApiProperty({ type: [BulkResultAnswer] }) readonly results!: readonly BulkResultAnswer[];
}

/** What a text is made of (S1.47). */
export class ContentAnswer {
  @ApiProperty({ type: 'integer' }) readonly body_length!: number;
  @ApiProperty({ enum: ['gsm7', 'ucs2'] }) readonly encoding!: string;
  @ApiProperty({ type: 'integer' }) readonly segment_count!: number;
  @ApiProperty({ type: 'integer' }) readonly per_segment_limit!: number;
  @ApiProperty() readonly contains_url!: boolean;
  @ApiProperty() readonly contains_tracking_link!: boolean;
  @ApiProperty() readonly contains_opt_out_text!: boolean;
  @ApiProperty() readonly contains_non_gsm_characters!: boolean;
  @ApiProperty({ type: 'integer' }) readonly estimated_cost_units!: number;
  @ApiProperty({ type: [String] }) readonly warnings!: readonly string[];
  @ApiProperty({ type: [Number] }) readonly units_per_segment!: readonly number[];
  @ApiProperty({ type: [String] }) readonly non_gsm_characters!: readonly string[];
}

/** From whom a text would leave. */
export class ChosenSenderAnswer {
  @ApiProperty({ example: 'num_0193…' }) readonly sender_phone_number_id!: string;
  @ApiProperty({ example: '+15551234567' }) readonly value!: string;
  @ApiProperty({ example: 'default' }) readonly chosen_by!: string;
  @ApiProperty({ type: String, nullable: true }) readonly pool!: string | null;
  @ApiProperty({ type: [String], description: 'What is known of the sender that may keep texts from arriving.' })
  readonly warnings!: readonly string[];
}

/** What sending would do now. */
export class PreviewAnswer {
  @ApiProperty({ description: 'The exact text.' }) readonly sms_message_body!: string;
  @ApiProperty({ type: ContentAnswer }) readonly content!: ContentAnswer;
  @ApiProperty({ enum: MESSAGE_STREAMS }) readonly message_type!: string;
  @ApiProperty({ type: Object, nullable: true, description: 'The template and version that wrote it.' })
  readonly written_by!: object | null;
  @ApiProperty({ type: ChosenSenderAnswer }) readonly sender!: ChosenSenderAnswer;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly send_at!: string | null;
  @ApiProperty({ format: 'date-time' }) readonly expires_at!: string;
  @ApiProperty({ enum: ['send', 'hold', 'refuse'] }) readonly verdict!: string;
  @ApiProperty({ type: String, nullable: true }) readonly error_code!: string | null;
  @ApiProperty() readonly rule!: string;
  @ApiPropertyOptional() readonly reason?: string;
  @ApiPropertyOptional({ type: String, nullable: true }) readonly what_to_do?: string | null;
  @ApiPropertyOptional({ type: String, format: 'date-time', nullable: true }) readonly retry_at?: string | null;
}

/** Somebody or something that texts; never a person's number. */
export class SenderEndpointAnswer {
  @ApiProperty() readonly endpoint_type!: string;
  @ApiProperty({ type: String, nullable: true }) readonly phone_number_e164!: string | null;
}

/** The person, by an id that says nothing of their number. */
export class RecipientEndpointAnswer {
  @ApiProperty({ enum: ['phone_number'] }) readonly endpoint_type!: string;
  @ApiProperty() readonly endpoint_id!: string;
}

/** One try to give a text to a gateway (S1.11). */
export class AttemptAnswer {
  @ApiProperty({ example: 'att_0193…' }) readonly sms_attempt_id!: string;
  @ApiProperty({ example: 'msg_0193…' }) readonly sms_message_id!: string;
  @ApiProperty() readonly provider_name!: string;
  @ApiProperty() readonly provider_account_ref!: string;
  @ApiProperty({ type: String, nullable: true }) readonly provider_message_id!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly message_key!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly provider_status!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly provider_error_code!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly error_code!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly reconciliation!: string | null;
  @ApiProperty() readonly state!: string;
  @ApiProperty({ format: 'date-time' }) readonly created_at!: string;
  @ApiProperty({ format: 'date-time' }) readonly updated_at!: string;
}

/** A text on record (S1.9): no words, no number. */
export class MessageAnswer {
  @ApiProperty({ example: 'msg_0193…' }) readonly sms_message_id!: string;
  @ApiProperty({ type: String, nullable: true }) readonly coordination_case_id!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly participant_id!: string | null;
  @ApiProperty() readonly purpose!: string;
  @ApiProperty({ enum: MESSAGE_STREAMS }) readonly message_stream!: string;
  @ApiProperty({ type: String, nullable: true }) readonly message_body_ref!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'visit@3' }) readonly template_ref!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) readonly tracking_context!: object;
  @ApiProperty({ enum: MESSAGE_STATES }) readonly state!: string;
  @ApiProperty({ type: String, nullable: true }) readonly error_code!: string | null;
  @ApiProperty({ type: Object, nullable: true, description: 'Verdict, rule, and how the sender was found.' })
  readonly decision!: object | null;
  @ApiProperty({ type: Object, nullable: true }) readonly written_by!: object | null;
  @ApiProperty({ example: 'num_0193…' }) readonly sender_identity_ref!: string;
  @ApiProperty({ type: SenderEndpointAnswer }) readonly sender_endpoint!: SenderEndpointAnswer;
  @ApiProperty({ type: RecipientEndpointAnswer }) readonly recipient_endpoint!: RecipientEndpointAnswer;
  @ApiProperty({ format: 'date-time' }) readonly created_at!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly send_at!: string | null;
  @ApiProperty({ format: 'date-time' }) readonly expires_at!: string;
  @ApiProperty({ type: [AttemptAnswer] }) readonly attempts!: readonly AttemptAnswer[];
  @ApiProperty({ type: [Object] }) readonly segments!: readonly object[];
}
