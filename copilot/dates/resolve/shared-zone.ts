/** 'Thursday at 2 pm or Friday at 9 am (London time)': a zone that is named once holds for the whole list. */
import type { MomentRangeValue, MomentValue, Node, TimeRangeValue, TimeValue, Zone } from '../grammar/values.ts';
import type { Token } from '../text/tokens.ts';

const OR =
  /^\s*,?\s*(?:or|oder|ou|o|oppure|au|bzw\.?|and|und|et|y|e|ed|na|sowie|&)\s+(?:(?:on|am|le|el|il|na|no)\s+)?$/iu;
/** '15:00 / 9:00 EST' may be one moment on two clocks: with such marks both have a day of their own. */
const MARK = /^\s*[,;/]\s*$/u;

/** `nodes` in order of the text; what has no zone takes that of the next one of its list. */
export function withSharedZones(nodes: readonly Node[], text: string, tokens: readonly Token[]): Node[] {
  const placed = [...nodes];
  const isListed = (at: number): boolean => {
    const [one, next] = [placed[at]!, placed[at + 1]!];
    const link = text.slice(tokens[one.end - 1]!.end, tokens[next.start]!.start);
    return OR.test(link) || (MARK.test(link) && hasDay(one) && hasDay(next));
  };
  for (let i = placed.length - 2; i >= 0; i -= 1) {
    const zone = zoneOf(placed[i + 1]!);
    if (zone && hasHour(placed[i]!) && !zoneOf(placed[i]!) && isListed(i)) placed[i] = inZone(placed[i]!, zone);
  }
  return placed;
}

const hasDay = ({ category }: Node): boolean => category === 'moment' || category === 'momentRange';
const hasHour = (node: Node): boolean => hasDay(node) || node.category === 'time' || node.category === 'timeRange';

function zoneOf({ category, value }: Node): Zone | undefined {
  switch (category) {
    case 'time':
      return (value as TimeValue).zone;
    case 'moment':
      return (value as MomentValue).time.zone;
    case 'timeRange':
      return (value as TimeRangeValue).from.zone;
    case 'momentRange':
      return (value as MomentRangeValue).from.time.zone;
  }
  return undefined;
}

function inZone(node: Node, zone: Zone): Node {
  switch (node.category) {
    case 'time':
      return { ...node, value: { ...(node.value as TimeValue), zone } };
    case 'moment': {
      const { date, time } = node.value as MomentValue;
      return { ...node, value: { date, time: { ...time, zone } } };
    }
    case 'timeRange': {
      const range = node.value as TimeRangeValue;
      return { ...node, value: { ...range, from: { ...range.from, zone }, to: { ...range.to, zone } } };
    }
    case 'momentRange': {
      const { from, to } = node.value as MomentRangeValue;
      const at = ({ date, time }: MomentValue): MomentValue => ({ date, time: { ...time, zone } });
      return { ...node, value: { from: at(from), to: at(to) } };
    }
  }
  return node;
}
