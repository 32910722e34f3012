/** Words that say nothing about the subject, in English, German, French and Spanish, folded (see `fold`). */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about after all also am an and any are as at be because been but by can could did do does for from get got had has have he her here hers him his how i if
in into is it its just let me more my no not now of on one only or our out over please so some such than that the their them then there these they this to too
up us very was we were what when where which while who why will with would you your yours re fw fwd hi hello dear thanks thank regards best
aber alle als also am an auch auf aus bei bin bis bitte da damit dann das dass dein dem den der des die dies diese diesem diesen dieser dir doch du durch ein
eine einem einen einer eines er es euch fur gru gruss grusse haben habe hat hatte hallo ich ihm ihn ihnen ihr ihre im in ist ja kann kein konnen mein mich mir mit
nach nicht noch nur ob oder ohne sehr sein sich sie sind so uber um und uns unser unter viele vom von vor wann war was wenn wer werden wie wir wird wo zu zum zur aw wg
ai as au aux avec avez avons bien bonjour car ce ces cet cette chez comme dans de des donc du elle en est et etre eu fait il ils je la le les leur lui ma mais
merci mes moi mon ne nos notre nous on ou par pas plus pour qu que quel qui sa sans se ses si son sont sur ta te tes toi ton tu un une vos votre vous cordialement
al algo como con cual cuando de del desde donde e el ella ellos en entre era es esa ese eso esta este esto estos fue ha hay hola la las le les lo los mas me mi
mis muy nada ni no nos o os para pero por que quien se ser si sin sobre son su sus tambien te tiene tu un una uno y ya gracias saludos`
    .split(/\s+/)
    .filter(Boolean),
);
