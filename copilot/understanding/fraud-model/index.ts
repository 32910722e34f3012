/** How likely a mail is a fraud, by what it says as a whole. Trained by `copilot/training/train-fraud-model.ts`. */
import type { MailAddress, ParsedMessage } from '#core/contracts/mail.ts';
import { fold } from '../fold.ts';
import { wordsOfCalendar } from '../structure/calendar-words.ts';
import { unpack, type PackedModel } from '../sentence-model/linear.ts';
import { fraudFeatures } from './features.ts';
import type { WholeMail } from './whole-mail.ts';

import { createFraudJudge } from './judge.ts';
import packed from './weights.json' with { type: 'json' };

export { fraudFeatures, masked } from './features.ts';
export type { WholeMail } from './whole-mail.ts';

const judge = createFraudJudge(unpack(packed satisfies PackedModel));

/** A mail as the models of whole mails see it. */
export const wholeMailOf = ({
  message,
  user,
  sender,
}: {
  message: ParsedMessage;
  user: string;
  sender: MailAddress;
}): WholeMail => ({
  // an invitation is bait by what stands in its calendar part
  text: fold(
    [
      message.subject,
      message.text.authored,
      ...message.calendars.flatMap(({ content }) => wordsOfCalendar(content)),
    ].join('\n'),
  ),
  links: message.links,
  fileNames: message.attachments.map(({ filename }) => filename),
  sender: sender.address.toLowerCase(),
  senderName: fold(sender.name),
  replyTo: (message.replyTo[0]?.address ?? '').toLowerCase(),
  user: user.toLowerCase(),
});

/** From 0 to 1. */
export const fraudProbability = (mail: WholeMail): number => fraudProbabilityOf(fraudFeatures(mail));

/** The same where the features are known. */
export const fraudProbabilityOf = (features: Int32Array): number => judge(features);
