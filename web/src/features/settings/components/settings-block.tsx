import type { ReactNode } from 'react';

export function SettingsBlock(props: { id: string; title: string; text?: string; children: ReactNode }) {
  return (
    <section id={props.id} className="settings-block" aria-labelledby={`${props.id}-title`}>
      <div>
        <h2 id={`${props.id}-title`}>{props.title}</h2>
        {props.text !== undefined && <p>{props.text}</p>}
      </div>
      <div className="settings-content">{props.children}</div>
    </section>
  );
}
