import { Badge } from '@mantine/core';
import { Link } from 'react-router';
import type { ChatTurn, Citation } from '#core/contracts/hub.ts';
import { useDates } from '../../../ui/dates-context.tsx';
import { LogoMark } from '../../../ui/logo.tsx';
import { Markdown } from '../../../ui/markdown.tsx';
import { evidenceLink } from '../../../ui/provenance.tsx';

function CitationCard({ citation, number }: { citation: Citation; number: number }) {
  const dates = useDates();
  return (
    <li>
      <Link to={evidenceLink(citation)} className="citation card">
        <span className="citation-number" aria-hidden>
          {number}
        </span>
        <span className="citation-main">
          <span className="quote citation-quote">{citation.quote}</span>
          <span className="citation-source">
            {citation.from} · {citation.subject || '(no subject)'}
            {citation.date !== null && ` · ${dates.short(citation.date)}`}
            {citation.attachment && ` · ${citation.attachment}`}
          </span>
        </span>
      </Link>
    </li>
  );
}

function EngineLabel({ engine }: { engine: string }) {
  return engine === 'offline' ? (
    <Badge size="sm" radius="sm" variant="light" color="gray">
      Best passages, no model configured
    </Badge>
  ) : (
    <Badge size="sm" radius="sm" variant="light">
      {engine}
    </Badge>
  );
}

export function TurnView({ turn }: { turn: Pick<ChatTurn, 'role' | 'text' | 'citations' | 'engine'> }) {
  if (turn.role === 'user') {
    return (
      <div className="turn turn-user">
        <div className="turn-bubble">{turn.text}</div>
      </div>
    );
  }
  const reference = (number: number) => {
    const citation = turn.citations[number - 1];
    if (!citation) return `[${number}]`;
    return (
      <Link className="reference" to={evidenceLink(citation)} title={`${citation.from}: “${citation.quote}”`}>
        {number}
      </Link>
    );
  };
  return (
    <div className="turn turn-assistant">
      <LogoMark size={26} />
      <div className="turn-main">
        <Markdown source={turn.text} reference={reference} />
        {turn.citations.length > 0 && (
          <ol className="citations" aria-label="Sources">
            {turn.citations.map((citation, index) => (
              <CitationCard key={index} citation={citation} number={index + 1} />
            ))}
          </ol>
        )}
        {turn.engine !== null && <EngineLabel engine={turn.engine} />}
      </div>
    </div>
  );
}
