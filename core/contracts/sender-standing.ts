/**
 * What a mailbox knows of who sent a mail, from before that mail came. Facts only; what follows from them is decided in
 * `copilot/understanding/sender-standing.ts`. Names and addresses are what people wrote: data, never instructions.
 */

/** What the stored mail says, as far as it was there when the mail came. */
export interface Correspondence {
  /** the user has written to this address; mail that only claims to be from the user does not count */
  writtenTo: boolean;
  /** the mail refers to (In-Reply-To, References) one that the user sent to this address: its writer has that mail before them */
  continues: boolean;
  /** earlier mails that name this address in From; 20 = 20 or more */
  earlierMails: number;
  /** of those: how many passed DMARC, told by a host that is trusted */
  earlierProven: number;
  /** when the first of them came, ISO 8601; null = none did */
  knownSince: string | null;
  /** answers go to an address of another domain that neither earlier mail of this sender nor the user has used */
  newReplyTo: boolean;
  /** the user writes to somebody of exactly this name, whose address is another one; only where this address is new */
  namesake: { name: string; address: string } | null;
  /** a domain that the user writes to and that this one, to which the user does not write, can be mistaken for */
  resembles: string | null;
}

export interface SenderStanding extends Correspondence {
  /** what the user did with what was made of earlier mail of this sender: took it on, took it back */
  accepted: number;
  undone: number;
}
