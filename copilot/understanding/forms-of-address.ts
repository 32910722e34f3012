/** What stands before a person's name, for a pattern over unfolded text; a full stop may follow ("Sra. Ibáñez"). */
export const FORM_OF_ADDRESS =
  'Herr|Frau|Mr|Mrs|Ms|Miss|Dr|Prof|Dott|Sister|Nurse|Madame|Mme|Mlle|Monsieur|Señora?|Srta|Sra?|Don|Doña|Signora?|Sig\\.ra|Sig|Senhora?|Bwana|Bi';
