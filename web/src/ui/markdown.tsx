import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { parseMarkdown } from './markdown-blocks.ts';
import type { Block, Inline } from './markdown-blocks.ts';

type ShowReference = (number: number) => ReactNode;

function inline(parts: readonly Inline[], reference: ShowReference): ReactNode[] {
  return parts.map((part, index) => {
    switch (part.kind) {
      case 'text':
        return <span key={index}>{part.text}</span>;
      case 'strong':
        return <strong key={index}>{inline(part.children, reference)}</strong>;
      case 'emphasis':
        return <em key={index}>{inline(part.children, reference)}</em>;
      case 'code':
        return <code key={index}>{part.text}</code>;
      case 'reference':
        return <span key={index}>{reference(part.number)}</span>;
      case 'link':
        return (
          <Anchor key={index} href={part.href} target="_blank" rel="noopener noreferrer nofollow" inherit>
            {inline(part.children, reference)}
          </Anchor>
        );
    }
  });
}

function block(part: Block, reference: ShowReference, key: number): ReactNode {
  switch (part.kind) {
    case 'heading': {
      const Heading = part.level === 1 ? 'h2' : part.level === 2 ? 'h3' : 'h4';
      return <Heading key={key}>{inline(part.children, reference)}</Heading>;
    }
    case 'paragraph':
      return (
        <p key={key} style={{ whiteSpace: 'pre-line' }}>
          {inline(part.children, reference)}
        </p>
      );
    case 'quote':
      return (
        <blockquote key={key} style={{ whiteSpace: 'pre-line' }}>
          {inline(part.children, reference)}
        </blockquote>
      );
    case 'code':
      return <pre key={key}>{part.text}</pre>;
    case 'rule':
      return <hr key={key} />;
    case 'list': {
      const List = part.ordered ? 'ol' : 'ul';
      return (
        <List key={key}>
          {part.items.map((item, index) => (
            <li key={index} className={item.checked === null ? '' : 'markdown-task'}>
              {item.checked !== null && (
                <>
                  <input
                    type="checkbox"
                    checked={item.checked}
                    readOnly
                    disabled
                    aria-label={item.checked ? 'done' : 'open'}
                  />{' '}
                </>
              )}
              {inline(item.children, reference)}
            </li>
          ))}
        </List>
      );
    }
  }
}

/** Markdown as elements. `reference` shows `[n]`; without it the brackets stay as they are. */
export function Markdown({ source, reference }: { source: string; reference?: ShowReference }) {
  const show = reference ?? ((number: number) => `[${number}]`);
  return <div className="markdown">{parseMarkdown(source).map((part, index) => block(part, show, index))}</div>;
}
