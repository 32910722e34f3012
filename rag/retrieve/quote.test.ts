import { expect, test } from 'vitest';
import { terms } from '#core/text/terms.ts';
import { answerForm } from './answer-kind.ts';
import { bestQuotation } from './quote.ts';

const OFFER = `Dear Alex,

here is our offer for the 1:50 model: £1,850.00 including transport, four weeks after your order. The offer is valid until Friday, 4 December.

Would birch be all right for the base?

Kind regards
Ana Beltran`;

const quoteFor = (question: string) => {
  const asked = terms(question);
  const query = {
    terms: asked,
    weights: asked.map(() => 1),
    phrases: [],
    form: answerForm(question),
    sender: 'Ana Beltran',
  };
  return bestQuotation(OFFER, query, undefined)?.quote;
};

test('a question for a price is answered with the sentence that names one, not with the signature', () => {
  expect(quoteFor('What does the model from Ana Beltran cost?')).toContain('£1,850.00');
  expect(quoteFor('Was kostet das model von Ana Beltran?')).toContain('£1,850.00');
});

test('a question for a day is answered with the sentence that names one', () => {
  expect(quoteFor('Until when is the offer of Ana Beltran valid?')).toContain('Friday, 4 December');
});

test('a question that tells nothing gets the sentence that shares most words with it', () => {
  expect(quoteFor('birch base all right')).toContain('Would birch be all right');
});
