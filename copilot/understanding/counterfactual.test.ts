import { describe, expect, test } from 'vitest';
import { isCounterfactual } from './counterfactual.ts';
import { fold } from './fold.ts';

describe('what would have had to be done', () => {
  test.each([
    'Had the frost come, you would have to dig up all of the dahlias now.',
    "If the ferry hadn't sailed, you'd have needed to find a room for all of us.",
    'Wäre der Kran umgefallen, müsstest du heute die ganze Straße sperren.',
    'Wenn das Los nicht gezogen worden wäre, hättest du die Rede halten müssen.',
    "Si le juge avait refusé, vous auriez dû refaire tout le dossier avant l'été.",
    'Si la presa no hubiera aguantado, tendrías que evacuar el camping esta noche.',
    'Se il forno non fosse ripartito, avresti dovuto buttare tutto il pane.',
    'Se a ponte tivesse caído, terias de dar a volta pela serra.',
    'Würde der Lieferant ausfallen, müssten Sie binnen einer Woche Ersatz beschaffen.',
    'Where the sample came back positive, you would close the barn and ring the vet.',
    "Suppose the boiler failed in the night: you'd turn the red valve and open the windows.",
    'Qualora cambiasse gestore, dovrebbe restituire i contatori.',
  ])('%s', (sentence) => expect(isCounterfactual(fold(sentence))).toBe(true));
});

describe('polite and real conditions', () => {
  test.each([
    'If you had a minute, could you look at the pump?',
    'If it rains on Saturday, bring the tent.',
    'Wenn Sie Zeit hätten, könnten Sie bitte kurz anrufen?',
    'Hätten Sie noch zwei Karten, wäre ich sehr dankbar.',
    'Si vous aviez un moment, merci de relire la page 3.',
    'Si pudieras mandarme el plano, te lo agradecería.',
    'Se avessi tempo, potresti passare in ufficio?',
    'Se puder, mande a fatura até sexta.',
    "If you sent me the plan today, you'd make my week.",
    'Würden Sie mir bitte die Unterlagen schicken, wir müssten sie am Montag haben.',
  ])('%s', (sentence) => expect(isCounterfactual(fold(sentence))).toBe(false));
});
