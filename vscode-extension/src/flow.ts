import type { Location, Node } from './tree';

interface Way {
    kind: 'performs' | 'goes to' | 'leaves for' | 'falls into' | 'never reached';
    text: string;
    location: Location;
    target?: Location;
}

interface Procedure {
    name: string;
    kind: string;
    section: string;
    neverReached: boolean;
    location: Location;
    ways: Way[];
}

interface Program {
    name: string;
    certain: boolean;
    procedures: Procedure[];
    overlaps: string[];
}

const ICONS: Record<Way['kind'], string> = {
    performs: 'debug-step-over',
    'goes to': 'arrow-right',
    'leaves for': 'link-external',
    'falls into': 'arrow-down',
    'never reached': 'circle-slash',
};

/** The answer to cobolwright/flow as rows. */
export function flow(answer: { programs: Program[] }): Node[] {
    return answer.programs.map((program) => ({
        label: program.name || 'Without PROGRAM-ID',
        description: program.certain ? '' : 'not certain: something is missing or not declared',
        icon: 'symbol-module',
        open: true,
        children: [
            ...program.procedures.map(procedure),
            ...program.overlaps.map((text) => ({ label: text, icon: 'warning' })),
        ],
    }));
}

function procedure(procedure: Procedure): Node {
    const section = procedure.section ? `of ${procedure.section}` : '';
    return {
        label: procedure.name || procedure.kind,
        description: [procedure.kind === 'paragraph' ? '' : procedure.kind, section, procedure.neverReached ? 'never reached' : ''].filter(Boolean).join('  '),
        icon: procedure.neverReached ? 'circle-slash' : 'symbol-function',
        location: procedure.location,
        open: true,
        children: procedure.ways.map((way) => ({
            label: `${way.kind} ${way.text}`,
            description: way.kind === 'falls into' ? '' : `line ${way.location.range.start.line + 1}`,
            icon: ICONS[way.kind],
            location: way.location,
        })),
    };
}
