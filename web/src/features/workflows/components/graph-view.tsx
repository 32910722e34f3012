import { edgePath, NODE_HEIGHT, NODE_WIDTH, shortType } from '../graph.ts';
import type { Graph } from '../graph.ts';

/** The graph as its author laid it out; a click shows the parameters of a node. */
export function GraphView(props: { graph: Graph; selected: string | null; onSelect: (name: string) => void }) {
  const { graph } = props;
  const { x, y, width, height } = graph.box;
  return (
    <div className="graph card">
      <svg
        viewBox={`${x} ${y} ${width} ${height}`}
        width={width}
        height={height}
        aria-label="Graph of the workflow"
        role="group"
      >
        <g className="graph-edges" aria-hidden>
          {graph.edges.map((edge, index) => (
            <path key={index} d={edgePath(edge, graph.nodes)} />
          ))}
        </g>
        {graph.nodes.map((node) => {
          const outputs = graph.edges.find((edge) => edge.from === node.name)?.outputs ?? 1;
          return (
            <g
              key={node.name}
              role="button"
              tabIndex={0}
              aria-pressed={props.selected === node.name}
              aria-label={`${node.name} (${shortType(node.type)})`}
              className={`graph-node${props.selected === node.name ? ' selected' : ''}${node.disabled ? ' disabled' : ''}`}
              transform={`translate(${node.x} ${node.y})`}
              onClick={() => props.onSelect(node.name)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' || event.key === ' ') {
                  event.preventDefault();
                  props.onSelect(node.name);
                }
              }}
            >
              <rect width={NODE_WIDTH} height={NODE_HEIGHT} rx={9} />
              <circle cx={0} cy={NODE_HEIGHT / 2} r={3.5} />
              {Array.from({ length: outputs }, (_, output) => (
                <circle key={output} cx={NODE_WIDTH} cy={(NODE_HEIGHT * (output + 1)) / (outputs + 1)} r={3.5} />
              ))}
              <foreignObject x={12} y={6} width={NODE_WIDTH - 24} height={NODE_HEIGHT - 10}>
                <div className="graph-name">{node.name}</div>
                <div className="graph-type">{shortType(node.type)}</div>
              </foreignObject>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
