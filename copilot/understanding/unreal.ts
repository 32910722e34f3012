/** "Nothing of the kind has occurred", "ce scénario est écarté": what was to be done then asks nothing of anybody. */
import { ASKS } from './counterfactual.ts';
import { remembered } from './patterns/remembered.ts';
import type { Reading } from './reading.ts';

/** So many sentences away it still speaks of what was supposed. */
const NEAR = 3;

/** What stands under a condition near such words is only supposed. */
export function readUnreal(readings: readonly Reading[]): Reading[] {
  const said = [...readings.entries()].filter(
    ([, { low, sentence }]) => sentence.source === 'body' && UNREAL.test(low),
  );
  if (said.length === 0) return [...readings];
  return readings.map((reading, i) =>
    reading.act === 'request' &&
    reading.sentence.source === 'body' &&
    CONDITION.test(reading.low) &&
    !ASKS.test(reading.low) &&
    said.some(([at]) => Math.abs(at - i) <= NEAR)
      ? { ...reading, act: 'hypothetical', score: 0.7 }
      : reading,
  );
}

const UNREAL = remembered(
  /(?<!\p{L})(?:(?:nothing|none) of (?:the (?:kind|sort)|that|this|it) (?:has|have|had|is|was|should|applies|applied|will|happened|occurred|came)|(?:this|that) (?:scenario|case) (?:is|was|has been) (?:ruled out|off the table|excluded|hypothetical|theoretical)|(?:purely|all|entirely|only|just) (?:hypothetical|theoretical|academic|a thought experiment|theory)|(?:won'?t|didn'?t|never|not) (?:come|came) to that|nichts davon (?:ist|trifft|gilt|wird|war|hat)|dazu (?:kommt|kam|wird) es (?:\p{L}+ ){0,2}nicht|(?:dieses|das) szenario (?:ist|gilt|scheidet|bleibt)|(?:rein|nur|alles) (?:theoretisch|hypothetisch|theorie|graue theorie|ein gedankenspiel)|nicht eingetreten|(?:ce (?:scenario|cas)|cette hypothese|cette option) (?:est|a ete|reste) (?:\p{L}+ )?(?:ecarte|exclu|theorique|abandonne)e?|rien de tout (?:cela|ca)|purement (?:theorique|hypothetique)|nada de (?:eso|esto|aquello) (?:ha|va|se|aplica|ocurr\p{L}+|pas\p{L}+|sucedi\p{L}+)|(?:ese|este) (?:escenario|caso|supuesto) (?:queda|esta|ha quedado|quedo) (?:\p{L}+ )?(?:descartad|excluid)o|(?:puramente|es solo|meramente) (?:hipotetico|teorico|teoria|una hipotesis)|niente di tutto (?:questo|cio)|(?:questo scenario|questa ipotesi) (?:e|resta) (?:esclus|scartat)[oa]|puramente teorico|nada disso (?:aconteceu|vai|se))(?!\p{L})/u,
);
const CONDITION = remembered(
  /(?<!\p{L})(?:if|in case|should|had|were|would|wenn|falls|wäre|wären|hätte|hätten|würde|würden|müsste|müssten|si|s'il|s'ils|en cas|au cas|il faudrait|en caso|de haber|habria|tendrias?|se|qualora|in caso|caso)(?!\p{L})|'d /u,
);
