/** One thing that swindlers demand, and the words it is told by. */
export interface Sign {
  /** what it adds towards phishing; 4 is enough */
  weight: number;
  /** for the reader of the finding */
  detail: string;
  /** money, codes or silence, not a page to sign in at: what a hacked mailbox of a friend asks for */
  grave?: boolean;
  /** its words sound like orders to a program, and are for the reader */
  likeOrders?: boolean;
}

export interface Trick {
  /** any word without which nothing else need be looked for */
  about: RegExp;
  /** all of these have to be met */
  and: readonly RegExp[];
  /** said by the honest alone */
  unless?: RegExp;
  /** needs a link to follow */
  linked: boolean;
  sign: Sign;
}
