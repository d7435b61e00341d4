/** What a tenant decides about the watch. */
export interface WatchSettings {
  /** S0.6: texts are to reach the gateway within this. */
  readonly triggerToGatewaySeconds: number;
  /** S0.43: from which share of rejected texts on somebody is told, and from how many texts on a share says anything. */
  readonly rejections: { readonly sharePercent: number; readonly minTexts: number };
  /** S0.45: the queue of the delivery specialist, and when a text comes into it. */
  readonly specialistQueue: {
    readonly enabled: boolean;
    /** Texts in a row that fail to reach a number known to be valid. */
    readonly failuresToKnownNumber: number;
    /** Rejections of the same words, or of the same template, within seven days. */
    readonly rejectionsOfContent: number;
  };
}

export interface WatchPolicy extends WatchSettings {
  /** 0: the tenant has decided nothing. */
  readonly version: number;
}

/** What rules a tenant that has decided nothing. The queue is off (S0.45). */
export const DEFAULT_WATCH: WatchSettings = {
  triggerToGatewaySeconds: 5,
  rejections: { sharePercent: 5, minTexts: 20 },
  specialistQueue: { enabled: false, failuresToKnownNumber: 2, rejectionsOfContent: 3 },
};

/** Settings as stored, completed by the defaults, so that an older process can read what a newer one wrote. */
export const completeWatch = (version: number, stored: Partial<WatchSettings>): WatchPolicy => ({
  version,
  triggerToGatewaySeconds: stored.triggerToGatewaySeconds ?? DEFAULT_WATCH.triggerToGatewaySeconds,
  rejections: { ...DEFAULT_WATCH.rejections, ...stored.rejections },
  specialistQueue: { ...DEFAULT_WATCH.specialistQueue, ...stored.specialistQueue },
});
