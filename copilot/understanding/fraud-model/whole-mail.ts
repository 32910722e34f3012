/** What the fraud model sees of a mail. */
export interface WholeMail {
  /** folded subject and text, a line between them; without what was planted for programs */
  text: string;
  links: readonly { label: string; href: string }[];
  /** of the attached files */
  fileNames: readonly string[];
  /** the address in From, lower case */
  sender: string;
  /** as it stands in From, folded */
  senderName: string;
  /** where answers go, if elsewhere */
  replyTo: string;
  /** the user's own address */
  user: string;
}
